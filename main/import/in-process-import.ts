import { correctKept, rereadKept, type Change } from '../corrections/correction-job';
import type { ImportReader } from './import-client';
import { createPieces, serializeArticle } from '../articles/serialize-article';
import { readDocument } from './read-document';
import { createShownOriginal } from '../articles/original-pages';
import { listChapters, splitBook } from '../books/split-book';
import { ingest } from './ingest';

/** Reads on the thread that asks: for tests of what is read, and where no worker was built. */
export function createInProcessImport(): ImportReader {
  const pieces = createPieces();
  const changing = (change: Change | null) => {
    pieces.begin(change?.shown ?? null);
    return change?.changed ?? null;
  };
  return {
    take: (arrival, options) => ingest(arrival, options),
    read: readDocument,
    show: createShownOriginal(),
    chapters: listChapters,
    split: splitBook,
    async print(article) {
      pieces.begin(null);
      return serializeArticle(article);
    },
    correct: async (article, corrections) => changing(correctKept(article, corrections)),
    reread: async (article, source, encoding) => changing(await rereadKept(article, source, encoding)),
    piece: async (article, at) => pieces.take(article, at),
    cancel: () => undefined,
    close: () => Promise.resolve(),
  };
}
