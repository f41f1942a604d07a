/**
 * What the likeliest joins of a pair say about its order. Nothing here assumes that two texts tell in the same order:
 * without sure joins the expected place is vague and nothing crosses, and where sure joins cross each other every cell
 * is crossed alike.
 */
import type { Line } from './standing';

export interface OrderEvidence {
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
export function weighOrder(
  powers: Float64Array,
  byRow: readonly Line[],
  byColumn: readonly Line[],
): OrderEvidence {
  const rows = byRow.length;
  const columns = byColumn.length;
  const rowMass = new Float64Array(rows);
  const rowSum = new Float64Array(rows);
  const columnMass = new Float64Array(columns);
  const columnSum = new Float64Array(columns);
  // Sums of all cells above and left of a corner, so that any rectangle's weight is four reads.
  const width = columns + 1;
  const corner = new Float64Array((rows + 1) * width);
  for (let i = 0; i < rows; i++) {
    const row = byRow[i]!;
    let line = 0;
    for (let j = 0; j < columns; j++) {
      const column = byColumn[j]!;
      const power = powers[i * columns + j]!;
      const weight = (power / row.sum) * (power / column.sum) * (power / (1 + power));
      rowMass[i] = rowMass[i]! + weight;
      rowSum[i] = rowSum[i]! + weight * j;
      columnMass[j] = columnMass[j]! + weight;
      columnSum[j] = columnSum[j]! + weight * i;
      line += weight;
      corner[(i + 1) * width + j + 1] = corner[i * width + j + 1]! + line;
    }
  }
  const crossing = new Float32Array(rows * columns);
  const total = corner[rows * width + columns] ?? 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const aboveRight = corner[i * width + columns]! - corner[i * width + j + 1]!;
      const belowLeft = corner[rows * width + j]! - corner[(i + 1) * width + j]!;
      crossing[i * columns + j] = aboveRight + belowLeft;
    }
  }
  return {
    expectedOfRow: expect(rowMass, rowSum, columns),
    expectedOfColumn: expect(columnMass, columnSum, rows),
    crossing,
    total: total + 1e-9,
  };
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
