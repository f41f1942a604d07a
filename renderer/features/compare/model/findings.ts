import type { Finding } from '../../../app/difference-reviews';
import type { MatchedPassages } from '../../../app/difference-actions';
import type { DifferenceRow, DifferenceSide } from './difference-rows';
import type { DiscrepancyVerdict } from '@core/contract/discrepancy-review';

/** A row as it is stored when the reader judges it: by its two values. */
export function findingOf({ difference, a, b }: DifferenceRow): Finding {
  const sides = { a: { ...valueOf(a) }, b: { ...valueOf(b) } };
  if (difference.by === 'reader') return { ...sides, kind: null, verdict: difference.verdict };
  return { ...sides, kind: difference.kind, status: difference.status };
}

/** The sentences in which the two values stand. */
export const passagesOf = ({ a, b }: DifferenceRow): MatchedPassages => ({
  a: { article: a.column.article, ...a.place.passage },
  b: { article: b.column.article, ...b.place.passage },
});

/** To confirm what counts different things is to say that the two cannot be compared. */
export const confirmedAs = ({ difference }: DifferenceRow): DiscrepancyVerdict =>
  difference.by === 'program' && difference.status === 'different-scope' ? 'not-comparable' : 'confirmed';

const valueOf = ({ column, place }: DifferenceSide): Finding['a'] => ({
  article: column.article,
  start: place.value.start,
  end: place.value.end,
});
