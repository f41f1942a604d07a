import { useQueries } from '@tanstack/react-query';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { CellPassage } from '@core/contract/comparison';
import type { ArticleId, BlockId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { findBlock } from '@core/text/blocks';
import { articleQuery } from '../../../app/queries';
import { initialStance } from './initial-stance';

/** A passage that a new topic can be made of. */
export interface TopicMember {
  readonly articleId: ArticleId;
  readonly blockId: BlockId;
}

export interface LoadedMember {
  readonly key: string;
  readonly article: Article;
  readonly block: Block;
}

/** The passages with their articles, as far as these are loaded and have them. */
export function useTopicMembers(members: readonly TopicMember[]): readonly LoadedMember[] {
  const ids = [...new Set(members.map(({ articleId }) => articleId))];
  const articles = useQueries({ queries: ids.map(articleQuery) }).flatMap(({ data }) => data ?? []);
  return members.flatMap(({ articleId, blockId }) => {
    const article = articles.find(({ id }) => id === articleId);
    const block = article === undefined ? null : findBlock(article, blockId);
    return article === undefined || block === null
      ? []
      : [{ key: `${articleId} ${blockId}`, article, block }];
  });
}

export const cellPassageOf = ({ article, block }: LoadedMember): Omit<CellPassage, 'topicId'> => ({
  articleId: article.id,
  anchor: createAnchor(article, block.start, block.end),
  stance: initialStance(article, block.id),
});
