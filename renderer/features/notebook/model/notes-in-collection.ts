import type { PlacedAnnotation } from '@core/contract/annotation';
import type { ArticleSummary } from '@core/contract/article';
import type { Collection } from '@core/contract/collection';
import type { Comparison } from '@core/contract/comparison';
import { scopeOf } from '@core/library/collections';

/** The notes on articles and comparisons of a collection. */
export function notesIn(
  collection: Collection,
  placed: readonly PlacedAnnotation[],
  articles: readonly ArticleSummary[],
  comparisons: readonly Comparison[],
): readonly PlacedAnnotation[] {
  const within = scopeOf(collection, articles, comparisons);
  const ids = new Set<string>([...within.articles, ...within.comparisons]);
  return placed.filter(({ annotation: { target } }) =>
    ids.has(target.on === 'comparison' ? target.comparisonId : target.articleId),
  );
}
