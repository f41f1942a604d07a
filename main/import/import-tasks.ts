import {
  correctStored,
  rereadStored,
  type Change,
  type SerializedChange,
} from '../corrections/correction-job';
import type { OpenRepository } from '../articles/article-repository';
import { createOriginalPages } from '../articles/original-pages';
import { createPieces, serializeArticle } from '../articles/serialize-article';
import { listChapters, splitBook } from '../books/split-book';
import type { Format } from '@core/import/formats';
import type { Done, Task } from './import-protocol';
import { ingest } from './ingest';
import { readDocument } from './read-document';

/** What the import worker does, apart from the thread on which it does it. `begin` hears what a document is. */
export function createImportTasks(
  open: OpenRepository,
): (task: Task, begin: (format: Format) => void) => Promise<Done[keyof Done]> {
  const show = createOriginalPages(open);
  const pieces = createPieces();
  /** What is not stored after all is forgotten with the next task. */
  const printing = (change: Change | null): SerializedChange | null => {
    pieces.begin(change?.shown ?? null);
    if (change === null) return null;
    return { ...change.changed, json: new TextEncoder().encode(JSON.stringify(change.shown)) };
  };

  return async (task, begin) => {
    if (task.do !== 'piece') pieces.begin(null);
    switch (task.do) {
      case 'take':
        return ingest(open(task.options.dataDir), task.arrival, task.options, begin);
      case 'read':
        return readDocument(task.original, task.source);
      case 'show':
        return show(task.file, task.start);
      case 'chapters':
        return listChapters(open(task.book.dataDir), task.book, task.there);
      case 'split':
        return splitBook(open(task.book.dataDir), task.book, task.options);
      case 'print':
        return serializeArticle(open(task.article.dataDir), task.article.id);
      case 'correct':
        return printing(correctStored(open(task.article.dataDir), task.article.id, task.corrections));
      case 'reread':
        return printing(await rereadStored(open(task.article.dataDir), task.source, task.encoding));
      case 'piece':
        return pieces.take(open(task.article.dataDir), task.article.id, task.at);
    }
  };
}
