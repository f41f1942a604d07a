import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { compareArticles, type ComparisonResult } from '@core/comparison/compare-articles';
import { listPassages, type ComparedText } from '@core/comparison/compared-passages';
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
import { ReaderError } from '@core/contract/failure';
import { serveTasks, type TaskCall } from '../workers/serve-tasks';
import type { AlignmentProtocol } from './protocol';
import { openThesaurus } from './thesaurus-file';
import { openWordVectors } from './word-vectors-file';

/** Progress inside a pair is told this often at most, milliseconds. */
const TELL_MS = 80;
/**
 * A rehearsal in rounds of two texts, the longest that are known, none taken further than so many UTF-16 units. A
 * question that comes meanwhile is answered between two rounds, so each is short.
 */
const ROUNDS = 8;
const REHEARSED_LENGTH = 20_000;

/** The thread on which texts are compared. It keeps the library's word counts by article, so that a change recounts one. */
function run(port: NonNullable<typeof parentPort>): void {
  const counted = new Map<string, { readonly article: Article; readonly statistics: DocumentFrequencies }>();
  let library: DocumentFrequencies | null = null;
  const file: unknown = workerData;
  const wordVectors = typeof file === 'string' ? openWordVectors(file) : NO_EMBEDDINGS;
  // It lies beside the vectors.
  const thesaurus =
    typeof file === 'string' ? openThesaurus(join(dirname(file), 'en.thesaurus')) : NO_THESAURUS;

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

  const compare = ({ texts, sendsPairs }: Asked, { send, throwIfCancelled }: Call): ComparisonResult => {
    const total = (texts.length * (texts.length - 1)) / 2;
    let done = 0;
    let told = performance.now();
    const step = (share: number): void => {
      throwIfCancelled();
      const now = performance.now();
      if (now - told < TELL_MS) return;
      told = now;
      send({ is: 'progress', done, total, share });
    };
    for (const { article } of texts) {
      step(0);
      count(article);
    }
    return compareArticles(texts, {
      statistics: statistics(),
      wordVectors,
      thesaurus,
      onShare: step,
      onProgress(pairs) {
        done = pairs;
        send({ is: 'progress', done, total, share: pairs / total });
      },
      ...(sendsPairs
        ? {
            onPair: (pair, passages) =>
              send({ is: 'pair', pair: serializePairs(subjectsOf(texts), [pair], passages) }),
          }
        : {}),
    });
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

  serveTasks<AlignmentProtocol>(port, {
    heard(told) {
      if (told.do === 'rehearse') return rehearse(0);
      for (const id of told.remove) if (counted.delete(id)) library = null;
      told.put.forEach(count);
    },
    carryOut: compare,
    failureOf: (error) =>
      error instanceof ReaderError
        ? error.failure
        : { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) },
  });
}

type Asked = AlignmentProtocol['task'];
type Call = TaskCall<AlignmentProtocol>;

const subjectsOf = (texts: readonly ComparedText[]): PairResult['subjects'] =>
  texts.map(({ article, accountId }) => ({ articleId: article.id, accountId }));

function beginningOf(article: Article): Article {
  const text = article.text.slice(0, REHEARSED_LENGTH);
  return { ...article, text, blocks: article.blocks.filter(({ end }) => end <= text.length) };
}

if (parentPort !== null) run(parentPort);
