import type { PlacedAnnotation } from '@core/contract/annotation';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import type { SearchAnswer } from '@core/contract/search';
import type { Failure } from '@core/contract/failure';
import type { Loss } from '../workers/worker-thread';
import { createWorkerClient } from '../workers/worker-client';
import type { ScopedQuery, SearchNotice, SearchProtocol, Searched, WorkerSettings } from './protocol';
import type { SyncQueue } from './sync-queue';

export interface SearchClientListener {
  /** A worker is up and knows nothing yet. */
  opened(): void;
  heard(notice: Exclude<SearchNotice, { readonly say: 'open' }>): void;
  /** It ended by itself. */
  lost?: ((loss: Loss) => void) | undefined;
  /** The worker is gone; `willReturn` when another is being started. */
  ended(willReturn: boolean): void;
}

/** The worker with the index, up from the start to the end. */
export interface SearchClient {
  readonly isOpen: boolean;
  /** Only while it is open. @throws ReaderError `search-unavailable` */
  query(query: ScopedQuery): Promise<SearchAnswer>;
  /** Sends what the worker lacks, piece by piece, and lets this thread do other things in between. */
  feed(articles: SyncQueue<ArticleId, Searched>, notes: SyncQueue<AnnotationId, PlacedAnnotation>): void;
  /** Once it has all that it lacks, to leave nothing in its files of what is gone. */
  expunge(): void;
  close(): Promise<void>;
}

/** More than ten thousand long articles need; a runaway worker ends here and not with the machine's memory. */
const MEMORY_MB = 2_048;
/** Milliseconds that a query may take, once begun, before its worker is ended. */
const QUERY_LIMIT = 1_000;
/** Milliseconds that it may wait for a long article to be indexed. */
const WAIT_LIMIT = 10_000;
const UNAVAILABLE: Failure = { code: 'search-unavailable' };

export function createSearchClient(
  workerPath: string,
  workerData: WorkerSettings,
  listener: SearchClientListener,
): SearchClient {
  let isOpen = false;
  let isFeeding = false;
  let isExpungeDue = false;
  const worker = createWorkerClient<SearchProtocol>({
    workerPath,
    workerData,
    memoryMb: MEMORY_MB,
    onLost: listener.lost,
    isKeptUp: true,
    limitOf: (_, begun) => ({
      limitMs: begun === null ? WAIT_LIMIT : QUERY_LIMIT,
      failure: UNAVAILABLE,
      retry: null,
    }),
    lossFailure: () => UNAVAILABLE,
    onNotice(notice) {
      if (notice.say !== 'open') return listener.heard(notice);
      isOpen = true;
      listener.opened();
    },
    onEnded(willReturn) {
      isOpen = false;
      listener.ended(willReturn);
    },
  });

  return {
    get isOpen() {
      return isOpen;
    },
    query: (query) => worker.ask<'query'>({ do: 'query', query }),
    feed(articles, notes) {
      worker.revive();
      if (isFeeding || !isOpen) return;
      const step = (): void => {
        isFeeding = false;
        if (!isOpen) return;
        const chunk = articles.take();
        if (chunk !== null) worker.notify({ do: 'articles', ...chunk });
        const noteChunk = chunk === null ? notes.take() : null;
        if (noteChunk !== null) worker.notify({ do: 'notes', ...noteChunk });
        if (chunk === null && noteChunk === null) {
          if (isExpungeDue) worker.notify({ do: 'expunge' });
          isExpungeDue = false;
          return;
        }
        isFeeding = true;
        setImmediate(step);
      };
      isFeeding = true;
      step();
    },
    expunge: () => void (isExpungeDue = true),
    close() {
      isOpen = false;
      return worker.close();
    },
  };
}
