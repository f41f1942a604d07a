import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { IndexState, SearchAnswer } from '@core/contract/search';
import { SearchIndex } from '@core/search/search-index';
import type { DocumentSource } from '@core/search/segment-builder';
import type { ArticleRepository } from '../articles/article-repository';
import { createFileRepository } from '../articles/file-repository';
import { readEffective } from '../articles/effective-article';
import { IndexMaintainer } from './index-maintainer';
import { serveTasks } from '../workers/serve-tasks';
import type {
  ScopedQuery,
  SearchNotice,
  SearchNotification,
  SearchProtocol,
  WorkerSettings,
} from './protocol';
import { openSegmentStore } from './segment-store';

/** Milliseconds of one slice of building. */
const SLICE = 20;
/** Milliseconds between two reports of progress. */
const REPORT_EVERY = 100;
/** Delay of the warm-up, milliseconds, so that it does not slow down the opening of the window. */
const WARM_AFTER = 400;
/** Warm-up queries that reach every branch of the code, which is ten times slower until it is compiled. */
const WARMING = ['t', 's', 'th', 'co', 'in th', 'of the r', '"in the', 'p', 're', '"of th', 'was s', 'c'];

/**
 * The thread on which the index lives. It answers a query as soon as the slice of building at hand is done, from what
 * is ready by then.
 */
class SearchServer {
  readonly #index: SearchIndex;
  readonly #articles: IndexMaintainer;
  readonly #notes: IndexMaintainer;
  readonly #stored: ArticleRepository;
  readonly #say: (message: SearchNotice) => void;
  /** Articles that are still to be read from the disk. */
  readonly #unread = new Set<ArticleId>();
  #isWorking = false;
  #isComplete = false;
  /** The library has sent everything that it has to send. */
  #isLibrarySent = false;
  #isAsked = false;
  /** When progress was reported last, milliseconds. */
  #reportedAt = 0;

  constructor({ indexDir, dataDir }: WorkerSettings, say: (message: SearchNotice) => void) {
    const stored = createFileRepository(dataDir);
    const index = new SearchIndex((id) => readStored(stored, id));
    const maintain = (name: 'articles' | 'notes', source: DocumentSource): IndexMaintainer =>
      new IndexMaintainer(index[name], openSegmentStore(indexDir, name, index[name].fields), source);
    this.#index = index;
    this.#stored = stored;
    this.#say = say;
    this.#articles = maintain('articles', index.articleSource);
    this.#notes = maintain('notes', index.noteSource);
  }

  hear(notification: SearchNotification): void {
    switch (notification.do) {
      case 'articles':
        return this.#takeArticles(notification);
      case 'notes':
        return this.#takeNotes(notification);
      case 'expunge':
        this.#articles.expunge();
        this.#notes.expunge();
        return this.#start();
    }
  }

  query(query: ScopedQuery): SearchAnswer {
    this.#isAsked = true;
    return this.#index.query(query, query.within);
  }

  #takeArticles({ put, remove, isLast }: Extract<SearchNotification, { do: 'articles' }>): void {
    for (const id of remove) {
      this.#unread.delete(id);
      this.#index.dropArticle(id);
    }
    for (const one of put) {
      if (!('text' in one)) {
        this.#unread.add(one.id);
        continue;
      }
      this.#index.pinArticle(one);
      this.#articles.enqueue([one.id]);
    }
    if (isLast) this.#isLibrarySent = true;
    if (this.#unread.size > 0) this.#report();
    this.#complete();
    this.#start();
  }

  #takeNotes({ put, remove, isLast }: Extract<SearchNotification, { do: 'notes' }>): void {
    for (const id of remove) this.#index.dropNote(id);
    for (const note of put) this.#index.putNote(note);
    this.#notes.enqueue(put.map(({ annotation }) => annotation.id));
    if (!isLast) return;
    this.#notes.takeSaved();
    this.#start();
  }

  #report(): void {
    const total = this.#index.articleCount + this.#unread.size;
    const remaining = this.#articles.remaining + this.#unread.size;
    const done = this.#isComplete ? total - remaining : 0;
    const phase: IndexState['phase'] = !this.#isComplete ? 'loading' : remaining > 0 ? 'building' : 'ready';
    this.#reportedAt = performance.now();
    this.#say({ say: 'state', state: { phase, done, total } });
  }

  #complete(): void {
    if (!this.#isLibrarySent || this.#unread.size > 0) return;
    this.#isLibrarySent = false;
    if (!this.#isComplete) setTimeout(() => this.#warmUp(WARMING), WARM_AFTER);
    this.#isComplete = true;
    this.#articles.takeSaved();
    this.#report();
  }

  #warmUp([text, ...more]: readonly string[]): void {
    if (text === undefined || this.#isAsked) return;
    this.#index.query({ text, limit: 12 });
    setTimeout(() => this.#warmUp(more), 0);
  }

  #start(): void {
    if (this.#isWorking) return;
    this.#isWorking = true;
    setImmediate(() => this.#work());
  }

  /** One slice; between two slices the thread takes its messages, queries among them. */
  #work(): void {
    if (this.#unread.size > 0) {
      this.#read(SLICE);
      this.#complete();
      return void setImmediate(() => this.#work());
    }
    const before = this.#articles.remaining;
    if (this.#articles.isBehind) this.#articles.work(SLICE);
    else this.#notes.work(SLICE);
    const { remaining } = this.#articles;
    const isDue = remaining === 0 || performance.now() - this.#reportedAt > REPORT_EVERY;
    if (before !== remaining && isDue) this.#report();
    this.#isWorking = this.#articles.isBehind || this.#notes.isBehind;
    if (this.#isWorking) setImmediate(() => this.#work());
  }

  /** Reads for about `budget` milliseconds; one long text can take more. */
  #read(budget: number): void {
    const end = performance.now() + budget;
    for (const id of this.#unread) {
      this.#unread.delete(id);
      const article = readEffective(this.#stored, id);
      if (article === null) this.#say({ say: 'unreadable', id });
      else this.#index.cacheArticle(article);
      this.#articles.enqueue([id]);
      if (performance.now() >= end) return;
    }
  }
}

/** A text that was found sound before and is wanted again: while a query waits, one that is gone is passed over. */
function readStored(stored: ArticleRepository, id: string): Article | null {
  try {
    return readEffective(stored, id as ArticleId);
  } catch {
    return null;
  }
}

if (parentPort !== null) {
  const port = parentPort;
  const thread = new SearchServer(workerData as WorkerSettings, (message) => port.postMessage(message));
  serveTasks<SearchProtocol>(port, {
    onNotification: (notification) => thread.hear(notification),
    carryOut({ query }, { begin }) {
      begin();
      return thread.query(query);
    },
    failureOf: () => ({ code: 'search-unavailable' }),
  });
  port.postMessage({ say: 'open' } satisfies SearchNotice);
}
