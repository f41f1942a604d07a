import type { Article } from '../contract/article';
import type { BlockId, TopicId } from '../contract/ids';
import type { TopicIndex } from './topic-index';

interface TopicColumn {
  readonly article: Pick<Article, 'id'>;
  readonly topics: TopicIndex;
}

interface OtherColumn {
  readonly other: TopicColumn;
  readonly index: number;
}

/** Whether a topic is one of another passage elsewhere; passages that the reader marked `only-here` do not count. */
export function topicsElsewhere(
  { article }: TopicColumn,
  others: readonly OtherColumn[],
  isOnlyHere: (at: number, id: BlockId) => boolean,
): (topic: TopicId, own: BlockId) => boolean {
  const foreign = new Set<TopicId>();
  const sameArticle = new Map<TopicId, Set<BlockId>>();
  for (const { other, index } of others) {
    for (const { topicId, blockId } of other.topics.entries) {
      if (isOnlyHere(index, blockId)) continue;
      if (other.article.id !== article.id) foreign.add(topicId);
      else sameArticle.set(topicId, (sameArticle.get(topicId) ?? new Set()).add(blockId));
    }
  }
  return (topic, own) => {
    const blocks = sameArticle.get(topic);
    return foreign.has(topic) || (blocks !== undefined && blocks.size > (blocks.has(own) ? 1 : 0));
  };
}
