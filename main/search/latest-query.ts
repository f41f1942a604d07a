import { ReaderError } from '@core/contract/failure';
import type { SearchAnswer } from '@core/contract/search';
import type { ScopedQuery } from './protocol';

/** Runs one query at a time and queues only the latest: those before it are obsolete. */
export interface LatestQuery {
  /** Rejects with a ReaderError only: `search-unavailable`, or `cancelled` when a newer query came first. */
  ask(query: ScopedQuery): Promise<SearchAnswer>;
  /** Asks what waits, where it can be asked by now. */
  proceed(): void;
  /** Fails what waits. */
  fail(): void;
}

interface Waiting {
  readonly query: ScopedQuery;
  readonly resolve: (answer: SearchAnswer) => void;
  readonly reject: (error: ReaderError) => void;
}

/** @param worker answers one query; while it is not open none is sent to it */
export function createLatestQuery(worker: {
  readonly isOpen: boolean;
  query(query: ScopedQuery): Promise<SearchAnswer>;
}): LatestQuery {
  let isAsked = false;
  let next: Waiting | null = null;

  const proceed = (): void => {
    if (isAsked || next === null || !worker.isOpen) return;
    const { query, resolve, reject } = next;
    next = null;
    isAsked = true;
    worker
      .query(query)
      // Whatever became of the worker, to whoever searches it is one thing.
      .then(resolve, () => reject(unavailable()))
      .finally(() => {
        isAsked = false;
        proceed();
      });
  };
  return {
    ask: (query) =>
      new Promise((resolve, reject) => {
        next?.reject(new ReaderError({ code: 'cancelled' }));
        next = { query, resolve, reject };
        proceed();
      }),
    proceed,
    fail() {
      next?.reject(unavailable());
      next = null;
    },
  };
}

export const unavailable = (): ReaderError => new ReaderError({ code: 'search-unavailable' });
