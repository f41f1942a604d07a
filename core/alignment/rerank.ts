/**
 * Reranks the pairs that are still plausible after the second stage, by their rivals' logits of that stage: the second
 * stage compares rivals by their first scores, this one tells whether another passage of the row or the column is the
 * likelier partner, and how many partners each may be expected to have. A small multilayer perceptron, so that features
 * can interact: crossing links count for a long passage and not for a short one. Pairs below a minimum logit are not
 * reranked.
 *
 * It is fitted on short texts and does not generalize to long ones (F1 .46 in place of .6 on sixteen pairs
 * concatenated), so its output is interpolated with the second stage's logit, with a weight that falls with the length
 * of the two.
 */
import { featurePositions } from './feature-positions';
import { createMlp, type MlpWeights } from './mlp';
import type { SparsePairs } from './sparse-pairs';
import { CONTEXT_FEATURES } from './context-feature-names';
import { itemAt } from '../text/item-at';

/** Features of the second stage that may interact with others. */
const REUSED_FEATURES = [
  'score',
  'shareBoth',
  'pathScore',
  'crossingShare',
  'summary.share',
  'detailed.share',
  'summary.softAlign',
  'detailed.softAlign',
  'summary.length',
  'detailed.length',
  'summary.names',
  'detailed.names',
  'summary.place',
  'families',
  'window',
  'embeddingCosine',
  'centredCosine',
  'sharedFigures',
  'sharedCount',
  'gapInOrder',
] as const satisfies readonly (typeof CONTEXT_FEATURES)[number][];
const REUSED_FEATURES_AT: readonly number[] = REUSED_FEATURES.map((name) => CONTEXT_FEATURES.indexOf(name));
const OF_SIDE = ['margin', 'expectedRivals', 'expectedRivalsLog'] as const;
const AT_SIDE = featurePositions(OF_SIDE);

/**
 * The input of the network, in order: features of the second stage, its logit and probability, and those of the rivals.
 */
export const RERANKER_FEATURES: readonly string[] = [
  ...REUSED_FEATURES,
  'logit',
  'probability',
  ...['summary', 'detailed'].flatMap((side) => OF_SIDE.map((name) => `${side}.${name}`)),
];
export const RERANKER_FEATURE_COUNT = RERANKER_FEATURES.length;

/** A pair of a lower logit is not reranked: a probability of one in a hundred. */
const MIN_SHORTLIST_LOGIT = -Math.log(99);
/** Logits are clipped here, or a pair without a chance would have more influence than a close one. */
const MAX_LOGIT = 11.5;
/** Keeps the logarithm of "no rival expected" finite. */
const FLOOR = 0.05;

interface RivalStats {
  best: number;
  second: number;
  sum: number;
}

/**
 * The pairs that are reranked, in the order of their cells, each with the features of the second stage that are used
 * again.
 */
export class Shortlist {
  readonly cells: number[] = [];
  readonly seen: number[] = [];

  /** @param contextFeatures the pair's `CONTEXT_FEATURE_COUNT` features of the second stage */
  addIfPlausible(cell: number, logit: number, contextFeatures: Float64Array | Float32Array): void {
    if (logit < MIN_SHORTLIST_LOGIT) return;
    this.cells.push(cell);
    for (const at of REUSED_FEATURES_AT) this.seen.push(contextFeatures[at]!);
  }
}

/**
 * Cells of two texts up to which the reranker has full weight, and from which on it has none: 32 and 63 passages each.
 */
const SHORT = 1_000;
const LONG = 4_000;

/** 0–1: the weight of the reranker in the interpolation, linear in the logarithm of the number of cells. */
export const rerankerShare = ({ rows, columns }: SparsePairs): number =>
  Math.max(0, Math.min(1, Math.log(LONG / (rows * columns)) / Math.log(LONG / SHORT)));

/** The logits by cell, those of the shortlist reranked. */
export function rerank(
  logits: Float64Array,
  cells: SparsePairs,
  isSummaryA: boolean,
  shortlist: Shortlist,
  weights: MlpWeights,
): Float64Array {
  const share = rerankerShare(cells);
  if (share === 0) return logits;
  const reranked = logits.slice();
  const sumOf = createMlp(weights, RERANKER_FEATURES);
  extractRerankerFeatures(logits, cells, isSummaryA, shortlist, (cell, values) => {
    reranked[cell] = share * sumOf(values) + (1 - share) * logits[cell]!;
  });
  return reranked;
}

/**
 * Hands the `RERANKER_FEATURE_COUNT` features of each pair of the shortlist to `visit`, in one array that is reused.
 */
export function extractRerankerFeatures(
  logits: Float64Array,
  cells: SparsePairs,
  isSummaryA: boolean,
  shortlist: Shortlist,
  visit: (cell: number, values: Float64Array) => void,
): void {
  const { rows, columns, starts, columnOf } = cells;
  const byRow = Array.from({ length: rows }, newLine);
  const byColumn = Array.from({ length: columns }, newLine);
  for (let i = 0; i < rows; i++) {
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      add(itemAt(byRow, i), logits[cell]!);
      add(itemAt(byColumn, columnOf[cell]!), logits[cell]!);
    }
  }
  const out = new Float64Array(RERANKER_FEATURE_COUNT);
  const logitAt = REUSED_FEATURES.length;
  const summaryAt = logitAt + 2;
  const detailedAt = summaryAt + OF_SIDE.length;
  let row = 0;
  shortlist.cells.forEach((cell, k) => {
    while (starts[row + 1]! <= cell) row += 1;
    const value = clip(logits[cell]!);
    for (let at = 0; at < logitAt; at++) out[at] = itemAt(shortlist.seen, k * logitAt + at);
    out[logitAt] = value;
    out[logitAt + 1] = probabilityOf(value);
    fillSide(out, isSummaryA ? summaryAt : detailedAt, itemAt(byRow, row), value);
    fillSide(out, isSummaryA ? detailedAt : summaryAt, itemAt(byColumn, columnOf[cell]!), value);
    visit(cell, out);
  });
}

const newLine = (): RivalStats => ({ best: -MAX_LOGIT, second: -MAX_LOGIT, sum: 0 });
const clip = (logit: number): number => Math.max(-MAX_LOGIT, Math.min(MAX_LOGIT, logit));
const probabilityOf = (logit: number): number => 1 / (1 + Math.exp(-logit));

function add(line: RivalStats, logit: number): void {
  const value = clip(logit);
  line.sum += probabilityOf(value);
  if (value > line.best) {
    line.second = line.best;
    line.best = value;
  } else if (value > line.second) line.second = value;
}

function fillSide(out: Float64Array, at: number, line: RivalStats, value: number): void {
  const expectedRivals = Math.max(line.sum - probabilityOf(value), 0);
  out[at + AT_SIDE.margin] = value - (value === line.best ? line.second : line.best);
  out[at + AT_SIDE.expectedRivals] = expectedRivals;
  out[at + AT_SIDE.expectedRivalsLog] = Math.log(expectedRivals + FLOOR);
}
