import { Worker } from 'node:worker_threads';
import type { ComparedText, ComparisonResult } from '@core/comparison/compare-articles';
import type { Article } from '@core/contract/article';
import type { PairResult } from '@core/contract/correspondence';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { FromComparisonWorker, ToComparisonWorker } from './alignment-worker';

/**
 * Compares texts on a thread of its own, one comparison at a time. A cancelled comparison is answered at once and ends
 * itself at its next step; where that takes too long the thread is ended, and the next one pays for a new thread and for
 * counting the library again.
 */
export interface AlignmentClient {
  /** Makes known what the library holds, for the rarity of words. Cheap; the counting is the thread's. */
  learn(put: readonly Article[], remove?: readonly ArticleId[]): void;
  /** Starts the thread and has it compare what it knows, so that the first real comparison finds it warm. */
  getReady(): void;
  /** Throws `cancelled` where `signal` fires, `unexpected` where the thread fails. */
  compare(texts: readonly ComparedText[], options?: CompareOptions): Promise<ComparisonResult>;
  close(): Promise<void>;
}

export interface CompareOptions {
  readonly signal?: AbortSignal;
  /** Pairs done and in all, and the share of the work that is done, 0–1; also while a long pair is compared. */
  readonly onProgress?: (done: number, total: number, share: number) => void;
  /** Each pair as soon as it is whole, before its progress is told. */
  readonly onPair?: (pair: PairResult) => void;
}

const MEMORY_MB = 2_048;
/** A thread that has not ended a cancelled comparison by then is ended itself, milliseconds. */
const PATIENCE_MS = 150;

/** Without a file of word vectors comparison is coarser. */
export function createAlignmentClient(
  workerPath: string,
  wordVectorsFile: string | null = null,
): AlignmentClient {
  const library = new Map<ArticleId, Article>();
  const ended = new Int32Array(new SharedArrayBuffer(4));
  let worker: Worker | null = null;
  let number = 0;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const post = (message: ToComparisonWorker): void => worker?.postMessage(message);

  const open = (): Worker => {
    if (worker !== null) return worker;
    const started = new Worker(workerPath, {
      workerData: wordVectorsFile,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    worker = started;
    started.once('exit', () => {
      if (worker === started) worker = null;
    });
    // A thread that nobody waits for must not keep the process, and one that cannot start is heard of by who asks it.
    started.on('error', () => undefined);
    started.unref();
    post({ do: 'count', put: [...library.values()], remove: [] });
    return started;
  };

  const drop = async (): Promise<void> => {
    const dropped = worker;
    worker = null;
    await dropped?.terminate();
  };

  /** `answer` is the asker's; `free` comes when the thread can be asked again. */
  const runOne = (
    texts: readonly ComparedText[],
    { signal, onProgress, onPair }: CompareOptions,
  ): { readonly answer: Promise<ComparisonResult>; readonly free: Promise<void> } => {
    const cancelled = (): ReaderError => new ReaderError({ code: 'cancelled' });
    if (isClosed || signal?.aborted === true)
      return { answer: Promise.reject(cancelled()), free: Promise.resolve() };
    const thread = open();
    const mine = ++number;
    let patience: ReturnType<typeof setTimeout> | undefined;
    let setFree = (): void => undefined;
    const free = new Promise<void>((resolve) => (setFree = resolve));
    const answer = new Promise<ComparisonResult>((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(patience);
        thread.off('message', hear);
        thread.off('error', fail);
        thread.off('exit', exit);
        signal?.removeEventListener('abort', cancel);
        thread.unref();
        setFree();
      };
      const failed = (detail: string): void => {
        leave();
        reject(new ReaderError({ code: 'unexpected', detail }));
      };
      const fail = (error: unknown): void => failed(error instanceof Error ? error.message : String(error));
      const exit = (): void => {
        leave();
        reject(cancelled());
      };
      const cancel = (): void => {
        Atomics.store(ended, 0, mine);
        patience = setTimeout(() => void drop().then(leave), PATIENCE_MS);
        reject(cancelled());
      };
      const hear = (message: FromComparisonWorker): void => {
        if (message.number !== mine) return;
        const isWanted = signal?.aborted !== true;
        if (message.say === 'progress') {
          if (isWanted) onProgress?.(message.done, message.total, message.share);
        } else if (message.say === 'pair') {
          if (isWanted) onPair?.(message.pair);
        } else if (message.say === 'failed') failed(message.detail);
        else {
          leave();
          if (message.say === 'result') resolve(message.result);
        }
      };
      thread.on('message', hear);
      thread.on('error', fail);
      thread.on('exit', exit);
      signal?.addEventListener('abort', cancel);
      thread.ref();
      post({ do: 'compare', number: mine, texts, sendsPairs: onPair !== undefined, ended });
    });
    return { answer, free };
  };

  return {
    learn(put, remove = []) {
      for (const id of remove) library.delete(id);
      for (const article of put) library.set(article.id, article);
      post({ do: 'count', put, remove });
    },
    getReady() {
      if (isClosed || worker !== null) return;
      open();
      post({ do: 'rehearse' });
    },
    compare(texts, options = {}) {
      const started = last.then(() => runOne(texts, options));
      last = started.then(({ free }) => free);
      return started.then(({ answer }) => answer);
    },
    async close() {
      isClosed = true;
      await drop();
    },
  };
}
