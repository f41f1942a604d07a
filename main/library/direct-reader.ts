import type { ImportReader } from './import-reader';
import { createPieces, printArticle } from './print-article';
import { readDocument } from './read-document';
import { createShownOriginal } from './shown-original';
import { listChapters, splitBook } from './split-book';
import { takeDocument } from './take-document';

/** Reads on the thread that asks: for tests of what is read, and where no worker was built. */
export function createDirectReader(): ImportReader {
  const piece = createPieces();
  return {
    take: (arrival, options) => takeDocument(arrival, options),
    read: readDocument,
    show: createShownOriginal(),
    chapters: listChapters,
    split: splitBook,
    print: async (article) => printArticle(article),
    piece: async (article, at) => piece(article, at),
    cancel: () => undefined,
    close: () => Promise.resolve(),
  };
}
