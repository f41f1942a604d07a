import { serializeComparison } from '@core/comparison/serialize';
import type { Article } from '@core/contract/article';
import type { PassageCluster } from '@core/export/export-clusters';
import type { Comparison, PaneSubject } from '@core/contract/comparison';
import type { Correspondences, PairResult } from '@core/contract/correspondence';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { Loss } from '../workers/worker-thread';
import type { Announce } from '../event-bus';
import { createAlignmentClient } from './alignment-client';
import { sharedPassages } from './shared-passages';

export interface AlignmentService {
  /**
   * Compares on a thread of its own; the latest question ends the one before.
   * @throws ReaderError `not-found` for an article that is gone, `cancelled` where it was ended.
   */
  align(subjects: readonly PaneSubject[]): Promise<Correspondences>;
  /** What several texts of a comparison tell, as last compared; empty where it was not, or where a text has changed. */
  clustersIn(comparison: Comparison): readonly PassageCluster[];
  /** Starts the thread in time, with what the library holds. Cheap where it runs already. */
  getReady(): void;
  stop(): void;
  close(): Promise<void>;
}

interface Options {
  readonly workerPath: string;
  readonly wordVectorsFile: string;
  readonly find: (id: ArticleId) => Article | null;
  /** Ids of the library; the first of them are what the rarity of words is counted over. */
  readonly ids: () => readonly ArticleId[];
  readonly onLost?: (loss: Loss) => void;
  readonly announce: Announce;
}

/** Articles whose words are counted. More would change the rarity of a word little and cost memory twice. */
const COUNTED = 200;
/** Articles handed to the thread at once: each is copied here, where the window's questions wait. */
const AT_ONCE = 10;
/** Results that are kept for the export. */
const KNOWN = 8;

const keyOf = (subjects: readonly PaneSubject[]): string => JSON.stringify(subjects);

export function createAlignment({
  workerPath,
  wordVectorsFile,
  onLost,
  find,
  ids,
  announce,
}: Options): AlignmentService {
  const engine = createAlignmentClient(workerPath, wordVectorsFile, onLost);
  let running: AbortController | null = null;
  const known = new Map<string, { found: Correspondences; revisions: readonly string[] }>();
  let unlearnt: ArticleId[] | null = null;

  /** Answers whether there is more to learn. Begun at the first need and not at the start, which it would hold up. */
  const learnMore = (): boolean => {
    unlearnt ??= ids().slice(0, COUNTED);
    const next = unlearnt.splice(0, AT_ONCE).flatMap((id) => find(id) ?? []);
    if (next.length > 0) engine.learn(next);
    return unlearnt.length > 0;
  };

  return {
    async align(subjects) {
      running?.abort();
      const own = new AbortController();
      running = own;
      const texts = subjects.map(({ articleId, accountId }) => {
        const article = find(articleId);
        if (article === null) throw new ReaderError({ code: 'not-found', what: 'article' });
        return { article, accountId };
      });
      while (learnMore());
      const result = await engine.compare(texts, {
        signal: own.signal,
        onProgress: (done, total, share) => announce('comparisons:progress', { done, total, share }),
        ...(subjects.length > 2 ? { onPair: (pair: PairResult) => announce('comparisons:pair', pair) } : {}),
      });
      const found = serializeComparison(subjects, result);
      known.delete(keyOf(subjects));
      known.set(keyOf(subjects), { found, revisions: texts.map(({ article }) => article.articleRev) });
      for (const key of [...known.keys()].slice(0, -KNOWN)) known.delete(key);
      return found;
    },
    clustersIn(comparison) {
      const articles = comparison.panes.flatMap(({ articleId }) => find(articleId) ?? []);
      const last = known.get(keyOf(comparison.panes));
      const isPresent =
        last !== undefined && articles.every(({ articleRev }, at) => last.revisions[at] === articleRev);
      return isPresent ? sharedPassages(comparison, last.found, articles) : [];
    },
    getReady() {
      if (learnMore()) setImmediate(() => this.getReady());
      else engine.getReady();
    },
    stop: () => running?.abort(),
    close: () => engine.close(),
  };
}
