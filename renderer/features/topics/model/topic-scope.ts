import type { ArticleSummary } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { ArticleId } from '@core/contract/ids';

/** Whether the topic table is of the open comparison or of every article that comes with topics. */
export type TopicScope = 'comparison' | 'library';

/** The articles of the table. Of a comparison also those that left its panes and are in a cell still. */
export function articlesInScope(
  comparison: Pick<Comparison, 'panes' | 'passages'> | null,
  library: readonly Pick<ArticleSummary, 'id' | 'kind'>[],
): readonly ArticleId[] {
  if (comparison === null) return library.filter(({ kind }) => kind === 'digest').map(({ id }) => id);
  const { panes, passages } = comparison;
  return [...new Set([...panes, ...passages].map(({ articleId }) => articleId))];
}
