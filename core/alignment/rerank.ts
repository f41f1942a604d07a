/**
 * Reranks the pairs that the second stage leaves a chance, by how their rivals came out: the second stage sees rivals
 * by
 * their first scores, this one sees whether another passage of the row or the column is the likelier partner, and how
 * many
 * partners each may be expected to have. A small multilayer perceptron, so that one feature can change what another
 * means, as crossing links do for a long passage and not for a short one. Pairs that are all but lost keep their
 * logits.
 *
 * What it has learnt holds for texts of the length that it was fitted on. Between long ones it calls too much or too
 * little (F1 .46 in place of .6 on sixteen pairs laid one behind the other), so it counts less the longer the two are.
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

/** The input of the network, in order: features of the second stage, then how it came out. */
export const RERANKER_FEATURES: readonly string[] = [
  ...REUSED_FEATURES,
  'logit',
  'probability',
  ...['summary', 'detailed'].flatMap((side) => OF_SIDE.map((name) => `${side}.${name}`)),
];
export const RERANKER_FEATURE_COUNT = RERANKER_FEATURES.length;

/** A pair of a lower logit is not reranked: a probability of one in a hundred. */
const MIN_SHORTLIST_LOGIT = -Math.log(99);
/** Logits are clipped here, or a lost pair would weigh more than a close one. */
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

  /** @param standing the pair's `CONTEXT_FEATURE_COUNT` features of the second stage */
  addIfPlausible(cell: number, odds: number, standing: Float64Array | Float32Array): void {
    if (odds < MIN_SHORTLIST_LOGIT) return;
    this.cells.push(cell);
    for (const at of REUSED_FEATURES_AT) this.seen.push(standing[at]!);
  }
}

/**
 * Cells of two texts up to which the reranker counts whole, and from which on it does not count: 32 and 63 passages
 * each.
 */
const SHORT = 1_000;
const LONG = 4_000;

/** 0–1: how much the reranker counts between two texts. */
export const rerankerShare = ({ rows, columns }: SparsePairs): number =>
  Math.max(0, Math.min(1, Math.log(LONG / (rows * columns)) / Math.log(LONG / SHORT)));

/** The logits by cell, those of the shortlist reranked. */
export function rerank(
  odds: Float64Array,
  cells: SparsePairs,
  isPlainA: boolean,
  open: Shortlist,
  weights: MlpWeights,
): Float64Array {
  const share = rerankerShare(cells);
  if (share === 0) return odds;
  const settled = odds.slice();
  const sumOf = createMlp(weights, RERANKER_FEATURES);
  extractRerankerFeatures(odds, cells, isPlainA, open, (cell, values) => {
    settled[cell] = share * sumOf(values) + (1 - share) * odds[cell]!;
  });
  return settled;
}

/**
 * Hands the `RERANKER_FEATURE_COUNT` features of each pair of the shortlist to `visit`, in one array that is reused.
 */
export function extractRerankerFeatures(
  odds: Float64Array,
  cells: SparsePairs,
  isPlainA: boolean,
  open: Shortlist,
  visit: (cell: number, values: Float64Array) => void,
): void {
  const { rows, columns, starts, columnOf } = cells;
  const byRow = Array.from({ length: rows }, newLine);
  const byColumn = Array.from({ length: columns }, newLine);
  for (let i = 0; i < rows; i++) {
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      add(itemAt(byRow, i), odds[cell]!);
      add(itemAt(byColumn, columnOf[cell]!), odds[cell]!);
    }
  }
  const out = new Float64Array(RERANKER_FEATURE_COUNT);
  const oddsAt = REUSED_FEATURES.length;
  const plainAt = oddsAt + 2;
  const richAt = plainAt + OF_SIDE.length;
  let row = 0;
  open.cells.forEach((cell, k) => {
    while (starts[row + 1]! <= cell) row += 1;
    const value = clip(odds[cell]!);
    for (let at = 0; at < oddsAt; at++) out[at] = itemAt(open.seen, k * oddsAt + at);
    out[oddsAt] = value;
    out[oddsAt + 1] = likely(value);
    fillSide(out, isPlainA ? plainAt : richAt, itemAt(byRow, row), value);
    fillSide(out, isPlainA ? richAt : plainAt, itemAt(byColumn, columnOf[cell]!), value);
    visit(cell, out);
  });
}

const newLine = (): RivalStats => ({ best: -MAX_LOGIT, second: -MAX_LOGIT, sum: 0 });
const clip = (odds: number): number => Math.max(-MAX_LOGIT, Math.min(MAX_LOGIT, odds));
const likely = (odds: number): number => 1 / (1 + Math.exp(-odds));

function add(line: RivalStats, odds: number): void {
  const value = clip(odds);
  line.sum += likely(value);
  if (value > line.best) {
    line.second = line.best;
    line.best = value;
  } else if (value > line.second) line.second = value;
}

function fillSide(out: Float64Array, at: number, line: RivalStats, value: number): void {
  const others = Math.max(line.sum - likely(value), 0);
  out[at + AT_SIDE.margin] = value - (value === line.best ? line.second : line.best);
  out[at + AT_SIDE.expectedRivals] = others;
  out[at + AT_SIDE.expectedRivalsLog] = Math.log(others + FLOOR);
}
