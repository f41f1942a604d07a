/**
 * Statistics of the score matrix by row and by column: highest scores, softmax denominator and rank of each pair. They
 * say how a score compares with its competitors.
 */
import type { SparsePairs } from './sparse-pairs';
import { lengthNormalization } from './length-normalization';

/** The score of a pair outside of the matrix, or not among the candidates: lower than any computed one. */
export const MISSING = -6;

/** A pair with a greater rank both in its row and in its column is not scored further. */
export const MAX_RANK = 40;

/** Of one row or column. */
export interface LineStats {
  /** Highest score; `MISSING` where the line is empty. */
  readonly best: number;
  /** Second highest score, equal to `best` in a tie; `MISSING` where there is none. */
  readonly second: number;
  /** Softmax denominator: the exponential of the best, and the sum of the others' by length normalization. */
  readonly sum: number;
}

export interface RowColumnStats {
  readonly byRow: readonly LineStats[];
  readonly byColumn: readonly LineStats[];
  /** By pair the number of others in its row with a higher score; at most `MAX_RANK + 1`. */
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

/** @param length passages in the line, candidates or not */
function lineStats(
  scores: Float64Array,
  powers: Float64Array,
  line: Int32Array,
  length: number,
  ranks: Uint8Array,
): LineStats {
  // The top scores of the line, best first, by insertion: a long line is never sorted whole.
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
    if (known <= MAX_RANK) known += 1;
  }
  const last = first[known - 1] ?? MISSING;
  for (const cell of line) {
    const score = scores[cell]!;
    if (score < last) continue;
    let higher = 0;
    while (higher < known && first[higher]! > score) higher += 1;
    ranks[cell] = higher;
  }
  const best = Math.exp(first[0]!);
  return {
    best: known > 0 ? first[0]! : MISSING,
    second: known > 1 ? first[1]! : MISSING,
    sum: best + (sum - best) * lengthNormalization(length),
  };
}
