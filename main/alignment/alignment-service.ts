import { serializeComparison } from '@core/comparison/serialize';
import type { Article } from '@core/contract/article';
import type { PassageCluster } from '@core/export/export-clusters';
import type { Comparison, PaneSubject } from '@core/contract/comparison';
import type { Correspondences, PairResult } from '@core/contract/correspondence';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { Loss } from '../workers/worker-thread';
import type { Announce } from '../event-bus';
import { createAlignmentClient, type CompareOptions } from './alignment-client';
import { createPairAlignment } from './pair-alignment';
import { sharedPassages } from './shared-passages';

export interface AlignmentService {
  /**
   * Compares on a thread of its own; the latest question ends the one before.
   * @throws ReaderError `not-found` for an article that is gone, `cancelled` where it was ended.
   */
  align(subjects: readonly PaneSubject[]): Promise<Correspondences>;
  /** Compares two texts in the background, as `PairAlignment` says. */
  alignPair(pair: readonly [PaneSubject, PaneSubject]): Promise<Correspondences>;
  stopPairs(): void;
  /**
   * Passages that several texts of a comparison have in common, as last compared; empty where it was not compared, or
   * where a text has changed.
   */
  clustersIn(comparison: Comparison): readonly PassageCluster[];
  /** Starts the thread ahead of the first comparison, with the corpus. Cheap where it runs already. */
  warmUp(): void;
  stop(): void;
  close(): Promise<void>;
}

interface Options {
  readonly workerPath: string;
  readonly wordVectorsFile: string;
  readonly find: (id: ArticleId) => Article | null;
  /** Ids of the library; document frequencies are counted over the first of them. */
  readonly ids: () => readonly ArticleId[];
  readonly onLost?: (loss: Loss) => void;
  readonly announce: Announce;
}

/** Articles in the corpus. More would hardly change the idf of a word, and each is in memory twice. */
const COUNTED = 200;
/** Articles sent to the thread at once: each is copied on this thread, and the window's requests wait meanwhile. */
const AT_ONCE = 10;
/** Results that are kept for the export. */
const KNOWN = 8;

interface Compared {
  readonly found: Correspondences;
  readonly revisions: readonly string[];
}

const keyOf = (subjects: readonly PaneSubject[]): string => JSON.stringify(subjects);

export function createAlignment({
  workerPath,
  wordVectorsFile,
  onLost,
  find,
  ids,
  announce,
}: Options): AlignmentService {
  const client = createAlignmentClient(workerPath, wordVectorsFile, onLost);
  let running: AbortController | null = null;
  const known = new Map<string, Compared>();
  let pending: ArticleId[] | null = null;

  /**
   * Returns whether there are more articles to add. Called when first needed and not at the start, which it would
   * delay.
   */
  const addMore = (): boolean => {
    pending ??= ids().slice(0, COUNTED);
    const next = pending.splice(0, AT_ONCE).flatMap((id) => find(id) ?? []);
    if (next.length > 0) client.addToCorpus(next);
    return pending.length > 0;
  };

  const compare = async (subjects: readonly PaneSubject[], options: CompareOptions): Promise<Compared> => {
    const texts = subjects.map(({ articleId, accountId }) => {
      const article = find(articleId);
      if (article === null) throw new ReaderError({ code: 'not-found', what: 'article' });
      return { article, accountId };
    });
    while (addMore());
    const result = await client.compare(texts, options);
    const revisions = texts.map(({ article }) => article.articleRev);
    return { found: serializeComparison(subjects, result), revisions };
  };
  const alignNow = async (subjects: readonly PaneSubject[]): Promise<Correspondences> => {
    running?.abort();
    const own = new AbortController();
    running = own;
    const compared = await compare(subjects, {
      signal: own.signal,
      onProgress: (done, total, share) => announce('comparisons:progress', { done, total, share }),
      ...(subjects.length > 2 ? { onPair: (pair: PairResult) => announce('comparisons:pair', pair) } : {}),
    });
    known.delete(keyOf(subjects));
    known.set(keyOf(subjects), compared);
    for (const key of [...known.keys()].slice(0, -KNOWN)) known.delete(key);
    return compared.found;
  };
  const pairs = createPairAlignment({
    compare: async (subjects, signal) => (await compare(subjects, { signal })).found,
    revisionOf: ({ articleId }) => find(articleId)?.articleRev ?? null,
  });

  return {
    align: (subjects) => pairs.yieldTo(alignNow(subjects)),
    alignPair: (pair) => pairs.align(pair),
    stopPairs: () => pairs.stop(),
    clustersIn(comparison) {
      const articles = comparison.panes.flatMap(({ articleId }) => find(articleId) ?? []);
      const last = known.get(keyOf(comparison.panes));
      const isPresent =
        last !== undefined && articles.every(({ articleRev }, at) => last.revisions[at] === articleRev);
      return isPresent ? sharedPassages(comparison, last.found, articles) : [];
    },
    warmUp() {
      if (addMore()) setImmediate(() => this.warmUp());
      else client.warmUp();
    },
    stop: () => running?.abort(),
    close: () => client.close(),
  };
}
