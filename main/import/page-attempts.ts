import { ReaderError } from '@core/contract/failure';
import type { RecognizedPage } from '@core/import/ocr/recognized-words';
import type { PageProgress } from './formats/page-reading';

/** What a worker says while it reads a document page by page. */
export type PagePart =
  ({ readonly say: 'page' } & PageProgress) | { readonly say: 'read'; readonly page: RecognizedPage };

/** What attempts before came to. */
export interface PagesBefore {
  readonly known: readonly RecognizedPage[];
  /** Numbers of pages, from 1. */
  readonly leftOut: readonly number[];
}

/** More pages than these that cannot be read, and the whole document cannot. */
const MOST_LEFT_OUT = 20;

/**
 * Has a document read though a page of it takes too much time or memory: OCR cannot be interrupted, so the worker is
 * ended, and another goes on behind that page with what was read before it.
 * @throws ReaderError the last one, where it is of no page or of one too many
 */
export async function readByPages<T>(
  attempt: (before: PagesBefore, hear: (part: PagePart) => void) => Promise<T>,
  onPage: (progress: PageProgress) => void,
): Promise<T> {
  const known: RecognizedPage[] = [];
  const leftOut: number[] = [];
  let current: number | null = null;
  const hear = (part: PagePart): void => {
    if (part.say === 'read') {
      known.push(part.page);
      current = null;
    } else {
      current = part.page;
      onPage({ page: part.page, pages: part.pages });
    }
  };
  for (;;) {
    try {
      return await attempt({ known: [...known], leftOut: [...leftOut] }, hear);
    } catch (error) {
      if (current === null || !isOfOnePage(error) || leftOut.length >= MOST_LEFT_OUT) throw error;
      leftOut.push(current);
      current = null;
    }
  }
}

const isOfOnePage = (error: unknown): boolean =>
  error instanceof ReaderError && ['timed-out', 'reader-crashed'].includes(error.failure.code);
