import type { ScoreTable } from './score';

/** Least odds ratio of a pair to each of its rivals. */
const LEAD = 2;

/**
 * Whether two passages are each other's best by far: no other pair of the row or the column has more than half the
 * odds.
 */
export function isClearBest(
  { cells, probabilities }: Pick<ScoreTable, 'cells' | 'probabilities'>,
  row: number,
  cell: number,
): boolean {
  const { starts, columnOf, columnStarts, byColumn } = cells;
  const least = oddsOf(probabilities[cell]!) / LEAD;
  const isBehind = (other: number): boolean => other === cell || oddsOf(probabilities[other]!) <= least;
  for (let other = starts[row]!; other < starts[row + 1]!; other++) if (!isBehind(other)) return false;
  const column = columnOf[cell]!;
  for (let at = columnStarts[column]!; at < columnStarts[column + 1]!; at++)
    if (!isBehind(byColumn[at]!)) return false;
  return true;
}

const oddsOf = (probability: number): number => probability / (1 - probability);
