/** Applies the model to two analysed texts: a table of probabilities, and one of ranks for candidates. */
import type { SparsePairs } from './sparse-pairs';
import { PAIR_FEATURES, PAIR_FEATURE_COUNT, extractPairFeatures, type PairFeatures } from './pair-features';
import type { PairAnalysis } from './pair-analysis';
import { Shortlist, rerankerShare, rerank } from './rerank';
import { CONTEXT_FEATURES } from './context-feature-names';
import { extractContextFeatures } from './context-features';
import { extractPassageFeatures } from './passage-features';
import type { AlignmentModel, LinearWeights } from './model';
import { itemAt } from '../text/item-at';

/** Rows by the first text's passages, columns by the second's. */
export interface ScoreTable {
  readonly cells: SparsePairs;
  /** 0–1 by cell: the probability that the two passages tell the same thing. */
  readonly probabilities: Float64Array;
  /** Orders candidates inside one row or one column; not comparable between pairs of texts. */
  readonly ranks: Float64Array;
}

/**
 * @param onShare called with the share of the table that is done, 0–1 and rising; what it throws cancels the scoring
 */
export function scorePair(
  pair: PairAnalysis,
  weights: AlignmentModel,
  onShare?: (share: number) => void,
): ScoreTable {
  const pairFeatures = extractPairFeatures(pair, (share) => onShare?.(SHARE_EXTRACTED * share));
  onShare?.(SHARE_EXTRACTED);
  const [scores, rankingScores] = scorePairFeatures(
    pairFeatures,
    [weights.firstStage, weights.ranking],
    (row) => onShare?.(SHARE_EXTRACTED + (SHARE_SCORED - SHARE_EXTRACTED) * row),
  );
  const logits = new Float64Array(scores.length).fill(MIN_LOGIT);
  const { bias, by } = readWeights(CONTEXT_FEATURES, weights.secondStage);
  const passageFeatures = extractPassageFeatures(pair, pairFeatures.order);
  const isReranked = rerankerShare(pairFeatures.cells) > 0;
  const shortlist = new Shortlist();
  let reported = 0;
  extractContextFeatures(scores, passageFeatures, pairFeatures, (cell, values) => {
    const share = cell / scores.length;
    if (share - reported > SHARE_STEP) onShare?.(SHARE_RESCORED + (1 - SHARE_RESCORED) * (reported = share));
    let sum = bias;
    for (let k = 0; k < by.length; k++) sum += by[k]! * values[k]!;
    logits[cell] = sum;
    if (isReranked) shortlist.addIfPlausible(cell, sum, values);
  });
  const reranked = rerank(
    logits,
    pairFeatures.cells,
    passageFeatures.isSummaryA,
    shortlist,
    weights.reranker,
  );
  return {
    cells: pairFeatures.cells,
    probabilities: reranked.map((value) => 1 / (1 + Math.exp(-value))),
    ranks: blendRanks(rankingScores, logits),
  };
}

/**
 * Progress after the pair features, after the first stage, and at the start of the second; and the least step reported.
 */
const SHARE_EXTRACTED = 0.3;
const SHARE_SCORED = 0.55;
const SHARE_RESCORED = 0.75;
const SHARE_STEP = 0.02;

/**
 * Ranks by a weighted sum of two scores: `first` is fitted mostly on independent reports, `second` on rewritings.
 * `first` has twice the weight: the recall that this gains among independent reports it loses among rewritings, where
 * it is above what is required in any case.
 */
export function blendRanks(first: Float64Array, second: Float64Array): Float64Array {
  return first.map((score, cell) => 2 * score + second[cell]!);
}

/** Logit of a cell that too many rivals of its row and column beat to be scored by the second stage. */
export const MIN_LOGIT = -20;

/**
 * The score of each cell by each linear model of the list. `onRow` is called with the share of the rows that are done.
 */
export function scorePairFeatures<const Weights extends readonly LinearWeights[]>(
  pairFeatures: PairFeatures,
  weights: Weights,
  onRow?: (share: number) => void,
): { readonly [K in keyof Weights]: Float64Array } {
  const { rows, starts, count } = pairFeatures.cells;
  const lists = weights.map((list) => readWeights(PAIR_FEATURES, list));
  const scores = lists.map(() => new Float64Array(count));
  const values = new Float32Array(PAIR_FEATURE_COUNT);
  for (let i = 0; i < rows; i++) {
    onRow?.(i / rows);
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      pairFeatures.fill(i, cell, values, 0);
      for (let l = 0; l < lists.length; l++) {
        const { bias, by } = itemAt(lists, l);
        let sum = bias;
        for (let k = 0; k < PAIR_FEATURE_COUNT; k++) sum += by[k]! * values[k]!;
        itemAt(scores, l)[cell] = sum;
      }
    }
  }
  return scores as unknown as { readonly [K in keyof Weights]: Float64Array };
}

function readWeights(names: readonly string[], weights: LinearWeights): { bias: number; by: Float64Array } {
  return { bias: weights.bias, by: Float64Array.from(names, (name) => weights.weights[name] ?? 0) };
}
