/** Cells as the measures number them, row by row over the whole table, where of long pairs only a part is weighed. */
import type { SparsePairs } from '@core/alignment/sparse-pairs';

/** The number of each cell in the whole table. */
export function placesOf({ rows, columns, starts, columnOf }: SparsePairs): Float64Array {
  const places = new Float64Array(columnOf.length);
  for (let i = 0; i < rows; i++) {
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) places[cell] = i * columns + columnOf[cell]!;
  }
  return places;
}

/** Ranks over the whole table; what is not weighed comes last. */
export function spreadRanks(cells: SparsePairs, ranks: Float64Array): Float64Array {
  const whole = new Float64Array(cells.rows * cells.columns).fill(-Infinity);
  placesOf(cells).forEach((place, cell) => (whole[place] = ranks[cell]!));
  return whole;
}
