import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { compareArticles, type ComparisonResult } from '@core/comparison/compare-articles';
import type { ComparedText } from '@core/comparison/compared-passages';
import { serializePairs } from '@core/comparison/serialize';
import type { PairResult } from '@core/contract/correspondence';
import { ReaderError } from '@core/contract/failure';
import { NO_EMBEDDINGS } from '@core/language/embeddings';
import { NO_THESAURUS } from '@core/language/thesaurus';
import { serveTasks, type TaskCall } from '../workers/serve-tasks';
import { LibraryFrequencies } from './library-frequencies';
import type { AlignmentProtocol } from './protocol';
import { warmUp } from './warm-up';
import { openThesaurus } from './thesaurus-file';
import { openWordVectors } from './word-vectors-file';

/** Throttle: least time between two reports of progress inside a pair, milliseconds. */
const REPORT_MS = 80;

type Asked = AlignmentProtocol['task'];
type Call = TaskCall<AlignmentProtocol>;
/** Embeddings and thesaurus of the comparison. */
type Lexicon = Pick<Parameters<typeof compareArticles>[1], 'wordVectors' | 'thesaurus'>;

/** The thread on which texts are compared. It holds the document frequencies of the library. */
function run(port: NonNullable<typeof parentPort>): void {
  const frequencies = new LibraryFrequencies();
  const lexicon = openLexicon(workerData);
  serveTasks<AlignmentProtocol>(port, {
    onNotification(notification) {
      if (notification.do === 'count') {
        frequencies.remove(notification.remove);
        return notification.put.forEach((article) => frequencies.put(article));
      }
      warmUp(
        () => frequencies.articles(),
        (texts) => compareArticles(texts, { statistics: frequencies.merged(), ...lexicon }),
      );
    },
    carryOut: (asked, call) => compare(asked, call, frequencies, lexicon),
    failureOf: (error) =>
      error instanceof ReaderError
        ? error.failure
        : { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) },
  });
}

/** @param file of the word vectors, beside which the thesaurus lies; anything else is no file */
function openLexicon(file: unknown): Lexicon {
  if (typeof file !== 'string') return { wordVectors: NO_EMBEDDINGS, thesaurus: NO_THESAURUS };
  return {
    wordVectors: openWordVectors(file),
    thesaurus: openThesaurus(join(dirname(file), 'en.thesaurus')),
  };
}

function compare(
  { texts, sendsPairs }: Asked,
  { send, throwIfCancelled }: Call,
  frequencies: LibraryFrequencies,
  lexicon: Lexicon,
): ComparisonResult {
  const total = (texts.length * (texts.length - 1)) / 2;
  let done = 0;
  let reportedAt = performance.now();
  const step = (share: number): void => {
    throwIfCancelled();
    const now = performance.now();
    if (now - reportedAt < REPORT_MS) return;
    reportedAt = now;
    send({ is: 'progress', done, total, share });
  };
  for (const { article } of texts) {
    step(0);
    frequencies.put(article);
  }
  return compareArticles(texts, {
    statistics: frequencies.merged(),
    ...lexicon,
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
}

const subjectsOf = (texts: readonly ComparedText[]): PairResult['subjects'] =>
  texts.map(({ article, accountId }) => ({ articleId: article.id, accountId }));

if (parentPort !== null) run(parentPort);
