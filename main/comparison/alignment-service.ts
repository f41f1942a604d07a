import { printCorrespondences } from '@core/comparison/print-correspondences';
import type { Article } from '@core/contract/article';
import type { PaneSubject } from '@core/contract/comparison';
import type { Correspondences } from '@core/contract/correspondence';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { Announce } from '../announcements';
import { createComparisonEngine } from './comparison-engine';

export interface AlignmentService {
  /**
   * Compares on a thread of its own; the latest question ends the one before.
   * @throws ReaderError `not-found` for an article that is gone, `cancelled` where it was ended.
   */
  align(subjects: readonly PaneSubject[]): Promise<Correspondences>;
  stop(): void;
  close(): Promise<void>;
}

interface Options {
  readonly workerPath: string;
  readonly find: (id: ArticleId) => Article | null;
  /** Ids of the library; the first of them are what the rarity of words is counted over. */
  readonly ids: () => readonly ArticleId[];
  readonly announce: Announce;
}

/** Articles whose words are counted. More would change the rarity of a word little and cost memory twice. */
const COUNTED = 200;

export function createAlignment({ workerPath, find, ids, announce }: Options): AlignmentService {
  const engine = createComparisonEngine(workerPath);
  let running: AbortController | null = null;
  let hasLearnt = false;

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
      // Counted at the first comparison and not at the start, which it would hold up.
      if (!hasLearnt)
        engine.learn(
          ids()
            .slice(0, COUNTED)
            .flatMap((id) => find(id) ?? []),
        );
      hasLearnt = true;
      const result = await engine.compare(texts, {
        signal: own.signal,
        onProgress: (done, total) => announce('comparisons:progress', { done, total }),
      });
      return printCorrespondences(subjects, result);
    },
    stop: () => running?.abort(),
    close: () => engine.close(),
  };
}
