import type { PlacedAnnotation } from '@core/contract/annotation';
import { ReaderError } from '@core/contract/failure';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import type { IndexState, SearchAnswer, SearchQuery } from '@core/contract/search';
import type { Announce } from '../event-bus';
import { SyncQueue } from './sync-queue';
import type { Searched } from './protocol';
import { SearchClient } from './search-client';

export interface SearchOptions {
  /** The built `search-worker.js`. */
  readonly workerPath: string;
  /** Where the built index is kept between two starts. Created when needed; may be deleted at any time. */
  readonly indexDir: string;
  /** Where the reader's own articles lie, in `articles/<id>/`. */
  readonly dataDir: string;
  /** Hears of an article whose files are not sound. */
  readonly onUnreadable?: (id: ArticleId) => void;
  readonly announce: Announce;
}

export interface SearchService {
  /** The whole library as it now is; only what changed is sent on. */
  setLibrary(articles: readonly Searched[]): void;
  /** What became different since: a library of ten thousand is not read again for one new article. */
  changeLibrary(put: readonly Searched[], gone: readonly ArticleId[]): void;
  /** All notes as they now are. */
  setNotes(notes: readonly PlacedAnnotation[]): void;
  /** What became different since. */
  changeNotes(put: readonly PlacedAnnotation[], gone: readonly AnnotationId[]): void;
  /**
   * Answers from what is indexed so far. Rejects with a ReaderError only: `search-unavailable` after a second without
   * an answer or when the worker is gone, `cancelled` when a newer query came before this one was begun.
   */
  query(query: SearchQuery): Promise<SearchAnswer>;
  state(): IndexState;
  close(): Promise<void>;
}

/** Milliseconds that a query may take, once begun, before its worker is ended. */
const QUERY_LIMIT = 1_000;
/** Milliseconds that it may wait for a long article to be indexed. */
const WAIT_LIMIT = 10_000;

interface Waiting {
  readonly query: SearchQuery;
  readonly resolve: (answer: SearchAnswer) => void;
  readonly reject: (error: ReaderError) => void;
}

export function createSearch(options: SearchOptions): SearchService {
  const { workerPath, indexDir, dataDir, announce } = options;
  let state: IndexState = { phase: 'loading', done: 0, total: 0 };
  let number = 0;
  let inFlight: (Waiting & { readonly number: number; timer: NodeJS.Timeout }) | null = null;
  let next: Waiting | null = null;

  const setState = (now: IndexState): void => {
    if (now.phase === state.phase && now.done === state.done && now.total === state.total) return;
    state = now;
    announce('search:state', now);
  };
  const articles = new SyncQueue<ArticleId, Searched>(
    ({ id }) => id,
    (article) => ('text' in article ? article.text.length : 200),
  );
  const notes = new SyncQueue<AnnotationId, PlacedAnnotation>(
    ({ annotation }) => annotation.id,
    ({ annotation }) => annotation.text.length + 500,
  );

  const thread = new SearchClient(
    workerPath,
    { indexDir, dataDir },
    {
      opened() {
        articles.forget();
        notes.forget();
        thread.feed(articles, notes);
        sendNext();
      },
      said(message) {
        if (message.say === 'state') return setState(message.state);
        if (message.say === 'unreadable') return options.onUnreadable?.(message.id);
        if (message.say === 'open' || inFlight?.number !== message.number) return;
        if (message.say === 'begun') {
          clearTimeout(inFlight.timer);
          inFlight.timer = setTimeout(() => thread.restart(), QUERY_LIMIT);
          return;
        }
        const { resolve, reject, timer } = inFlight;
        clearTimeout(timer);
        inFlight = null;
        if (message.say === 'answer') resolve(message.answer);
        else reject(unavailable());
        sendNext();
      },
      ended(willReturn) {
        failInFlight();
        if (willReturn) return setState({ phase: 'loading', done: 0, total: articles.size });
        setState({ ...state, phase: 'failed' });
        next?.reject(unavailable());
        next = null;
      },
    },
  );

  const failInFlight = (): void => {
    if (inFlight === null) return;
    clearTimeout(inFlight.timer);
    inFlight.reject(unavailable());
    inFlight = null;
  };
  const sendNext = (): void => {
    if (inFlight !== null || next === null || !thread.isOpen) return;
    const timer = setTimeout(() => thread.restart(), WAIT_LIMIT);
    inFlight = { ...next, number: (number += 1), timer };
    next = null;
    thread.post({ do: 'query', number, query: inFlight.query });
  };

  return {
    setLibrary(all) {
      articles.want(all);
      if (state.phase !== 'ready' || all.length !== state.total) setState({ ...state, total: all.length });
      thread.feed(articles, notes);
    },
    changeLibrary(put, gone) {
      articles.change(put, gone);
      if (state.phase !== 'failed') setState({ ...state, total: articles.size });
      thread.feed(articles, notes);
    },
    setNotes(all) {
      notes.want(all);
      thread.feed(articles, notes);
    },
    changeNotes(put, gone) {
      notes.change(put, gone);
      thread.feed(articles, notes);
    },
    query: (query) =>
      new Promise((resolve, reject) => {
        if (state.phase === 'failed') return reject(unavailable());
        next?.reject(new ReaderError({ code: 'cancelled' }));
        next = { query, resolve, reject };
        sendNext();
      }),
    state: () => state,
    async close() {
      state = { ...state, phase: 'failed' };
      await thread.close();
      failInFlight();
      next?.reject(unavailable());
      next = null;
    },
  };
}

const unavailable = (): ReaderError => new ReaderError({ code: 'search-unavailable' });
