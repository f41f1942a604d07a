import { parentPort, workerData } from 'node:worker_threads';
import type { IndexState } from '@core/contract/search';
import { SearchIndex } from '@core/search/search-index';
import { CollectionUpkeep } from './collection-upkeep';
import type { FromWorker, ToWorker, WorkerSettings } from './protocol';
import { openSegmentStore } from './segment-store';

/**
 * The thread on which the index lives. It answers a query as soon as the slice of building at hand is done, from what
 * is ready by then.
 */
const SLICE = 20;
/** Milliseconds between two reports of progress. */
const REPORT_EVERY = 100;

function run(port: NonNullable<typeof parentPort>, { indexDir }: WorkerSettings): void {
  const index = new SearchIndex();
  const say = (message: FromWorker): void => port.postMessage(message);
  const articles = new CollectionUpkeep(
    index.articles,
    openSegmentStore(indexDir, 'articles', index.articles.fields),
    (id) => index.documentOfArticle(id),
  );
  const notes = new CollectionUpkeep(
    index.notes,
    openSegmentStore(indexDir, 'notes', index.notes.fields),
    (id) => index.documentOfNote(id),
  );
  let isWorking = false;
  let isComplete = false;
  let reported = 0;

  const report = (): void => {
    const total = index.articleCount;
    const done = isComplete ? total - articles.remaining : 0;
    const phase: IndexState['phase'] = !isComplete
      ? 'loading'
      : articles.remaining > 0
        ? 'building'
        : 'ready';
    reported = performance.now();
    say({ say: 'state', state: { phase, done, total } });
  };

  const work = (): void => {
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
        message.remove.forEach((id) => index.dropArticle(id));
        message.put.forEach((article) => index.holdArticle(article));
        articles.want(message.put.map(({ id }) => id));
        if (!message.isLast) return;
        isComplete = true;
        articles.takeSaved();
        report();
        return start();
      case 'notes':
        message.remove.forEach((id) => index.dropNote(id));
        message.put.forEach((note) => index.holdNote(note));
        notes.want(message.put.map(({ annotation }) => annotation.id));
        if (!message.isLast) return;
        notes.takeSaved();
        return start();
      case 'query':
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

if (parentPort !== null) run(parentPort, workerData as WorkerSettings);
