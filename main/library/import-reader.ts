import { Worker } from 'node:worker_threads';
import type { Article } from '@core/contract/article';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { OriginalText } from '@core/contract/requests';
import type { ImportSource } from '@core/library/imported-article';
import type { Original } from './article-folder';
import type { Format } from './formats/format';
import type { Answer, Done, Request, Task } from './import-protocol';
import { readDocument } from './read-document';
import { createShownOriginal } from './shown-original';
import { takeDocument, type Arrival, type Taken, type TakeOptions } from './take-document';
import type { KeptFile } from './whole-text';

/** Reads documents away from the thread that answers the window. */
export interface ImportReader {
  /** Takes a document in as far as that needs no list of the library. @throws ReaderError why it cannot be read */
  take(arrival: Arrival, options: TakeOptions): Promise<Taken>;
  /** One after another, in the order of the calls. @throws ReaderError why the document cannot be read */
  read(original: Original, source: ImportSource): Promise<Article>;
  /** A part of the text of a kept file. @throws ReaderError */
  show(file: KeptFile, start: number): Promise<OriginalText>;
  /** Ends what is being read, and what waits, with `cancelled`. */
  cancel(): void;
  close(): Promise<void>;
}

export interface ImportReaderOptions {
  /** The built `import-worker.js`. */
  readonly workerPath: string;
  /** Milliseconds that a document of each kind may take. */
  readonly limits?: Partial<Record<Format, number>>;
  readonly memoryMb?: number;
}

/** A book of ten thousand pages takes half a minute on a slow machine; a page, a text or a letter never does. */
const LIMITS: Partial<Record<Format, number>> = { html: 10_000, epub: 60_000, docx: 60_000, pdf: 180_000 };
const LIMIT = 30_000;
/** For a page that the extractor did not finish: reading it whole is a walk. */
const SECOND_LIMIT = 20_000;
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
  const { workerPath, memoryMb = MEMORY_MB } = options;
  const limits = { ...LIMITS, ...options.limits };
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let current: { readonly job: Job; readonly number: number; timer: NodeJS.Timeout } | null = null;
  let idle: NodeJS.Timeout | undefined;
  let number = 0;

  const start = (): Worker => {
    const started = new Worker(workerPath, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    started.on('message', (answer: Answer) => {
      if (answer.number !== current?.number) return;
      if ('begun' in answer) begin(answer.begun);
      else if ('value' in answer) settle((job) => job.resolve(answer.value));
      else fail(answer.failure);
    });
    started.on('error', (error: Error & { readonly code?: string }) =>
      lost(started, error.code === 'ERR_WORKER_OUT_OF_MEMORY'),
    );
    started.on('exit', () => lost(started, false));
    return started;
  };
  const drop = async (): Promise<void> => {
    const { ended } = { ended: worker };
    worker = null;
    ended?.removeAllListeners();
    // A worker that is being ended may still fail; nobody is to hear of it.
    ended?.on('error', () => undefined);
    await ended?.terminate();
  };
  const lost = (which: Worker, isOutOfMemory: boolean): void => {
    if (worker !== which) return;
    void drop();
    fail({ code: 'reader-crashed', isOutOfMemory });
  };
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
      idle = setTimeout(() => void drop(), IDLE).unref();
      return;
    }
    const format = job.task.do === 'read' ? job.task.original.extension : null;
    current = { job, number: (number += 1), timer: timerOf(job, format) };
    try {
      worker ??= start();
      const request: Request = { number, ...job.task };
      worker.postMessage(request);
    } catch (error) {
      fail({ code: 'unexpected', detail: String(error) });
    }
  };
  const begin = (format: Format): void => {
    if (current === null) return;
    clearTimeout(current.timer);
    current.timer = timerOf(current.job, format);
  };
  /** @param format `null` where it is not known yet */
  const timerOf = (job: Job, format: Format | null): NodeJS.Timeout => {
    const second = format === 'html' ? secondAttempt(job.task) : null;
    const isSecond = format === 'html' && second === null;
    const limitMs = isSecond ? SECOND_LIMIT : format === null ? LIMIT : (limits[format] ?? LIMIT);
    return setTimeout(() => {
      void drop();
      if (second === null) return fail({ code: 'timed-out', limitMs });
      current = null;
      waiting.unshift({ ...job, task: second });
      next();
    }, limitMs);
  };
  const cancel = (): void => {
    const left = waiting.splice(0);
    if (current !== null) void drop();
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
    cancel,
    async close() {
      cancel();
      clearTimeout(idle);
      await drop();
    },
  };
}

/** Once more by the plainest way; `null` where that was tried. */
function secondAttempt(task: Task): Task | null {
  if (task.do === 'take' && task.options.isSecondAttempt !== true)
    return { ...task, options: { ...task.options, isSecondAttempt: true } };
  if (task.do === 'read' && task.source.isSecondAttempt !== true)
    return { ...task, source: { ...task.source, isSecondAttempt: true } };
  return null;
}

/** Reads on the thread that asks: for tests of what is read, and where no worker was built. */
export const createDirectReader = (): ImportReader => ({
  take: (arrival, options) => takeDocument(arrival, options),
  read: readDocument,
  show: createShownOriginal(),
  cancel: () => undefined,
  close: () => Promise.resolve(),
});
