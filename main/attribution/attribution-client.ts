import type { AttributedArticle } from '@core/attribution/attribute-article';
import type { ArticleAttributions } from '@core/contract/attribution';
import { createWorkerClient } from '../workers/worker-client';
import type { Loss } from '../workers/worker-thread';
import type { AttributionFiles, AttributionProtocol } from './protocol';

/** Reads articles on a thread of its own, one at a time. */
export interface AttributionClient {
  /** @throws ReaderError `cancelled` where it was ended, `unexpected` where the thread fails */
  attribute(article: AttributedArticle, signal?: AbortSignal): Promise<ArticleAttributions>;
  close(): Promise<void>;
}

const MEMORY_MB = 1_024;
/** Grace period, milliseconds: a thread that has not ended a cancelled task by then is terminated. */
const PATIENCE_MS = 500;
/** The model is some ten megabytes in memory, which nobody needs between two imports. */
const IDLE_MS = 120_000;

export function createAttributionClient(
  workerPath: string,
  files: AttributionFiles,
  onLost?: (loss: Loss) => void,
): AttributionClient {
  const worker = createWorkerClient<AttributionProtocol>({
    workerPath,
    workerData: files,
    memoryMb: MEMORY_MB,
    graceMs: PATIENCE_MS,
    idleMs: IDLE_MS,
    onLost,
    lossFailure: ({ error }) =>
      error === null ? { code: 'cancelled' } : { code: 'unexpected', detail: error.message },
  });
  return {
    attribute: ({ id, text, articleRev, blocks, citation, turns }, signal) =>
      worker.ask<'attribute'>(
        {
          do: 'attribute',
          // Nothing else of an article is copied between the threads.
          article: { id, text, articleRev, blocks, citation, ...(turns === undefined ? {} : { turns }) },
        },
        { signal },
      ),
    close: () => worker.close(),
  };
}
