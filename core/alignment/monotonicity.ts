/**
 * What the likeliest joins of a pair say about its order. Nothing here assumes that two texts tell in the same order:
 * without sure joins the expected place is vague and nothing crosses, and where sure joins cross each other every cell
 * is crossed alike.
 */
import type { SparsePairs } from './sparse-pairs';
import type { LineStats } from './row-column-stats';

export interface OrderEstimate {
  /** Where a row's partner would stand, by the sure joins of the rows near it; in columns. */
  readonly expectedOfRow: Float64Array;
  readonly expectedOfColumn: Float64Array;
  /** By cell: the weight of the sure joins that run across it. */
  readonly crossing: Float32Array;
  /** Weight of all joins, above 0. */
  readonly total: number;
}

/** Passages that a join still speaks for, to either side. */
const REACH = 5;
const WIDTH = 1.5;
/** Weight of "the same share of the way through" where no join is near. */
const PRIOR = 0.05;

/** `powers` are the exponentials of the first half's scores, by cell. */
export function estimateOrder(
  powers: Float64Array,
  byRow: readonly LineStats[],
  byColumn: readonly LineStats[],
  cells: SparsePairs,
): OrderEstimate {
  const { rows, columns, starts, columnOf } = cells;
  const rowMass = new Float64Array(rows);
  const rowSum = new Float64Array(rows);
  const columnMass = new Float64Array(columns);
  const columnSum = new Float64Array(columns);
  const weights = new Float64Array(powers.length);
  let total = 0;
  for (let i = 0; i < rows; i++) {
    const row = byRow[i]!;
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      const j = columnOf[cell]!;
      const power = powers[cell]!;
      const weight = (power / row.sum) * (power / byColumn[j]!.sum) * (power / (1 + power));
      weights[cell] = weight;
      rowMass[i] = rowMass[i]! + weight;
      rowSum[i] = rowSum[i]! + weight * j;
      columnMass[j] = columnMass[j]! + weight;
      columnSum[j] = columnSum[j]! + weight * i;
      total += weight;
    }
  }
  return {
    expectedOfRow: expect(rowMass, rowSum, columns),
    expectedOfColumn: expect(columnMass, columnSum, rows),
    crossing: weighCrossing(weights, columnMass, cells),
    total: total + 1e-9,
  };
}

/** By cell what stands above it to the right and below it to the left. Goes down the rows with one sum a column. */
function weighCrossing(
  weights: Float64Array,
  columnMass: Float64Array,
  { rows, columns, starts, columnOf }: SparsePairs,
): Float32Array {
  const crossing = new Float32Array(weights.length);
  const above = new Float64Array(columns);
  const below = columnMass.slice();
  // Sums of the columns before each, and of all at the end.
  const left = new Float64Array(columns + 1);
  const leftAbove = new Float64Array(columns + 1);
  for (let i = 0; i < rows; i++) {
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      const j = columnOf[cell]!;
      below[j] = below[j]! - weights[cell]!;
    }
    for (let j = 0; j < columns; j++) {
      left[j + 1] = left[j]! + below[j]!;
      leftAbove[j + 1] = leftAbove[j]! + above[j]!;
    }
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      const j = columnOf[cell]!;
      crossing[cell] = leftAbove[columns]! - leftAbove[j + 1]! + left[j]!;
      above[j] = above[j]! + weights[cell]!;
    }
  }
  return crossing;
}

function expect(mass: Float64Array, sum: Float64Array, others: number): Float64Array {
  return mass.map((_, k) => {
    let weight = PRIOR;
    let places = (PRIOR * (k + 0.5) * others) / mass.length;
    for (let d = -REACH; d <= REACH; d++) {
      if (d === 0 || k + d < 0 || k + d >= mass.length) continue;
      const share = Math.exp(-((d / WIDTH) ** 2));
      weight += share * mass[k + d]!;
      places += share * sum[k + d]!;
    }
    return places / weight;
  });
}
