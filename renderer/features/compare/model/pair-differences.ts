import { applyReviews } from '@core/comparison/reviewed-correspondences';
import { reviewDiscrepancies, stateOf } from '@core/comparison/reviewed-discrepancies';
import { reviewsOfPair } from '@core/comparison/reviews-of-pair';
import type { Comparison } from '@core/contract/comparison';
import type { Correspondences } from '@core/contract/correspondence';
import type { ComparisonId } from '@core/contract/ids';
import { wholeArticle } from '../../../app/current-comparison';
import type { ArticlePair } from '../../../app/pairs';
import { buildColumns } from './build-columns';
import { rowsOf, type DifferenceRow } from './difference-rows';

export interface PairDifferences {
  /** Those that count, and what cannot be compared; without what the reader set aside. */
  readonly rows: readonly DifferenceRow[];
  /** How many are counted. */
  readonly counted: number;
  readonly setAside: number;
}

const known = new WeakMap<
  Correspondences,
  { readonly of: readonly Comparison[]; readonly differences: PairDifferences }
>();

/**
 * The differences of two articles, as their own comparison would list them, with what the reader said in any. Worked out
 * once for each state of the comparisons: a list of pairs asks for all of them whenever one more is done.
 */
export function differencesOfPair(
  pair: ArticlePair,
  found: Correspondences,
  comparisons: readonly Comparison[],
): PairDifferences {
  const before = known.get(found);
  if (before !== undefined && before.of === comparisons) return before.differences;
  const differences = reviewedDifferences(pair, found, comparisons);
  known.set(found, { of: comparisons, differences });
  return differences;
}

function reviewedDifferences(
  pair: ArticlePair,
  found: Correspondences,
  comparisons: readonly Comparison[],
): PairDifferences {
  const [a, b] = pair;
  const { judgements, differences: reviewed } = reviewsOfPair(comparisons, [a.id, b.id]);
  const joins = applyReviews(found, pair, judgements);
  const differences = reviewDiscrepancies(joins, pair, reviewed);
  const articles = new Map(pair.map((article) => [article.id, article]));
  const all = rowsOf(differences, buildColumns(shownAs(pair), articles, found, joins, differences));
  const rows = all.filter(({ difference }) => stateOf(difference) !== 'set-aside');
  return {
    rows,
    counted: rows.filter(({ number }) => number !== null).length,
    setAside: all.length - rows.length,
  };
}

/** Two columns are laid as those of a comparison; this one is never saved. */
const shownAs = (pair: ArticlePair): Comparison => ({
  id: 'pair' as ComparisonId,
  title: '',
  created: '',
  modified: '',
  panes: pair.map(({ id }) => wholeArticle(id)),
  topics: [],
  passages: [],
  silent: [],
  judgements: [],
});
