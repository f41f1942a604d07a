import { correctKept, rereadKept, type Change } from '../corrections/correction-job';
import { createShownOriginal } from '../articles/original-pages';
import { createPieces, serializeArticle } from '../articles/serialize-article';
import { listChapters, splitBook } from '../books/split-book';
import type { Format } from './formats/format';
import type { Done, Task } from './import-protocol';
import { ingest } from './ingest';
import { readDocument } from './read-document';

/** What the import worker does, apart from the thread on which it does it. `begin` hears what a document is. */
export function createImportTasks(): (
  task: Task,
  begin: (format: Format) => void,
) => Promise<Done[keyof Done]> {
  const show = createShownOriginal();
  const pieces = createPieces();
  /** What is not stored after all is forgotten with the next task. */
  const changing = (change: Change | null): Change['changed'] | null => {
    pieces.begin(change?.shown ?? null);
    return change?.changed ?? null;
  };

  return async (task, begin) => {
    if (task.do !== 'piece') pieces.begin(null);
    switch (task.do) {
      case 'take':
        return ingest(task.arrival, task.options, begin);
      case 'read':
        return readDocument(task.original, task.source);
      case 'show':
        return show(task.file, task.start);
      case 'chapters':
        return listChapters(task.book, task.there);
      case 'split':
        return splitBook(task.book, task.options);
      case 'print':
        return serializeArticle(task.article);
      case 'correct':
        return changing(correctKept(task.article, task.corrections));
      case 'reread':
        return changing(await rereadKept(task.article, task.source, task.encoding));
      case 'piece':
        return pieces.take(task.article, task.at);
    }
  };
}
