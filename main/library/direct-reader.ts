import { correctKept, rereadKept, type Change } from './change-article';
import type { ImportReader } from './import-reader';
import { createPieces, printArticle } from './print-article';
import { readDocument } from './read-document';
import { createShownOriginal } from './shown-original';
import { listChapters, splitBook } from './split-book';
import { takeDocument } from './take-document';

/** Reads on the thread that asks: for tests of what is read, and where no worker was built. */
export function createDirectReader(): ImportReader {
  const pieces = createPieces();
  const changing = (change: Change | null) => {
    pieces.begin(change?.shown ?? null);
    return change?.changed ?? null;
  };
  return {
    take: (arrival, options) => takeDocument(arrival, options),
    read: readDocument,
    show: createShownOriginal(),
    chapters: listChapters,
    split: splitBook,
    async print(article) {
      pieces.begin(null);
      return printArticle(article);
    },
    correct: async (article, corrections) => changing(correctKept(article, corrections)),
    reread: async (article, source, encoding) => changing(await rereadKept(article, source, encoding)),
    piece: async (article, at) => pieces.take(article, at),
    cancel: () => undefined,
    close: () => Promise.resolve(),
  };
}
