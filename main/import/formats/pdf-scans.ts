import { ReaderError } from '@core/contract/failure';
import type { ImportDraft } from '@core/import/draft';
import { namedPagesNotice, pagesNotice } from '@core/import/notices';
import type { RecognizedPage } from '@core/import/ocr/recognized-words';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openOcr, type OcrEngine } from './ocr-engine';
import type { PageReading } from './page-reading';
import { draftRecognized } from './picture';
import { toPortableMap } from './pixels';
import { scannedPage } from './scanned-page';

/** A page takes some five seconds of processor time: this many take the better part of an hour. */
const MOST_PAGES = 500;
/**
 * A page of A4 at 400 dpi. Letters are no better read at 600 dpi, and a larger page would take hundreds of megabytes and
 * several times as long.
 */
const LOOK = { channels: 1, mostPixels: 16_000_000 } as const;

/**
 * A PDF of pictures, through OCR: what the pictures of each page show together. One page is in memory at a time.
 * @throws ReaderError `too-many-scans`; `no-text-layer` where no word is on the pages
 */
export async function readScans(
  document: PDFDocumentProxy,
  labelOf: (number: number) => string,
  trainedData: string | null,
  reading: PageReading,
): Promise<ImportDraft> {
  const { numPages } = document;
  if (numPages > MOST_PAGES)
    throw new ReaderError({ code: 'too-many-scans', pages: numPages, most: MOST_PAGES });
  const engine = await openOcr(trainedData);
  try {
    const pages: RecognizedPage[] = [];
    for (let number = 1; number <= numPages; number += 1) {
      if (reading.leftOut.includes(number)) continue;
      const page = reading.known.find((one) => one.number === number);
      const read = page ?? (await readPage(document, number, labelOf(number), engine, reading));
      if (read !== null) pages.push(read);
    }
    const wordless = pages.filter(({ words }) => words.length === 0).length;
    const draft = draftRecognized(engine, pages);
    return {
      ...draft,
      notices: [
        ...draft.notices,
        ...pagesNotice('pages-without-text', wordless, numPages),
        ...namedPagesNotice('pages-left-out', reading.leftOut.map(labelOf), numPages),
      ],
    };
  } finally {
    engine.close();
  }
}

/** `null` for a damaged page, which is counted by whoever looked for its text. */
async function readPage(
  document: PDFDocumentProxy,
  number: number,
  label: string,
  engine: OcrEngine,
  reading: PageReading,
): Promise<RecognizedPage | null> {
  reading.onPage({ page: number, pages: document.numPages });
  const page = await document.getPage(number).catch(() => null);
  if (page === null) return null;
  const picture = await scannedPage(page, LOOK);
  page.cleanup();
  const words = picture === null ? [] : engine.recognize(toPortableMap(picture));
  const { width, height } = picture ?? { width: 1, height: 1 };
  const read = { label, number, width, height, words };
  reading.onRead(read);
  return read;
}
