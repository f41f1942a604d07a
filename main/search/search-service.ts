import type { PlacedAnnotation } from '@core/contract/annotation';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import type { IndexState, SearchAnswer } from '@core/contract/search';
import type { Loss } from '../workers/worker-thread';
import type { Announce } from '../event-bus';
import { createLatestQuery, unavailable } from './latest-query';
import { SyncQueue } from './sync-queue';
import type { ScopedQuery, Searched } from './protocol';
import { createSearchClient } from './search-client';

export interface SearchOptions {
  /** The built `search-worker.js`. */
  readonly workerPath: string;
  /** Where the built index is kept between two starts. Created when needed; may be deleted at any time. */
  readonly indexDir: string;
  /** Where the reader's own articles lie, in `articles/<id>/`. */
  readonly dataDir: string;
  /** Hears of an article whose files are not sound. */
  readonly onUnreadable?: (id: ArticleId) => void;
  readonly onLost?: (loss: Loss) => void;
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
  /** Leaves nothing in the index, nor in its files, of what was removed. */
  expunge(): void;
  /**
   * Answers from what is indexed so far. Rejects with a ReaderError only: `search-unavailable` after a second without
   * an answer or when the worker is gone, `cancelled` when a newer query came before this one was begun.
   */
  query(query: ScopedQuery): Promise<SearchAnswer>;
  state(): IndexState;
  close(): Promise<void>;
}

export function createSearch(options: SearchOptions): SearchService {
  const { workerPath, indexDir, dataDir, announce } = options;
  let state: IndexState = { phase: 'loading', done: 0, total: 0 };

  const setState = (now: IndexState): void => {
    if (now.phase === state.phase && now.done === state.done && now.total === state.total) return;
    state = now;
    announce('search:state', now);
  };
  const { articles, notes } = createQueues();

  const worker = createSearchClient(
    workerPath,
    { indexDir, dataDir },
    {
      opened() {
        articles.forget();
        notes.forget();
        feed();
        queries.proceed();
        whole.proceed();
      },
      heard(notice) {
        if (notice.say === 'state') setState(notice.state);
        else options.onUnreadable?.(notice.id);
      },
      lost: options.onLost,
      ended(willReturn) {
        if (willReturn) return setState({ phase: 'loading', done: 0, total: articles.size });
        setState({ ...state, phase: 'failed' });
        queries.fail();
        whole.fail();
      },
    },
  );

  const feed = (): void => worker.feed(articles, notes);
  const queries = createLatestQuery(worker);
  // Apart: the list of results and all passages of one of them are asked for together, and neither overtakes the other.
  const whole = createLatestQuery(worker);

  return {
    setLibrary(all) {
      articles.want(all);
      if (state.phase !== 'ready' || all.length !== state.total) setState({ ...state, total: all.length });
      feed();
    },
    changeLibrary(put, gone) {
      articles.change(put, gone);
      if (state.phase !== 'failed') setState({ ...state, total: articles.size });
      feed();
    },
    setNotes(all) {
      notes.want(all);
      feed();
    },
    changeNotes(put, gone) {
      notes.change(put, gone);
      feed();
    },
    expunge() {
      worker.expunge();
      feed();
    },
    query(query) {
      if (state.phase === 'failed') return Promise.reject(unavailable());
      return (query.allOf === undefined ? queries : whole).ask(query);
    },
    state: () => state,
    async close() {
      state = { ...state, phase: 'failed' };
      await worker.close();
      queries.fail();
      whole.fail();
    },
  };
}

/** What the worker is to have of the library, and of the notes. */
const createQueues = () => ({
  articles: new SyncQueue<ArticleId, Searched>(
    ({ id }) => id,
    (article) => ('text' in article ? article.text.length : 200),
  ),
  notes: new SyncQueue<AnnotationId, PlacedAnnotation>(
    ({ annotation }) => annotation.id,
    ({ annotation }) => annotation.text.length + 500,
  ),
});
