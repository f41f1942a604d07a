import type { ImportReader } from './import-reader';
import { readDocument } from './read-document';
import { createShownOriginal } from './shown-original';
import { listChapters, splitBook } from './split-book';
import { takeDocument } from './take-document';

/** Reads on the thread that asks: for tests of what is read, and where no worker was built. */
export const createDirectReader = (): ImportReader => ({
  take: (arrival, options) => takeDocument(arrival, options),
  read: readDocument,
  show: createShownOriginal(),
  chapters: listChapters,
  split: splitBook,
  cancel: () => undefined,
  close: () => Promise.resolve(),
});
