/**
 * The features of a pair in its context, for the second stage of the classifier: how its first score compares with its
 * rivals' in the row and the column (margin, rank, softmax share), with its neighbours along the diagonal, and how many
 * strong links it would cross.
 *
 * One of two texts is mostly a summary of the other: it has fewer names and figures for its length. A passage of the
 * summary may have several partners in the detailed text, seldom the other way, so features of rows and columns are
 * named by that and not by which text came first.
 */
import {
  CONTEXT_FEATURES,
  CONTEXT_FEATURE_COUNT,
  REUSED_FEATURES_AT,
  REUSED_FEATURE_COUNT,
  SIDE_FEATURES,
} from './context-feature-names';
import { featurePositions } from './feature-positions';
import { estimateOrder } from './monotonicity';
import { PAIR_FEATURE_COUNT, type PairFeatures } from './pair-features';
import { PASSAGE_FEATURES, type PassageFeatures } from './passage-features';
import { MISSING, MAX_RANK, rowColumnStats, type LineStats } from './row-column-stats';
import { itemAt } from '../text/item-at';

const AT = featurePositions(CONTEXT_FEATURES);
/** Of the features of a side, from its first on. */
const AT_SIDE = featurePositions(SIDE_FEATURES);
const MAX_MARGIN = 4;
const FARTHEST = 8;

/**
 * Calls `visit` with the `CONTEXT_FEATURE_COUNT` features of each cell whose rank is `MAX_RANK` or better in its row or
 * its column, row by row, in one array that is reused.
 */
export function extractContextFeatures(
  scores: Float64Array,
  passageFeatures: PassageFeatures,
  pairFeatures: PairFeatures,
  visit: (cell: number, values: Float64Array) => void,
): void {
  const { cells } = pairFeatures;
  const { rows, columns, starts, columnOf } = cells;
  const powers = scores.map(Math.exp);
  const { byRow, byColumn, rankInRow, rankInColumn } = rowColumnStats(scores, powers, cells);
  const { ofA, ofB } = pairFeatures.softAlignment;
  const order = estimateOrder(powers, byRow, byColumn, cells);
  const scoreAt = (i: number, j: number): number => {
    const cell = cells.find(i, j);
    return cell < 0 ? MISSING : scores[cell]!;
  };
  const at = placesOf(passageFeatures.isSummaryA);
  const out = new Float64Array(CONTEXT_FEATURE_COUNT);
  const pairValues = new Float32Array(PAIR_FEATURE_COUNT);
  out[AT.topScore] = meanBest([...byRow, ...byColumn]);
  for (let i = 0; i < rows; i++) {
    const row = itemAt(byRow, i);
    out.set(itemAt(passageFeatures.a, i), at.rowTraits);
    const placeA = ((i + 0.5) / rows) * passageFeatures.order;
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      const [ofRow, ofColumn] = [rankInRow[cell]!, rankInColumn[cell]!];
      if (ofRow > MAX_RANK && ofColumn > MAX_RANK) continue;
      const j = columnOf[cell]!;
      const column = itemAt(byColumn, j);
      const score = scores[cell]!;
      const [shareA, shareB] = [powers[cell]! / row.sum, powers[cell]! / column.sum];
      out[AT.score] = score;
      out[AT.shareBoth] = shareA * shareB;
      out[AT.crossingShare] = order.crossing[cell]! / order.total;
      fillNeighbours(out, scoreAt, i, j, at);
      fillLine(out, at.row, row, ofRow, score, shareA, ofA[cell]!);
      fillLine(out, at.column, column, ofColumn, score, shareB, ofB[cell]!);
      fillPlace(out, at.row, placeA, Math.abs(j - order.expectedOfRow[i]!), columns);
      const placeB = ((j + 0.5) / columns) * passageFeatures.order;
      fillPlace(out, at.column, placeB, Math.abs(i - order.expectedOfColumn[j]!), rows);
      out.set(itemAt(passageFeatures.b, j), at.columnTraits);
      pairFeatures.fill(i, cell, pairValues, 0);
      for (let k = 0; k < REUSED_FEATURE_COUNT; k++)
        out[at.reused + k] = pairValues[itemAt(REUSED_FEATURES_AT, k)]!;
      visit(cell, out);
    }
  }
}

/** Where the features of the row, of the column and of both stand in the array. */
type Places = ReturnType<typeof placesOf>;

function placesOf(isSummaryA: boolean) {
  const [ofSummary, ofDetailed] = [AT['summary.margin'], AT['detailed.margin']];
  const passageFeatures = AT[`summary.${PASSAGE_FEATURES[0]}`];
  return {
    row: isSummaryA ? ofSummary : ofDetailed,
    column: isSummaryA ? ofDetailed : ofSummary,
    rowTraits: passageFeatures + (isSummaryA ? 0 : PASSAGE_FEATURES.length),
    columnTraits: passageFeatures + (isSummaryA ? PASSAGE_FEATURES.length : 0),
    reused: CONTEXT_FEATURE_COUNT - REUSED_FEATURE_COUNT,
  };
}

const meanBest = (lines: readonly LineStats[]): number =>
  lines.reduce((sum, { best }) => sum + Math.max(best, MISSING) / lines.length, 0);

function fillNeighbours(
  out: Float64Array,
  scoreAt: (i: number, j: number) => number,
  i: number,
  j: number,
  at: Places,
): void {
  const [before, after] = [scoreAt(i - 1, j - 1), scoreAt(i + 1, j + 1)];
  const [above, below] = [scoreAt(i - 1, j), scoreAt(i + 1, j)];
  const [left, right] = [scoreAt(i, j - 1), scoreAt(i, j + 1)];
  out[AT.diagonalScore] = Math.max(before, after);
  out[AT.pathScore] = Math.max(before, above, left) + Math.max(after, below, right);
  out[at.row + AT_SIDE.neighbourMax] = Math.max(left, right);
  out[at.column + AT_SIDE.neighbourMax] = Math.max(above, below);
}

/** How a cell compares with the others of its row or column. */
function fillLine(
  out: Float64Array,
  start: number,
  line: LineStats,
  rank: number,
  score: number,
  share: number,
  softAlign: number,
): void {
  out[start + AT_SIDE.margin] = margin(score, line);
  out[start + AT_SIDE.share] = share;
  out[start + AT_SIDE.rank] = Math.log1p(rank);
  out[start + AT_SIDE.best] = Math.max(line.best, MISSING);
  out[start + AT_SIDE.softAlign] = softAlign;
}

/** @param distance passages from the expected partner of `estimateOrder`, of `length` */
function fillPlace(out: Float64Array, start: number, place: number, distance: number, length: number): void {
  out[start + AT_SIDE.place] = place;
  out[start + AT_SIDE.expected] = Math.min(distance, FARTHEST);
  out[start + AT_SIDE.expectedShare] = distance / length;
}

function margin(score: number, line: LineStats): number {
  const over = score === line.best ? score - line.second : score - line.best;
  return Math.max(-MAX_MARGIN, Math.min(MAX_MARGIN, over));
}
