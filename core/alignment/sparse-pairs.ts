/**
 * The candidate pairs of passages as a sparse matrix, in compressed sparse row (CSR) form with an index by column. All
 * pairs of short texts are in it, of long ones only the candidates; so whoever walks the matrix follows these lists,
 * and looks a neighbour up with `find` instead of computing its index. A cell is one pair.
 */
export interface SparsePairs {
  /** Passages of the first text. */
  readonly rows: number;
  /** Passages of the second text. */
  readonly columns: number;
  /** Number of cells. */
  readonly count: number;
  /** By row the index of its first cell; `count` at the end. Cells are numbered row by row, from 0. */
  readonly starts: Int32Array;
  /** By cell its column; rising within a row. */
  readonly columnOf: Int32Array;
  /** Indices of cells, column by column, rising within a column. */
  readonly byColumn: Int32Array;
  /** By column the index in `byColumn` of its first cell; `count` at the end. */
  readonly columnStarts: Int32Array;
  /** Index of a cell; −1 for one that is no candidate or is beyond the edge. */
  find(row: number, column: number): number;
}

export function densePairs(rows: number, columns: number): SparsePairs {
  const starts = Int32Array.from({ length: rows + 1 }, (_, i) => i * columns);
  const columnOf = new Int32Array(rows * columns);
  for (let cell = 0, j = 0; cell < columnOf.length; cell++) {
    columnOf[cell] = j;
    if (++j === columns) j = 0;
  }
  return withColumns(rows, columns, starts, columnOf, true);
}

/** @param keys `row * columns + column` of each cell, in any order; duplicates are dropped */
export function sparsePairs(rows: number, columns: number, keys: Float64Array): SparsePairs {
  const sorted = keys.toSorted();
  const starts = new Int32Array(rows + 1);
  const columnOf = new Int32Array(sorted.length);
  let count = 0;
  for (let k = 0; k < sorted.length; k++) {
    const key = sorted[k]!;
    if (k > 0 && key === sorted[k - 1]) continue;
    const row = Math.floor(key / columns);
    columnOf[count++] = key - row * columns;
    starts[row + 1] = count;
  }
  for (let row = 0; row < rows; row++) starts[row + 1] = Math.max(starts[row]!, starts[row + 1]!);
  return withColumns(rows, columns, starts, columnOf.slice(0, count), false);
}

function withColumns(
  rows: number,
  columns: number,
  starts: Int32Array,
  columnOf: Int32Array,
  isWhole: boolean,
): SparsePairs {
  const count = columnOf.length;
  const columnStarts = new Int32Array(columns + 1);
  for (let cell = 0; cell < count; cell++) columnStarts[columnOf[cell]! + 1]! += 1;
  for (let j = 0; j < columns; j++) columnStarts[j + 1]! += columnStarts[j]!;
  const byColumn = new Int32Array(count);
  const next = columnStarts.slice();
  for (let cell = 0; cell < count; cell++) byColumn[next[columnOf[cell]!]!++] = cell;
  const find = (row: number, column: number): number => {
    if (row < 0 || column < 0 || row >= rows || column >= columns) return -1;
    if (isWhole) return row * columns + column;
    let from = starts[row]!;
    let to = starts[row + 1]! - 1;
    while (from <= to) {
      const middle = (from + to) >> 1;
      const there = columnOf[middle]!;
      if (there === column) return middle;
      if (there < column) from = middle + 1;
      else to = middle - 1;
    }
    return -1;
  };
  return { rows, columns, count, starts, columnOf, byColumn, columnStarts, find };
}
