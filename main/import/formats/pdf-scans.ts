import { ReaderError } from '@core/contract/failure';
import type { ImportDraft } from '@core/import/draft';
import { pagesNotice } from '@core/import/notices';
import type { RecognizedPage } from '@core/import/ocr/draft-pages';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openOcr } from './ocr-engine';
import { draftRecognized } from './picture';
import { scannedPage } from './scanned-page';

/** A page takes some five seconds of processor time, and a document has three minutes. */
const MOST_PAGES = 24;

/**
 * A PDF of pictures, through OCR: what the pictures of each page show together.
 * @throws ReaderError `no-text-layer` where it has too many pages, or no words
 */
export async function readScans(
  document: PDFDocumentProxy,
  labelOf: (number: number) => string,
  trainedData: string | null,
): Promise<ImportDraft> {
  if (document.numPages > MOST_PAGES) throw new ReaderError({ code: 'no-text-layer' });
  const engine = await openOcr(trainedData);
  try {
    const pages: RecognizedPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number).catch(() => null);
      // A damaged page is counted by whoever looked for its text.
      if (page === null) continue;
      const picture = await scannedPage(page);
      const words = picture === null ? [] : engine.recognize(picture);
      pages.push({ label: labelOf(number), words });
      page.cleanup();
    }
    const wordless = pages.filter(({ words }) => words.length === 0).length;
    const draft = draftRecognized(engine, pages);
    return {
      ...draft,
      notices: [...draft.notices, ...pagesNotice('pages-without-text', wordless, document.numPages)],
    };
  } finally {
    engine.close();
  }
}
