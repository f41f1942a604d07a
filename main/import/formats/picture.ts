import { UNKNOWN_CITATION } from '@core/import/imported-article';
import { brokenDocument } from '@core/import/markdown/front-matter';
import { draftPages } from '@core/import/ocr/draft-pages';
import type { RecognizedPage } from '@core/import/ocr/recognized-words';
import { pictureSize, exifOrientation, uprightSize } from '@core/import/ocr/picture-header';
import { noticeIf } from '@core/import/notices';
import { english } from '@core/messages/english';
import { ReaderError } from '@core/contract/failure';
import type { ImportDraft } from '@core/import/draft';
import type { FormatReader } from './format-reader';
import { openOcr, type OcrEngine } from './ocr-engine';

/** A larger picture would take hundreds of megabytes once it is unpacked. Pixels; a page at 600 dpi has 35 million. */
const MOST_PIXELS = 60_000_000;

/** A picture of a page, through OCR. @throws ReaderError `broken-document`; `no-text-layer` where no word is on it */
export const readPicture: FormatReader = async (bytes, { trainedData }) => {
  const size = pictureSize(bytes);
  if (size === null) throw brokenDocument('unreadable-picture', 0);
  if (size.width * size.height > MOST_PIXELS)
    throw brokenDocument('picture-too-large', 0, String(MOST_PIXELS));
  const engine = await openOcr(trainedData ?? null);
  try {
    const orientation = exifOrientation(bytes);
    const words = engine.recognize(bytes, orientation);
    return draftRecognized(engine, [{ label: null, number: 1, ...uprightSize(size, orientation), words }]);
  } finally {
    engine.close();
  }
};

/** @throws ReaderError `no-text-layer` where no word is on the pages */
export function draftRecognized(
  { isReduced }: Pick<OcrEngine, 'isReduced'>,
  pages: readonly RecognizedPage[],
): ImportDraft {
  const draft = draftPages(pages, (confidence) => english.text('ocr.uncertain', { confidence }));
  if (draft.words === 0) throw new ReaderError({ code: 'no-text-layer' });
  return {
    blocks: draft.blocks,
    places: draft.places,
    endPlaces: draft.endPlaces,
    citation: UNKNOWN_CITATION,
    notices: [{ code: 'read-by-ocr', count: draft.uncertain }, ...noticeIf(isReduced, 'trained-data-unread')],
  };
}
