import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import {
  compareArticles,
  listPassages,
  type ComparedText,
  type ComparisonResult,
} from '@core/comparison/compare-articles';
import { serializePairs } from '@core/comparison/serialize';
import {
  countDocumentFrequencies,
  mergeDocumentFrequencies,
  type DocumentFrequencies,
} from '@core/language/document-frequencies';
import type { Article } from '@core/contract/article';
import { excludeSplitChapters } from '@core/text/exclude-split-chapters';
import { NO_EMBEDDINGS } from '@core/language/embeddings';
import { NO_THESAURUS } from '@core/language/thesaurus';
import type { PairResult } from '@core/contract/correspondence';
import { openThesaurus } from './thesaurus-file';
import { openWordVectors } from './word-vectors-file';

/** The thread on which texts are compared. It keeps the library's word counts by article, so that a change recounts one. */
export type ToComparisonWorker =
  | { readonly do: 'count'; readonly put: readonly Article[]; readonly remove: readonly string[] }
  /** Compares what it has counted and forgets the answer: code that has run before runs several times as fast. */
  | { readonly do: 'rehearse' }
  | {
      readonly do: 'compare';
      readonly number: number;
      readonly texts: readonly ComparedText[];
      /** Whether pairs are sent as they come; each is copied between the threads a second time then. */
      readonly sendsPairs: boolean;
      /** One number: the comparison ends where it holds this comparison's own. */
      readonly ended: Int32Array;
    };

export type FromComparisonWorker =
  | {
      readonly say: 'progress';
      readonly number: number;
      readonly done: number;
      readonly total: number;
      readonly share: number;
    }
  | { readonly say: 'pair'; readonly number: number; readonly pair: PairResult }
  | { readonly say: 'result'; readonly number: number; readonly result: ComparisonResult }
  | { readonly say: 'ended'; readonly number: number }
  | { readonly say: 'failed'; readonly number: number; readonly detail: string };

/** Progress inside a pair is told this often at most, milliseconds. */
const TELL_MS = 80;
/**
 * A rehearsal in rounds of two texts, the longest that are known, none taken further than so many UTF-16 units. A
 * question that comes meanwhile is answered between two rounds, so each is short.
 */
const ROUNDS = 8;
const REHEARSED_LENGTH = 20_000;

class Ended extends Error {}

function run(port: NonNullable<typeof parentPort>): void {
  const counted = new Map<string, { readonly article: Article; readonly statistics: DocumentFrequencies }>();
  let library: DocumentFrequencies | null = null;
  const file: unknown = workerData;
  const wordVectors = typeof file === 'string' ? openWordVectors(file) : NO_EMBEDDINGS;
  // It lies beside the vectors.
  const thesaurus =
    typeof file === 'string' ? openThesaurus(join(dirname(file), 'en.thesaurus')) : NO_THESAURUS;
  const say = (message: FromComparisonWorker): void => port.postMessage(message);

  const count = (article: Article): void => {
    if (counted.get(article.id)?.article.articleRev === article.articleRev) return;
    const passages = listPassages({ article }).map((passage) => passage.text);
    counted.set(article.id, { article, statistics: countDocumentFrequencies(passages) });
    library = null;
  };
  const statistics = (): DocumentFrequencies =>
    (library ??= mergeDocumentFrequencies(
      excludeSplitChapters([...counted.values()].map(({ article }) => article)).flatMap(
        ({ id }) => counted.get(id)?.statistics ?? [],
      ),
    ));

  const compare = ({ number, texts, sendsPairs, ended }: Asked): void => {
    const total = (texts.length * (texts.length - 1)) / 2;
    let done = 0;
    let told = performance.now();
    const step = (share: number): void => {
      if (Atomics.load(ended, 0) === number) throw new Ended();
      const now = performance.now();
      if (now - told < TELL_MS) return;
      told = now;
      say({ say: 'progress', number, done, total, share });
    };
    for (const { article } of texts) {
      step(0);
      count(article);
    }
    const result = compareArticles(texts, {
      statistics: statistics(),
      wordVectors,
      thesaurus,
      onShare: step,
      onProgress(pairs) {
        done = pairs;
        say({ say: 'progress', number, done, total, share: pairs / total });
      },
      ...(sendsPairs
        ? {
            onPair: (pair, passages) =>
              say({ say: 'pair', number, pair: serializePairs(subjectsOf(texts), [pair], passages) }),
          }
        : {}),
    });
    say({ say: 'result', number, result });
  };

  const rehearse = (round: number): void => {
    const longest = [...counted.values()]
      .map(({ article }) => article)
      .sort((a, b) => b.text.length - a.text.length);
    const texts = [longest[round % longest.length], longest[(round + 1) % longest.length]];
    if (longest.length < 2) return;
    compareArticles(
      texts.flatMap((article) =>
        article === undefined ? [] : [{ article: beginningOf(article), accountId: null }],
      ),
      { statistics: statistics(), wordVectors, thesaurus },
    );
    if (round + 1 < ROUNDS) setImmediate(() => rehearse(round + 1));
  };

  port.on('message', (message: ToComparisonWorker) => {
    if (message.do === 'count') {
      for (const id of message.remove) if (counted.delete(id)) library = null;
      message.put.forEach(count);
      return;
    }
    if (message.do === 'rehearse') return rehearse(0);
    const { number } = message;
    try {
      compare(message);
    } catch (error) {
      if (error instanceof Ended) say({ say: 'ended', number });
      else say({ say: 'failed', number, detail: error instanceof Error ? error.message : String(error) });
    }
  });
}

type Asked = Extract<ToComparisonWorker, { readonly do: 'compare' }>;

const subjectsOf = (texts: readonly ComparedText[]): PairResult['subjects'] =>
  texts.map(({ article, accountId }) => ({ articleId: article.id, accountId }));

function beginningOf(article: Article): Article {
  const text = article.text.slice(0, REHEARSED_LENGTH);
  return { ...article, text, blocks: article.blocks.filter(({ end }) => end <= text.length) };
}

if (parentPort !== null) run(parentPort);
