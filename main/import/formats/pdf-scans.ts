import { ReaderError } from '@core/contract/failure';
import type { ImportDraft } from '@core/import/draft';
import { namedPagesNotice, pagesNotice } from '@core/import/notices';
import { isProse, type RecognizedPage } from '@core/import/ocr/recognized-words';
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

/** The pages of a PDF, and who reads them. */
export interface PdfScans {
  readonly document: PDFDocumentProxy;
  readonly labelOf: (number: number) => string;
  readonly trainedData: string | null;
  readonly reading: PageReading;
}

/**
 * A PDF of pictures, through OCR: what the pictures of each page show together. One page is in memory at a time.
 * @throws ReaderError `too-many-scans`; `no-text-layer` where no word is on the pages
 */
export async function readScans(scans: PdfScans): Promise<ImportDraft> {
  const { numPages } = scans.document;
  if (numPages > MOST_PAGES)
    throw new ReaderError({ code: 'too-many-scans', pages: numPages, most: MOST_PAGES });
  const { pages, isReduced } = await recognize(
    scans,
    Array.from({ length: numPages }, (_, index) => index + 1),
  );
  const wordless = pages.filter(({ words }) => words.length === 0).length;
  const draft = draftRecognized({ isReduced }, pages);
  return {
    ...draft,
    notices: [
      ...draft.notices,
      ...pagesNotice('pages-without-text', wordless, numPages),
      ...leftOutNotice(scans),
    ],
  };
}

/** What was read of the scanned pages of a document. */
export interface ScannedPages {
  /** `null` where none was. */
  readonly draft: ImportDraft | null;
  /** Numbers of the pages that are done with: read, or left out and named. */
  readonly told: ReadonlySet<number>;
}

/**
 * The scanned pages of a PDF whose others have text, through OCR. A photograph over a whole page is none: what is not
 * read as prose stays a page without text, and so do more pages than an hour is enough for.
 * @param numbers of the pages without text
 */
export async function readScannedPages(scans: PdfScans, numbers: readonly number[]): Promise<ScannedPages> {
  if (numbers.length === 0 || numbers.length > MOST_PAGES) return { draft: null, told: new Set() };
  const { pages, isReduced } = await recognize(scans, numbers);
  const read = pages.filter(isProse);
  if (read.length === 0) return { draft: null, told: new Set() };
  const draft = draftRecognized({ isReduced }, read);
  return {
    draft: {
      ...draft,
      notices: [
        ...draft.notices.map((notice) =>
          notice.code === 'read-by-ocr'
            ? { ...notice, pages: read.map(({ number }) => scans.labelOf(number)) }
            : notice,
        ),
        ...leftOutNotice(scans),
      ],
    },
    told: new Set([...read.map(({ number }) => number), ...scans.reading.leftOut]),
  };
}

const leftOutNotice = ({ document, labelOf, reading }: PdfScans): ImportDraft['notices'] =>
  namedPagesNotice('pages-left-out', reading.leftOut.map(labelOf), document.numPages);

interface Recognized extends Pick<OcrEngine, 'isReduced'> {
  readonly pages: readonly RecognizedPage[];
}

async function recognize(scans: PdfScans, numbers: readonly number[]): Promise<Recognized> {
  const { reading, trainedData } = scans;
  // The engine takes a second to start, and none is needed where the pages are blank.
  const engines: OcrEngine[] = [];
  const open = async (): Promise<OcrEngine> => {
    const engine = engines[0] ?? (await openOcr(trainedData));
    engines[0] = engine;
    return engine;
  };
  try {
    const pages: RecognizedPage[] = [];
    for (const number of numbers) {
      if (reading.leftOut.includes(number)) continue;
      const page = reading.known.find((one) => one.number === number);
      const read = page ?? (await readPage(scans, number, open));
      if (read !== null) pages.push(read);
    }
    return { pages, isReduced: engines[0]?.isReduced ?? false };
  } finally {
    engines[0]?.close();
  }
}

/** `null` for a damaged page, which is counted by whoever looked for its text. */
async function readPage(
  { document, labelOf, reading }: PdfScans,
  number: number,
  open: () => Promise<OcrEngine>,
): Promise<RecognizedPage | null> {
  reading.onPage({ page: number, pages: document.numPages });
  const page = await document.getPage(number).catch(() => null);
  if (page === null) return null;
  const picture = await scannedPage(page, LOOK);
  page.cleanup();
  const words = picture === null ? [] : (await open()).recognize(toPortableMap(picture));
  const { width, height } = picture ?? { width: 1, height: 1 };
  const read = { label: labelOf(number), number, width, height, words };
  reading.onRead(read);
  return read;
}
