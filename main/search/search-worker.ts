import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { IndexState } from '@core/contract/search';
import { SearchIndex } from '@core/search/search-index';
import { readEffective } from '../articles/effective-article';
import { IndexMaintainer } from './index-maintainer';
import type { FromWorker, ToWorker, WorkerSettings } from './protocol';
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
  const index = new SearchIndex((id) => readStored(dataDir, id));
  const say = (message: FromWorker): void => port.postMessage(message);
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
      const article = readEffective(dataDir, id);
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

  port.on('message', (message: ToWorker) => {
    switch (message.do) {
      case 'articles':
        for (const id of message.remove) {
          unread.delete(id);
          index.dropArticle(id);
        }
        for (const one of message.put) {
          if (!('text' in one)) {
            unread.add(one.id);
            continue;
          }
          index.pinArticle(one);
          articles.enqueue([one.id]);
        }
        if (message.isLast) isTold = true;
        if (unread.size > 0) report();
        complete();
        return start();
      case 'notes':
        message.remove.forEach((id) => index.dropNote(id));
        message.put.forEach((note) => index.putNote(note));
        notes.enqueue(message.put.map(({ annotation }) => annotation.id));
        if (!message.isLast) return;
        notes.takeSaved();
        return start();
      case 'query':
        isAsked = true;
        say({ say: 'begun', number: message.number });
        try {
          say({ say: 'answer', number: message.number, answer: index.query(message.query) });
        } catch (error) {
          say({ say: 'fault', number: message.number, detail: String(error) });
        }
    }
  });
  say({ say: 'open' });
}

/** A text that was found sound before and is wanted again: while a query waits, one that is gone is passed over. */
function readStored(dataDir: string, id: string): Article | null {
  try {
    return readEffective(dataDir, id as ArticleId);
  } catch {
    return null;
  }
}

if (parentPort !== null) run(parentPort, workerData as WorkerSettings);
