/** The rows and columns of a table of scores: their best, their sums, and who is beaten by how many. */
import type { SparsePairs } from './sparse-pairs';
import { lengthNormalization } from './length-normalization';

/** Below any real score: what stands beyond the edge of the table, or is not weighed. */
export const MISSING = -6;

/** A cell that so many others beat both in its row and in its column is not looked at again. */
export const MAX_RANK = 40;

export interface LineStats {
  readonly best: number;
  readonly second: number;
  /** Sum of the exponentials; in a long line the best counts in full and the rest less. */
  readonly sum: number;
}

export interface RowColumnStats {
  readonly byRow: readonly LineStats[];
  readonly byColumn: readonly LineStats[];
  /** By cell: how many of its row score higher; never more than `MAX_RANK + 1`. */
  readonly rankInRow: Uint8Array;
  readonly rankInColumn: Uint8Array;
}

export function rowColumnStats(
  scores: Float64Array,
  powers: Float64Array,
  cells: SparsePairs,
): RowColumnStats {
  const { rows, columns, starts, byColumn, columnStarts, count } = cells;
  const rankInRow = new Uint8Array(count).fill(MAX_RANK + 1);
  const rankInColumn = rankInRow.slice();
  const inOrder = Int32Array.from({ length: count }, (_, cell) => cell);
  const read = (
    list: Int32Array,
    from: Int32Array,
    length: number,
    others: number,
    ranks: Uint8Array,
  ): LineStats[] =>
    Array.from({ length }, (_, k) =>
      lineStats(scores, powers, list.subarray(from[k]!, from[k + 1]!), others, ranks),
    );
  return {
    byRow: read(inOrder, starts, rows, columns, rankInRow),
    byColumn: read(byColumn, columnStarts, columns, rows, rankInColumn),
    rankInRow,
    rankInColumn,
  };
}

/** @param length passages that stand in the line, weighed or not */
function lineStats(
  scores: Float64Array,
  powers: Float64Array,
  line: Int32Array,
  length: number,
  ranks: Uint8Array,
): LineStats {
  // The best of the line, best first: a long line is never sorted whole.
  const first = new Float64Array(MAX_RANK + 1);
  let known = 0;
  let sum = 0;
  for (const cell of line) {
    const score = scores[cell]!;
    sum += powers[cell]!;
    if (known > MAX_RANK && score <= first[MAX_RANK]!) continue;
    let place = Math.min(known, MAX_RANK);
    for (; place > 0 && first[place - 1]! < score; place--) first[place] = first[place - 1]!;
    first[place] = score;
    if (known <= MAX_RANK) known++;
  }
  const last = first[known - 1] ?? MISSING;
  for (const cell of line) {
    const score = scores[cell]!;
    if (score < last) continue;
    let higher = 0;
    while (higher < known && first[higher]! > score) higher++;
    ranks[cell] = higher;
  }
  const best = Math.exp(first[0]!);
  return {
    best: known > 0 ? first[0]! : MISSING,
    second: known > 1 ? first[1]! : MISSING,
    sum: best + (sum - best) * lengthNormalization(length),
  };
}
