import type { ComparedText } from '@core/comparison/compared-passages';
import type { ComparisonResult } from '@core/comparison/compare-articles';
import type { Article } from '@core/contract/article';
import type { PairResult } from '@core/contract/correspondence';
import type { ArticleId } from '@core/contract/ids';
import type { Loss } from '../workers/worker-thread';
import { createWorkerClient } from '../workers/worker-client';
import type { AlignmentProtocol } from './protocol';

/**
 * Compares texts on a thread of its own, one comparison at a time. A cancelled comparison is answered at once and ends
 * itself at its next step; where that takes too long the thread is terminated, and the next comparison pays for a new
 * thread and for counting the library again.
 */
export interface AlignmentClient {
  /** Adds articles to the corpus over which document frequencies are counted. Cheap: the thread counts. */
  addToCorpus(put: readonly Article[], remove?: readonly ArticleId[]): void;
  /** Starts the thread and warms it up, so that the first comparison of the reader's is as fast as the next. */
  warmUp(): void;
  /** Throws `cancelled` where `signal` fires, `unexpected` where the thread fails. */
  compare(texts: readonly ComparedText[], options?: CompareOptions): Promise<ComparisonResult>;
  close(): Promise<void>;
}

export interface CompareOptions {
  readonly signal?: AbortSignal;
  /** Pairs done and in all, and the share of the work that is done, 0–1; also while a long pair is compared. */
  readonly onProgress?: (done: number, total: number, share: number) => void;
  /** Each pair as soon as it is complete, before its progress is reported. */
  readonly onPair?: (pair: PairResult) => void;
}

const MEMORY_MB = 2_048;
/** Grace period, milliseconds: a thread that has not ended a cancelled comparison by then is terminated. */
const PATIENCE_MS = 150;

/** Without a file of word vectors comparison is coarser. */
export function createAlignmentClient(
  workerPath: string,
  wordVectorsFile: string | null = null,
  onLost?: (loss: Loss) => void,
): AlignmentClient {
  const library = new Map<ArticleId, Article>();
  const worker = createWorkerClient<AlignmentProtocol>({
    workerPath,
    workerData: wordVectorsFile,
    memoryMb: MEMORY_MB,
    graceMs: PATIENCE_MS,
    onLost,
    lossFailure: ({ error }) =>
      error === null ? { code: 'cancelled' } : { code: 'unexpected', detail: error.message },
    onStarted: () => worker.notify({ do: 'count', put: [...library.values()], remove: [] }),
  });

  return {
    addToCorpus(put, remove = []) {
      for (const id of remove) library.delete(id);
      for (const article of put) library.set(article.id, article);
      worker.notify({ do: 'count', put, remove });
    },
    warmUp() {
      if (worker.start()) worker.notify({ do: 'warm-up' });
    },
    compare: (texts, { signal, onProgress, onPair } = {}) =>
      worker.ask<'compare'>(
        { do: 'compare', texts, sendsPairs: onPair !== undefined },
        {
          signal,
          onPart(part) {
            if (part.is === 'pair') onPair?.(part.pair);
            else onProgress?.(part.done, part.total, part.share);
          },
        },
      ),
    close: () => worker.close(),
  };
}
