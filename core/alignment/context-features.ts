/**
 * The features of a pair in its context, for the second stage of the classifier: how its first score compares with its
 * rivals' in the row and the column (margin, rank, softmax share), with its neighbours along the diagonal, and how many
 * strong links it would cross.
 *
 * One of two texts is mostly a summary of the other: it has fewer names and figures for its length. A passage of the
 * summary may have several partners in the detailed text, seldom the other way, so features of rows and columns are
 * told
 * apart by that and not by which text came first.
 */
import { PAIR_FEATURES, PAIR_FEATURE_COUNT, type PairFeatures } from './pair-features';
import { MISSING, MAX_RANK, rowColumnStats, type LineStats } from './row-column-stats';
import { featurePositions } from './feature-positions';
import { estimateOrder } from './monotonicity';
import { PASSAGE_FEATURES, type PassageFeatures } from './passage-features';
import { itemAt } from '../text/item-at';

const SIDES = ['summary', 'detailed'] as const;
type Side = (typeof SIDES)[number];
const OF_SIDE = [
  'margin',
  'share',
  'rank',
  'neighbourMax',
  'best',
  'place',
  'expected',
  'expectedShare',
  'softAlign',
] as const;

/** Features of the first stage that the second uses again. */
const REUSED_FEATURES = [
  'stems',
  'grams',
  'everyWord',
  'localStems',
  'families',
  'window',
  'coverLess',
  'sharedIdf',
  'sharedCount',
  'sharedNames',
  'sharedFigures',
  'sameCounted',
  'quoted',
  'diagonal',
  'gapInOrder',
  'shorter',
  'embeddingCosine',
  'centredCosine',
] as const satisfies readonly (typeof PAIR_FEATURES)[number][];
const REUSED_FEATURE_COUNT = REUSED_FEATURES.length;
const REUSED_FEATURES_AT: readonly number[] = REUSED_FEATURES.map((name) => PAIR_FEATURES.indexOf(name));

const sided = <Name extends string>(names: readonly Name[]): `${Side}.${Name}`[] =>
  SIDES.flatMap((side) => names.map((name) => `${side}.${name}` as const));
export const CONTEXT_FEATURES = [
  'score',
  'shareBoth',
  'diagonalScore',
  'pathScore',
  'topScore',
  'crossingShare',
  ...sided(OF_SIDE),
  ...sided(PASSAGE_FEATURES),
  ...REUSED_FEATURES,
] as const;
export const CONTEXT_FEATURE_COUNT = CONTEXT_FEATURES.length;

const AT = featurePositions(CONTEXT_FEATURES);
/** Of the features of a side, from its first on. */
const AT_SIDE = featurePositions(OF_SIDE);
const MAX_MARGIN = 4;
const FARTHEST = 8;

/**
 * Hands the `CONTEXT_FEATURE_COUNT` features of each cell whose rank leaves it a chance to `visit`, row by row, in one
 * array that is reused.
 */
export function extractContextFeatures(
  scores: Float64Array,
  traits: PassageFeatures,
  evidence: PairFeatures,
  visit: (cell: number, values: Float64Array) => void,
): void {
  const { cells } = evidence;
  const { rows, columns, starts, columnOf } = cells;
  const powers = scores.map(Math.exp);
  const { byRow, byColumn, rankInRow, rankInColumn } = rowColumnStats(scores, powers, cells);
  const { ofA, ofB } = evidence.softAlignment;
  const order = estimateOrder(powers, byRow, byColumn, cells);
  const at = (i: number, j: number): number => {
    const cell = cells.find(i, j);
    return cell < 0 ? MISSING : scores[cell]!;
  };
  let top = 0;
  for (const line of byRow) top += Math.max(line.best, MISSING) / (rows + columns);
  for (const line of byColumn) top += Math.max(line.best, MISSING) / (rows + columns);

  const out = new Float64Array(CONTEXT_FEATURE_COUNT);
  const cellEvidence = new Float32Array(PAIR_FEATURE_COUNT);
  const rowAt = AT[traits.isSummaryA ? 'summary.margin' : 'detailed.margin'];
  const columnAt = AT[traits.isSummaryA ? 'detailed.margin' : 'summary.margin'];
  const traitsAt = AT[`summary.${PASSAGE_FEATURES[0]}`];
  const rowTraitsAt = traitsAt + (traits.isSummaryA ? 0 : PASSAGE_FEATURES.length);
  const columnTraitsAt = traitsAt + (traits.isSummaryA ? PASSAGE_FEATURES.length : 0);
  const keptAt = CONTEXT_FEATURE_COUNT - REUSED_FEATURE_COUNT;
  const fillSide = (
    start: number,
    line: LineStats,
    rank: number,
    score: number,
    share: number,
    beside: number,
    place: number,
    distance: number,
    length: number,
    explained: number,
  ): void => {
    out[start + AT_SIDE.margin] = lead(score, line);
    out[start + AT_SIDE.share] = share;
    out[start + AT_SIDE.rank] = Math.log1p(rank);
    out[start + AT_SIDE.neighbourMax] = beside;
    out[start + AT_SIDE.best] = Math.max(line.best, MISSING);
    out[start + AT_SIDE.place] = place;
    out[start + AT_SIDE.expected] = Math.min(distance, FARTHEST);
    out[start + AT_SIDE.expectedShare] = distance / length;
    out[start + AT_SIDE.softAlign] = explained;
  };

  for (let i = 0; i < rows; i++) {
    const row = itemAt(byRow, i);
    out.set(itemAt(traits.a, i), rowTraitsAt);
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      const ofRow = rankInRow[cell]!;
      const ofColumn = rankInColumn[cell]!;
      if (ofRow > MAX_RANK && ofColumn > MAX_RANK) continue;
      const j = columnOf[cell]!;
      const column = itemAt(byColumn, j);
      const score = scores[cell]!;
      const shareOfRow = powers[cell]! / row.sum;
      const shareOfColumn = powers[cell]! / column.sum;
      const before = at(i - 1, j - 1);
      const after = at(i + 1, j + 1);
      const above = at(i - 1, j);
      const below = at(i + 1, j);
      const left = at(i, j - 1);
      const right = at(i, j + 1);
      out[AT.score] = score;
      out[AT.shareBoth] = shareOfRow * shareOfColumn;
      out[AT.diagonalScore] = Math.max(before, after);
      out[AT.pathScore] = Math.max(before, above, left) + Math.max(after, below, right);
      out[AT.topScore] = top;
      out[AT.crossingShare] = order.crossing[cell]! / order.total;
      const besideRow = Math.max(left, right);
      const besideColumn = Math.max(above, below);
      const placeA = ((i + 0.5) / rows) * traits.order;
      const placeB = ((j + 0.5) / columns) * traits.order;
      const fromRow = Math.abs(j - order.expectedOfRow[i]!);
      const fromColumn = Math.abs(i - order.expectedOfColumn[j]!);
      fillSide(rowAt, row, ofRow, score, shareOfRow, besideRow, placeA, fromRow, columns, ofA[cell]!);
      fillSide(
        columnAt,
        column,
        ofColumn,
        score,
        shareOfColumn,
        besideColumn,
        placeB,
        fromColumn,
        rows,
        ofB[cell]!,
      );
      out.set(itemAt(traits.b, j), columnTraitsAt);
      evidence.fill(i, cell, cellEvidence, 0);
      for (let k = 0; k < REUSED_FEATURE_COUNT; k++)
        out[keptAt + k] = cellEvidence[itemAt(REUSED_FEATURES_AT, k)]!;
      visit(cell, out);
    }
  }
}

function lead(score: number, line: LineStats): number {
  const over = score === line.best ? score - line.second : score - line.best;
  return Math.max(-MAX_MARGIN, Math.min(MAX_MARGIN, over));
}
