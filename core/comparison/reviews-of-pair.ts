import type { Comparison, Review } from '../contract/comparison';
import type { ReviewedDifference } from '../contract/discrepancy-review';
import type { ArticleId } from '../contract/ids';

/**
 * What the reader said of two articles in whichever comparison he did. Of one pair of passages the last word counts, so
 * the later ones stand first.
 */
export function reviewsOfPair(
  comparisons: readonly Comparison[],
  pair: readonly [ArticleId, ArticleId],
): { readonly judgements: readonly Review[]; readonly differences: readonly ReviewedDifference[] } {
  const isOfPair = ({ a, b }: Pick<Review, 'a' | 'b'>): boolean =>
    pair.includes(a.articleId) && pair.includes(b.articleId);
  const latest = <T extends Pick<Review, 'a' | 'b' | 'at'>>(lists: readonly (readonly T[])[]): readonly T[] =>
    lists
      .flat()
      .filter(isOfPair)
      .sort((x, y) => y.at.localeCompare(x.at));
  return {
    judgements: onePerPlace(latest(comparisons.map(({ judgements }) => judgements))),
    differences: onePerPlace(latest(comparisons.map(({ differences = [] }) => differences))),
  };
}

function onePerPlace<T extends Pick<Review, 'a' | 'b'> & { readonly kind?: string }>(
  latest: readonly T[],
): readonly T[] {
  const seen = new Set<string>();
  return latest.filter(({ a, b, kind = '' }) => {
    const places = [a, b].map(({ articleId, anchor }) => `${articleId} ${anchor.start}-${anchor.end}`).sort();
    const key = [kind, ...places].join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
