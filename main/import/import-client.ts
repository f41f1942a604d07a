import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { Encoding } from '@core/contract/encoding';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { BookChapters, OriginalText } from '@core/contract/requests';
import type { ImportSource } from '@core/import/imported-article';
import type { Original } from '../articles/article-folder';
import type { ArticlePiece } from '../articles/article-chunks';
import type { ChangedArticle } from '../corrections/correction-job';
import type { Format } from './formats/format';
import type { Done, Task } from './import-protocol';
import { ImportThread } from './import-thread';
import { formatOf, timeFor, type ImportTimes } from './import-timeouts';
import type { KeptArticle } from '../articles/serialize-article';
import type { KeptBook, SplitOptions } from '../books/split-book';
import type { DocumentSource, Ingested, TakenDocument, TakeOptions } from './ingest';
import type { KeptFile } from '../articles/original-text';

/** Reads documents away from the thread that answers the window. */
export interface ImportReader {
  /** Takes a document in as far as that needs no list of the library. @throws ReaderError why it cannot be read */
  take(arrival: DocumentSource, options: TakeOptions): Promise<Ingested>;
  /** One after another, in the order of the calls. @throws ReaderError why the document cannot be read */
  read(original: Original, source: ImportSource): Promise<Article>;
  /** A part of the text of a kept file. @throws ReaderError */
  show(file: KeptFile, start: number): Promise<OriginalText>;
  /** The ways to split a book. @throws ReaderError */
  chapters(book: KeptBook, there: readonly ArticleId[]): Promise<BookChapters>;
  /** Writes the chapters of a book that are not there, as far as that needs no list of the library. @throws ReaderError */
  split(book: KeptBook, options: SplitOptions): Promise<readonly TakenDocument[]>;
  /** An article as it is shown, as JSON; `null` where its files are not sound. @throws ReaderError */
  print(article: KeptArticle): Promise<Uint8Array | null>;
  /** As `correctKept`; what is shown then is what `piece` begins with. @throws ReaderError */
  correct(article: KeptArticle, corrections: readonly Correction[]): Promise<ChangedArticle | null>;
  /** As `rereadKept`; what is shown then is what `piece` begins with. @throws ReaderError */
  reread(
    article: KeptArticle,
    source: ImportSource,
    encoding: Encoding | null,
  ): Promise<ChangedArticle | null>;
  /** The pieces of an article, counted from 0; `null` after the last. @throws ReaderError */
  piece(article: KeptArticle, at: number): Promise<ArticlePiece | null>;
  /** Ends what is being read, and what waits, with `cancelled`. */
  cancel(): void;
  close(): Promise<void>;
}

export interface ImportReaderOptions {
  /** The built `import-worker.js`. */
  readonly workerPath: string;
  readonly limits?: ImportTimes;
  readonly memoryMb?: number;
}

const MEMORY_MB = 1_024;
/** Milliseconds without work after which the thread is let go with all that its libraries hold. */
const IDLE = 30_000;

interface Job {
  readonly task: Task;
  readonly resolve: (value: Done[keyof Done]) => void;
  readonly reject: (error: ReaderError) => void;
}

/**
 * One worker at a time, one document at a time. A worker that takes too long or too much memory is ended, the document
 * is refused with that reason, and the next one gets a new worker.
 */
export function createImportReader(options: ImportReaderOptions): ImportReader {
  const { workerPath, memoryMb = MEMORY_MB, limits = {} } = options;
  const waiting: Job[] = [];
  let current: { readonly job: Job; readonly number: number; timer: NodeJS.Timeout } | null = null;
  let idle: NodeJS.Timeout | undefined;
  let number = 0;

  const thread = new ImportThread(
    { workerPath, memoryMb },
    {
      answered(answer) {
        if (answer.number !== current?.number) return;
        if ('begun' in answer) begin(answer.begun);
        else if ('value' in answer) settle((job) => job.resolve(answer.value));
        else fail(answer.failure);
      },
      lost: (isOutOfMemory) => fail({ code: 'reader-crashed', isOutOfMemory }),
    },
  );

  const settle = (tell: (job: Job) => void): void => {
    if (current === null) return;
    const { job, timer } = current;
    clearTimeout(timer);
    current = null;
    tell(job);
    next();
  };
  const fail = (failure: Failure): void => settle((job) => job.reject(new ReaderError(failure)));

  const next = (): void => {
    if (current !== null) return;
    const job = waiting.shift();
    clearTimeout(idle);
    if (job === undefined) {
      idle = setTimeout(() => void thread.drop(), IDLE).unref();
      return;
    }
    const format = formatOf(job.task);
    current = { job, number: (number += 1), timer: timerOf(job, format) };
    try {
      thread.post({ number, ...job.task });
    } catch (error) {
      fail({ code: 'unexpected', detail: String(error) });
    }
  };
  const begin = (format: Format): void => {
    if (current === null) return;
    clearTimeout(current.timer);
    current.timer = timerOf(current.job, format);
  };
  const timerOf = (job: Job, format: Format | null): NodeJS.Timeout => {
    const { limitMs, next: second } = timeFor(job.task, format, limits);
    return setTimeout(() => {
      void thread.drop();
      if (second === null) return fail({ code: 'timed-out', limitMs });
      current = null;
      waiting.unshift({ ...job, task: second });
      next();
    }, limitMs);
  };
  const cancel = (): void => {
    const left = waiting.splice(0);
    if (current !== null) void thread.drop();
    fail({ code: 'cancelled' });
    left.forEach((job) => job.reject(new ReaderError({ code: 'cancelled' })));
  };

  const ask = <K extends Task['do']>(task: Extract<Task, { readonly do: K }>): Promise<Done[K]> =>
    new Promise<Done[keyof Done]>((resolve, reject) => {
      waiting.push({ task, resolve, reject });
      next();
      // The worker answers each task with what `Done` names for it.
    }) as Promise<Done[K]>;

  return {
    take: (arrival, options) => ask<'take'>({ do: 'take', arrival, options }),
    read: (original, source) => ask<'read'>({ do: 'read', original, source }),
    show: (file, start) => ask<'show'>({ do: 'show', file, start }),
    chapters: (book, there) => ask<'chapters'>({ do: 'chapters', book, there }),
    split: (book, options) => ask<'split'>({ do: 'split', book, options }),
    print: (article) => ask<'print'>({ do: 'print', article }),
    correct: (article, corrections) => ask<'correct'>({ do: 'correct', article, corrections }),
    reread: (article, source, encoding) => ask<'reread'>({ do: 'reread', article, source, encoding }),
    piece: (article, at) => ask<'piece'>({ do: 'piece', article, at }),
    cancel,
    async close() {
      cancel();
      clearTimeout(idle);
      await thread.drop();
    },
  };
}
