/** The rows and columns of a table of scores: their best, their sums, and who is beaten by how many. */
import type { Cells } from './sparse-pairs';
import { crowdShare } from './length-normalization';

/** Below any real score: what stands beyond the edge of the table, or is not weighed. */
export const BEYOND = -6;

/** A cell that so many others beat both in its row and in its column is not looked at again. */
export const MOST_RIVALS = 40;

export interface Line {
  readonly best: number;
  readonly second: number;
  /** Sum of the exponentials; in a long line the best counts in full and the rest less. */
  readonly sum: number;
}

export interface Lines {
  readonly byRow: readonly Line[];
  readonly byColumn: readonly Line[];
  /** By cell: how many of its row score higher; never more than `MOST_RIVALS + 1`. */
  readonly rankInRow: Uint8Array;
  readonly rankInColumn: Uint8Array;
}

export function readLines(scores: Float64Array, powers: Float64Array, cells: Cells): Lines {
  const { rows, columns, starts, byColumn, columnStarts, count } = cells;
  const rankInRow = new Uint8Array(count).fill(MOST_RIVALS + 1);
  const rankInColumn = rankInRow.slice();
  const inOrder = Int32Array.from({ length: count }, (_, cell) => cell);
  const read = (
    list: Int32Array,
    from: Int32Array,
    length: number,
    others: number,
    ranks: Uint8Array,
  ): Line[] =>
    Array.from({ length }, (_, k) =>
      readLine(scores, powers, list.subarray(from[k]!, from[k + 1]!), others, ranks),
    );
  return {
    byRow: read(inOrder, starts, rows, columns, rankInRow),
    byColumn: read(byColumn, columnStarts, columns, rows, rankInColumn),
    rankInRow,
    rankInColumn,
  };
}

/** @param length passages that stand in the line, weighed or not */
function readLine(
  scores: Float64Array,
  powers: Float64Array,
  line: Int32Array,
  length: number,
  ranks: Uint8Array,
): Line {
  // The best of the line, best first: a long line is never sorted whole.
  const first = new Float64Array(MOST_RIVALS + 1);
  let known = 0;
  let sum = 0;
  for (const cell of line) {
    const score = scores[cell]!;
    sum += powers[cell]!;
    if (known > MOST_RIVALS && score <= first[MOST_RIVALS]!) continue;
    let place = Math.min(known, MOST_RIVALS);
    for (; place > 0 && first[place - 1]! < score; place--) first[place] = first[place - 1]!;
    first[place] = score;
    if (known <= MOST_RIVALS) known++;
  }
  const last = first[known - 1] ?? BEYOND;
  for (const cell of line) {
    const score = scores[cell]!;
    if (score < last) continue;
    let higher = 0;
    while (higher < known && first[higher]! > score) higher++;
    ranks[cell] = higher;
  }
  const best = Math.exp(first[0]!);
  return {
    best: known > 0 ? first[0]! : BEYOND,
    second: known > 1 ? first[1]! : BEYOND,
    sum: best + (sum - best) * crowdShare(length),
  };
}
