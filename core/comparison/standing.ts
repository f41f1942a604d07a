/**
 * How a pair stands among its rivals. A score that is the best of its row and of its column means more than the same
 * score in a crowd; what lies beside it in both texts speaks for it. Second half of the model: it reads the first
 * half's scores.
 */
import { EVIDENCE, EVIDENCE_SIZE, type EvidenceTable } from './evidence';

export const STANDING = [
  'score',
  'leadMore',
  'leadLess',
  'shareMore',
  'shareLess',
  'shareBoth',
  'diagonalScore',
  'besideMoreScore',
  'besideLessScore',
  'rankBetter',
  'rankWorse',
  'pathScore',
  'topScore',
] as const;

/** Evidence that the second half sees again. */
const KEPT = [
  'stems',
  'grams',
  'localStems',
  'gapInOrder',
  'shorter',
  'quoted',
  'sharedCount',
  'sameCounted',
  'coverLess',
  'families',
  'diagonal',
] as const;
export const STANDING_NAMES: readonly string[] = [...STANDING, ...KEPT];
export const STANDING_SIZE = STANDING_NAMES.length;
const KEPT_AT = KEPT.map((name) => EVIDENCE.indexOf(name));

/** Below any real score: what stands beyond the edge of the table. */
const BEYOND = -6;
const WIDEST_LEAD = 4;

export function weighStanding(table: EvidenceTable, scores: Float64Array): Float32Array {
  const { rows, columns } = table;
  const byRow = Array.from({ length: rows }, (_, i) => lineOf(scores, i * columns, 1, columns));
  const byColumn = Array.from({ length: columns }, (_, j) => lineOf(scores, j, columns, rows));
  const at = (i: number, j: number): number =>
    i < 0 || j < 0 || i >= rows || j >= columns ? BEYOND : scores[i * columns + j]!;
  let top = BEYOND;
  for (const line of byRow) top += (line.best - BEYOND) / (rows + columns);
  for (const line of byColumn) top += (line.best - BEYOND) / (rows + columns);

  const out = new Float32Array(rows * columns * STANDING_SIZE);
  for (let i = 0; i < rows; i++) {
    const row = byRow[i]!;
    for (let j = 0; j < columns; j++) {
      const column = byColumn[j]!;
      const cell = i * columns + j;
      const score = scores[cell]!;
      const leadInRow = lead(score, row);
      const leadInColumn = lead(score, column);
      const shareOfRow = Math.exp(score - row.best) / row.sum;
      const shareOfColumn = Math.exp(score - column.best) / column.sum;
      const rankInRow = row.rank[j]!;
      const rankInColumn = column.rank[i]!;
      const besideRow = Math.max(at(i - 1, j), at(i + 1, j));
      const besideColumn = Math.max(at(i, j - 1), at(i, j + 1));
      let o = cell * STANDING_SIZE;
      out[o++] = score;
      out[o++] = Math.max(leadInRow, leadInColumn);
      out[o++] = Math.min(leadInRow, leadInColumn);
      out[o++] = Math.max(shareOfRow, shareOfColumn);
      out[o++] = Math.min(shareOfRow, shareOfColumn);
      out[o++] = shareOfRow * shareOfColumn;
      out[o++] = Math.max(at(i - 1, j - 1), at(i + 1, j + 1));
      out[o++] = Math.max(besideRow, besideColumn);
      out[o++] = Math.min(besideRow, besideColumn);
      out[o++] = Math.log1p(Math.min(rankInRow, rankInColumn));
      out[o++] = Math.log1p(Math.max(rankInRow, rankInColumn));
      out[o++] =
        Math.max(at(i - 1, j - 1), at(i - 1, j), at(i, j - 1)) +
        Math.max(at(i + 1, j + 1), at(i + 1, j), at(i, j + 1));
      out[o++] = top;
      for (const kept of KEPT_AT) out[o++] = table.values[cell * EVIDENCE_SIZE + kept]!;
    }
  }
  return out;
}

interface Line {
  readonly best: number;
  readonly second: number;
  /** Sum of the exponentials against `best`. */
  readonly sum: number;
  /** How many of the line score higher, by place. */
  readonly rank: Int32Array;
}

function lineOf(scores: Float64Array, from: number, step: number, length: number): Line {
  const line = new Float64Array(length);
  for (let k = 0; k < length; k++) line[k] = scores[from + k * step]!;
  const sorted = line.slice().sort();
  const best = sorted[length - 1] ?? BEYOND;
  let sum = 0;
  for (let k = 0; k < length; k++) sum += Math.exp(line[k]! - best);
  const rank = new Int32Array(length);
  for (let k = 0; k < length; k++) rank[k] = length - countUpTo(sorted, line[k]!);
  return { best, second: sorted[length - 2] ?? BEYOND, sum, rank };
}

/** How many of an ascending list are at most `score`. */
function countUpTo(sorted: Float64Array, score: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! <= score) from = middle + 1;
    else to = middle;
  }
  return from;
}

function lead(score: number, line: Line): number {
  const over = score === line.best ? score - line.second : score - line.best;
  return Math.max(-WIDEST_LEAD, Math.min(WIDEST_LEAD, over));
}
