import type { RecognizedPage } from '@core/import/ocr/recognized-words';

/** How far OCR has come in a document: the page at hand, from 1, and all of them. */
export interface PageProgress {
  readonly page: number;
  readonly pages: number;
}

/**
 * The reading of a document page by page, which may take an hour: whoever asks for it hears of each page, and can go on
 * where a reading was ended.
 */
export interface PageReading {
  /** Called before a page is read; from now on the time of one page runs. */
  readonly onPage: (progress: PageProgress) => void;
  /** Called with what was read on it. */
  readonly onRead: (page: RecognizedPage) => void;
  /** Pages that were read before. */
  readonly known: readonly RecognizedPage[];
  /** Numbers of pages on which a reading was ended before, for the time or the memory that they took. */
  readonly leftOut: readonly number[];
}

/** For whoever does not listen. */
export const READ_UNHEARD: PageReading = {
  onPage: () => undefined,
  onRead: () => undefined,
  known: [],
  leftOut: [],
};
