/**
 * Estimates how far a pair of texts is monotone, from the links that the first stage makes likely: the expected partner
 * of each passage by kernel regression over its neighbours' links (Nadaraya 1964, Watson 1964; Gaussian kernel), and
 * for each pair the weight of the links that cross it. Nothing assumes the same order: without likely links the
 * expectation is the weak diagonal prior and nothing crosses, and where likely links cross each other all pairs are
 * crossed alike.
 */
import type { SparsePairs } from './sparse-pairs';
import type { LineStats } from './row-column-stats';
import { itemAt } from '../text/item-at';

export interface OrderEstimate {
  /** By row the expected column of its partner, a fractional index. */
  readonly expectedOfRow: Float64Array;
  /** By column the expected row of its partner, a fractional index. */
  readonly expectedOfColumn: Float64Array;
  /** By pair the summed weight of the links that cross it. */
  readonly crossing: Float32Array;
  /** Summed weight of all links, above 0. */
  readonly total: number;
}

/** Passages to either side whose links count. */
const REACH = 5;
/** Width of the kernel exp(−(d / width)²), in passages. */
const WIDTH = 1.5;
/** Weight of the prior "at the same share of the text", which decides where no link is near. */
const PRIOR = 0.05;

/**
 * A link's weight is the product of its softmax in the row, its softmax in the column and its probability.
 * @param powers the exponentials of the first-stage scores, by pair
 */
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
    const row = itemAt(byRow, i);
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      const j = columnOf[cell]!;
      const power = powers[cell]!;
      const weight = (power / row.sum) * (power / itemAt(byColumn, j).sum) * (power / (1 + power));
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

/** By pair the weight of the links above it to the right and below it to the left, by prefix sums, row by row. */
function weighCrossing(
  weights: Float64Array,
  columnMass: Float64Array,
  { rows, columns, starts, columnOf }: SparsePairs,
): Float32Array {
  const crossing = new Float32Array(weights.length);
  const above = new Float64Array(columns);
  const below = columnMass.slice();
  // Prefix sums over the columns, exclusive; the total is at the end.
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
