/** Which passages of an article speak to which topics, the bundled topics and the reader's own in one index. */
import type { TextRange } from '../contract/attribution';
import type { Article, Stance } from '../contract/article';
import type { CellPassage, Comparison } from '../contract/comparison';
import type { AccountId, BlockId, TopicId } from '../contract/ids';
import { resolveAnchor } from '../text/anchoring/anchor';
import { blockAt } from '../text/blocks';
import { isToldBy } from '../text/voice-parts';

/** A passage that speaks to a topic. */
export interface TopicEntry {
  readonly topicId: TopicId;
  readonly blockId: BlockId;
  /** `null` until it is given. */
  readonly stance: Stance | null;
  /** The passage that the reader put there; absent where the whole block came with the article. */
  readonly own?: OwnPassage;
  /**
   * The words of it that are meant, in the order of the text: those of one speaker of a passage that is parted. Absent
   * where all are.
   */
  readonly told?: readonly TextRange[];
  /** Who assigned it. What the program brings and what the reader adds look different and are exported apart. */
  readonly by: 'bundled' | 'reader';
}

/** A passage of the reader's, and where it now is: UTF-16 offsets into the canonical text, end exclusive. */
export interface OwnPassage {
  readonly passage: CellPassage;
  readonly start: number;
  readonly end: number;
}

/** Every topic that one article speaks to, by block and by topic, in text order. */
export interface TopicIndex {
  readonly entries: readonly TopicEntry[];
  topicsOf(blockId: BlockId): readonly TopicId[];
  blocksOf(topicId: TopicId): readonly BlockId[];
}

/**
 * Collects the bundled topics of an article and the reader's own of one comparison. Where `accountId` is given, only
 * the blocks in which that account speaks count. A passage of the reader's whose anchor is an orphan is left out here;
 * it stays in the comparison.
 */
export function buildTopicIndex(
  article: Article,
  accountId: AccountId | null,
  comparison: Pick<Comparison, 'passages'> | null,
): TopicIndex {
  const order = new Map(article.blocks.map(({ id }, index) => [id, index]));
  const isHeard = (blockId: BlockId): boolean =>
    accountId === null ? order.has(blockId) : isToldBy(article, accountId, blockId);
  const entries = [...bundledEntries(article), ...readerEntries(article, comparison)]
    .filter(({ blockId }) => isHeard(blockId))
    .sort((a, b) => (order.get(a.blockId) ?? 0) - (order.get(b.blockId) ?? 0));
  const topics = groupBy(entries, 'blockId', 'topicId');
  const blocks = groupBy(entries, 'topicId', 'blockId');
  return {
    entries,
    topicsOf: (blockId) => topics.get(blockId) ?? [],
    blocksOf: (topicId) => blocks.get(topicId) ?? [],
  };
}

function bundledEntries(article: Article): readonly TopicEntry[] {
  return Object.entries(article.topics).flatMap(([topicId, passages]) =>
    passages.map(({ blockId, stance }) => ({
      topicId: topicId as TopicId,
      blockId,
      stance,
      by: 'bundled' as const,
    })),
  );
}

function readerEntries(
  article: Article,
  comparison: Pick<Comparison, 'passages'> | null,
): readonly TopicEntry[] {
  return (comparison?.passages ?? [])
    .filter(({ articleId }) => articleId === article.id)
    .flatMap((passage) => {
      const { topicId, anchor, stance } = passage;
      const placement = resolveAnchor(article, anchor);
      if (placement.state === 'orphan' || placement.state === 'whole') return [];
      const block = blockAt(article, placement.start);
      if (block === null) return [];
      const own = { passage, start: placement.start, end: placement.end };
      return [{ topicId, blockId: block.id, stance, by: 'reader' as const, own }];
    });
}

function groupBy<K extends 'blockId' | 'topicId', V extends 'blockId' | 'topicId'>(
  entries: readonly TopicEntry[],
  key: K,
  value: V,
): ReadonlyMap<TopicEntry[K], readonly TopicEntry[V][]> {
  const groups = new Map<TopicEntry[K], TopicEntry[V][]>();
  for (const entry of entries) {
    const group = groups.get(entry[key]);
    if (group === undefined) groups.set(entry[key], [entry[value]]);
    else if (!group.includes(entry[value])) group.push(entry[value]);
  }
  return groups;
}
