import { Worker } from 'node:worker_threads';
import type { ComparedPair, ComparedText, ComparisonResult } from '@core/comparison/compare-articles';
import type { Article } from '@core/contract/article';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { FromComparisonWorker, ToComparisonWorker } from './comparison-worker';

/**
 * Compares texts on a thread of its own, one comparison at a time. Cancelling ends the thread, for nothing inside a
 * comparison listens; the next one pays for a new thread and for counting the library again.
 */
export interface ComparisonEngine {
  /** Makes known what the library holds, for the rarity of words. Cheap; the counting is the thread's. */
  learn(put: readonly Article[], remove?: readonly ArticleId[]): void;
  /** Throws `cancelled` where `signal` fires, `unexpected` where the thread fails. Pairs done and in all as progress. */
  compare(texts: readonly ComparedText[], options?: CompareOptions): Promise<ComparisonResult>;
  close(): Promise<void>;
}

export interface CompareOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Each pair as soon as it is whole, before its progress is told. */
  readonly onPair?: (pair: ComparedPair) => void;
}

const MEMORY_MB = 2_048;

export function createComparisonEngine(workerPath: string): ComparisonEngine {
  const library = new Map<ArticleId, Article>();
  let worker: Worker | null = null;
  let number = 0;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const post = (message: ToComparisonWorker): void => worker?.postMessage(message);

  const open = (): Worker => {
    if (worker !== null) return worker;
    const started = new Worker(workerPath, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    worker = started;
    started.once('exit', () => {
      if (worker === started) worker = null;
    });
    // A thread that nobody waits for must not keep the process.
    started.unref();
    post({ do: 'count', put: [...library.values()], remove: [] });
    return started;
  };

  const drop = async (): Promise<void> => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };

  const runOne = (texts: readonly ComparedText[], options: CompareOptions): Promise<ComparisonResult> => {
    const { signal, onProgress, onPair } = options;
    if (isClosed || signal?.aborted === true) throw new ReaderError({ code: 'cancelled' });
    const thread = open();
    const mine = ++number;
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        thread.off('message', hear);
        thread.off('error', fail);
        thread.off('exit', leave);
        signal?.removeEventListener('abort', cancel);
        thread.unref();
        act();
      };
      const failed = (detail: string): void =>
        settle(() => reject(new ReaderError({ code: 'unexpected', detail })));
      const fail = (error: unknown): void => failed(error instanceof Error ? error.message : String(error));
      const leave = (): void => settle(() => reject(new ReaderError({ code: 'cancelled' })));
      const cancel = (): void => {
        leave();
        void drop();
      };
      const hear = (message: FromComparisonWorker): void => {
        if (message.number !== mine) return;
        if (message.say === 'progress') onProgress?.(message.done, message.total);
        else if (message.say === 'pair') onPair?.(message.pair);
        else if (message.say === 'result') settle(() => resolve(message.result));
        else failed(message.detail);
      };
      thread.on('message', hear);
      thread.on('error', fail);
      thread.on('exit', leave);
      signal?.addEventListener('abort', cancel);
      thread.ref();
      post({ do: 'compare', number: mine, texts, sendsPairs: onPair !== undefined });
    });
  };

  return {
    learn(put, remove = []) {
      for (const id of remove) library.delete(id);
      for (const article of put) library.set(article.id, article);
      post({ do: 'count', put, remove });
    },
    compare(texts, options = {}) {
      const next = last.then(() => runOne(texts, options));
      last = next.catch(() => undefined);
      return next;
    },
    async close() {
      isClosed = true;
      await drop();
    },
  };
}
