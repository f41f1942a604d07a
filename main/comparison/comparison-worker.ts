import { parentPort } from 'node:worker_threads';
import {
  compareArticles,
  listPassages,
  type ComparedPair,
  type ComparedText,
  type ComparisonResult,
} from '@core/comparison/compare-articles';
import { countWords, joinStatistics, type WordStatistics } from '@core/comparison/statistics';
import type { Article } from '@core/contract/article';

/** The thread on which texts are compared. It keeps the library's word counts by article, so that a change recounts one. */
export type ToComparisonWorker =
  | { readonly do: 'count'; readonly put: readonly Article[]; readonly remove: readonly string[] }
  | {
      readonly do: 'compare';
      readonly number: number;
      readonly texts: readonly ComparedText[];
      /** Whether pairs are sent as they come; each is copied between the threads a second time then. */
      readonly sendsPairs: boolean;
    };

export type FromComparisonWorker =
  | { readonly say: 'progress'; readonly number: number; readonly done: number; readonly total: number }
  | { readonly say: 'pair'; readonly number: number; readonly pair: ComparedPair }
  | { readonly say: 'result'; readonly number: number; readonly result: ComparisonResult }
  | { readonly say: 'failed'; readonly number: number; readonly detail: string };

function run(port: NonNullable<typeof parentPort>): void {
  const counted = new Map<string, { readonly rev: string; readonly statistics: WordStatistics }>();
  let library: WordStatistics | null = null;
  const say = (message: FromComparisonWorker): void => port.postMessage(message);

  const count = (article: Article): void => {
    if (counted.get(article.id)?.rev === article.articleRev) return;
    const passages = listPassages({ article, accountId: null }).map((passage) => passage.text);
    counted.set(article.id, { rev: article.articleRev, statistics: countWords(passages) });
    library = null;
  };

  const compare = (number: number, texts: readonly ComparedText[], sendsPairs: boolean): void => {
    for (const { article } of texts) count(article);
    library ??= joinStatistics([...counted.values()].map((entry) => entry.statistics));
    const result = compareArticles(texts, {
      statistics: library,
      onProgress: (done, total) => say({ say: 'progress', number, done, total }),
      ...(sendsPairs ? { onPair: (pair: ComparedPair) => say({ say: 'pair', number, pair }) } : {}),
    });
    say({ say: 'result', number, result });
  };

  port.on('message', (message: ToComparisonWorker) => {
    if (message.do === 'count') {
      for (const id of message.remove) if (counted.delete(id)) library = null;
      message.put.forEach(count);
      return;
    }
    try {
      compare(message.number, message.texts, message.sendsPairs);
    } catch (error) {
      say({
        say: 'failed',
        number: message.number,
        detail: error instanceof Error ? error.message : String(error),
      });
    }
  });
}

if (parentPort !== null) run(parentPort);
