import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { IndexState } from '@core/contract/search';
import { SearchIndex } from '@core/search/search-index';
import type { ArticleRepository } from '../articles/article-repository';
import { createFileRepository } from '../articles/file-repository';
import { readEffective } from '../articles/effective-article';
import { IndexMaintainer } from './index-maintainer';
import { serveTasks } from '../workers/serve-tasks';
import type { SearchNotice, SearchProtocol, ToldToSearch, WorkerSettings } from './protocol';
import { openSegmentStore } from './segment-store';

/**
 * The thread on which the index lives. It answers a query as soon as the slice of building at hand is done, from what
 * is ready by then.
 */
const SLICE = 20;
/** Milliseconds between two reports of progress. */
const REPORT_EVERY = 100;
/** Milliseconds after which an index that nobody asked asks itself: while the window still opens it is not in the way. */
const WARM_AFTER = 400;
/** Any will do that take every way through the code, which is ten times slower the first times it is run. */
const WARMING = ['t', 's', 'th', 'co', 'in th', 'of the r', '"in the', 'p', 're', '"of th', 'was s', 'c'];

function run(port: NonNullable<typeof parentPort>, { indexDir, dataDir }: WorkerSettings): void {
  const stored = createFileRepository(dataDir);
  const index = new SearchIndex((id) => readStored(stored, id));
  const say = (message: SearchNotice): void => port.postMessage(message);
  const articles = new IndexMaintainer(
    index.articles,
    openSegmentStore(indexDir, 'articles', index.articles.fields),
    index.articleSource,
  );
  const notes = new IndexMaintainer(
    index.notes,
    openSegmentStore(indexDir, 'notes', index.notes.fields),
    index.noteSource,
  );
  /** Articles that are still to be read from the disk. */
  const unread = new Set<ArticleId>();
  let isWorking = false;
  let isComplete = false;
  /** The library has told everything that it has to tell. */
  let isTold = false;
  let reported = 0;

  const report = (): void => {
    const total = index.articleCount + unread.size;
    const remaining = articles.remaining + unread.size;
    const done = isComplete ? total - remaining : 0;
    const phase: IndexState['phase'] = !isComplete ? 'loading' : remaining > 0 ? 'building' : 'ready';
    reported = performance.now();
    say({ say: 'state', state: { phase, done, total } });
  };

  /** Reads for about `budget` milliseconds; one long text can take more. */
  const read = (budget: number): void => {
    const end = performance.now() + budget;
    for (const id of unread) {
      unread.delete(id);
      const article = readEffective(stored, id);
      if (article === null) say({ say: 'unreadable', id });
      else index.cacheArticle(article);
      articles.enqueue([id]);
      if (performance.now() >= end) return;
    }
  };
  const complete = (): void => {
    if (!isTold || unread.size > 0) return;
    isTold = false;
    if (!isComplete) setTimeout(warm, WARM_AFTER, WARMING);
    isComplete = true;
    articles.takeSaved();
    report();
  };
  let isAsked = false;
  const warm = ([text, ...more]: readonly string[]): void => {
    if (text === undefined || isAsked) return;
    index.query({ text, limit: 12 });
    setTimeout(warm, 0, more);
  };

  const work = (): void => {
    if (unread.size > 0) {
      read(SLICE);
      complete();
      return void setImmediate(work);
    }
    const before = articles.remaining;
    if (articles.isBehind) articles.work(SLICE);
    else notes.work(SLICE);
    if (
      before !== articles.remaining &&
      (articles.remaining === 0 || performance.now() - reported > REPORT_EVERY)
    ) {
      report();
    }
    isWorking = articles.isBehind || notes.isBehind;
    // Between two slices the thread takes its messages, queries among them.
    if (isWorking) setImmediate(work);
  };
  const start = (): void => {
    if (isWorking) return;
    isWorking = true;
    setImmediate(work);
  };

  const hear = (told: ToldToSearch): void => {
    if (told.do === 'notes') {
      told.remove.forEach((id) => index.dropNote(id));
      told.put.forEach((note) => index.putNote(note));
      notes.enqueue(told.put.map(({ annotation }) => annotation.id));
      if (!told.isLast) return;
      notes.takeSaved();
      return start();
    }
    for (const id of told.remove) {
      unread.delete(id);
      index.dropArticle(id);
    }
    for (const one of told.put) {
      if (!('text' in one)) {
        unread.add(one.id);
        continue;
      }
      index.pinArticle(one);
      articles.enqueue([one.id]);
    }
    if (told.isLast) isTold = true;
    if (unread.size > 0) report();
    complete();
    start();
  };
  serveTasks<SearchProtocol>(port, {
    heard: hear,
    carryOut({ query }, { begin }) {
      isAsked = true;
      begin();
      return index.query(query);
    },
    failureOf: () => ({ code: 'search-unavailable' }),
  });
  say({ say: 'open' });
}

/** A text that was found sound before and is wanted again: while a query waits, one that is gone is passed over. */
function readStored(stored: ArticleRepository, id: string): Article | null {
  try {
    return readEffective(stored, id as ArticleId);
  } catch {
    return null;
  }
}

if (parentPort !== null) run(parentPort, workerData as WorkerSettings);
