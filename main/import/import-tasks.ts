import {
  correctStored,
  rereadStored,
  type Change,
  type SerializedChange,
} from '../corrections/correction-job';
import type { OpenRepository } from '../articles/article-repository';
import { createOriginalPages } from '../articles/original-pages';
import { soundOriginal } from '../articles/sound-original';
import { createPieces, serializeArticle } from '../articles/serialize-article';
import { listChapters, splitBook } from '../books/split-book';
import type { PageReading } from './formats/page-reading';
import type { Begun, Done, Task } from './import-protocol';
import type { PagePart, PagesBefore } from './page-attempts';
import { ingest } from './ingest';
import { readDocument } from './read-document';

/** What the import worker says while it carries a task out. */
export interface ImportCall {
  readonly begin: (begun: Begun) => void;
  readonly send: (part: PagePart) => void;
}

/** What the import worker does, apart from the thread on which it does it. */
export function createImportTasks(
  open: OpenRepository,
): (task: Task, call: ImportCall) => Promise<Done[keyof Done]> {
  const show = createOriginalPages(open);
  const pieces = createPieces();
  /** What is not stored after all is forgotten with the next task. */
  const printing = (change: Change | null): SerializedChange | null => {
    pieces.begin(change?.shown ?? null);
    if (change === null) return null;
    return { ...change.changed, json: new TextEncoder().encode(JSON.stringify(change.shown)) };
  };

  return async (task, call) => {
    if (task.do !== 'piece') pieces.begin(null);
    switch (task.do) {
      case 'take':
        return ingest(open(task.options.dataDir), task.arrival, {
          ...task.options,
          begun: (format) => call.begin({ format }),
          reading: readingFor(task.before, call),
        });
      case 'read':
        return readDocument(task.original, task.source, readingFor(task.before, call));
      case 'show':
        return show(task.file, task.start);
      case 'page': {
        const { bytes, extension } = soundOriginal(open(task.file.dataDir), task.file.id);
        return (await import('./formats/page-picture')).pagePicture(bytes, extension, task.at);
      }
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

const readingFor = (before: PagesBefore, { begin, send }: ImportCall): PageReading => ({
  ...before,
  onPage(progress) {
    begin({ page: progress.page });
    send({ say: 'page', ...progress });
  },
  onRead: (page) => send({ say: 'read', page }),
});
