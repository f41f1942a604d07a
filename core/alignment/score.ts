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

/** `onShare` hears how much of the table is done, 0–1 and rising; what it throws ends the scoring. */
export function scorePair(
  pair: PairAnalysis,
  weights: AlignmentModel,
  onShare?: (share: number) => void,
): ScoreTable {
  const evidence = extractPairFeatures(pair, (share) => onShare?.(SHARE_WEIGHED * share));
  onShare?.(SHARE_WEIGHED);
  const [scores, likely] = scoreEvidence(evidence, [weights.firstStage, weights.ranking], (row) =>
    onShare?.(SHARE_WEIGHED + (SHARE_SCORED - SHARE_WEIGHED) * row),
  );
  const odds = new Float64Array(scores.length).fill(MIN_LOGIT);
  const { bias, by } = readWeights(CONTEXT_FEATURES, weights.secondStage);
  const traits = extractPassageFeatures(pair, evidence.order);
  const isSettled = rerankerShare(evidence.cells) > 0;
  const open = new Shortlist();
  let told = 0;
  extractContextFeatures(scores, traits, evidence, (cell, values) => {
    const share = cell / scores.length;
    if (share - told > SHARE_STEP) onShare?.(SHARE_STANDING + (1 - SHARE_STANDING) * (told = share));
    let sum = bias;
    for (let k = 0; k < by.length; k++) sum += by[k]! * values[k]!;
    odds[cell] = sum;
    if (isSettled) open.addIfPlausible(cell, sum, values);
  });
  const settled = rerank(odds, evidence.cells, traits.isSummaryA, open, weights.reranker);
  return {
    cells: evidence.cells,
    probabilities: settled.map((value) => 1 / (1 + Math.exp(-value))),
    ranks: blendRanks(likely, odds),
  };
}

/** Shares of the work that are done once the evidence is there, the first half and the lines of the second. */
const SHARE_WEIGHED = 0.3;
const SHARE_SCORED = 0.55;
const SHARE_STANDING = 0.75;
const SHARE_STEP = 0.02;

/**
 * Links of independent reports teach the first, of rewritings the second: candidates get both. The first counts twice:
 * what it gains among independent reports costs as much among rewritings, which are ahead of their mark already.
 */
export function blendRanks(first: Float64Array, second: Float64Array): Float64Array {
  return first.map((score, cell) => 2 * score + second[cell]!);
}

/** Logit of a cell that too many rivals of its row and column beat to be scored by the second stage. */
export const MIN_LOGIT = -20;

/** The score of each cell by each list of weights. `onRow` hears the share of the rows that are done. */
export function scoreEvidence<const Weights extends readonly LinearWeights[]>(
  evidence: PairFeatures,
  weights: Weights,
  onRow?: (share: number) => void,
): { readonly [K in keyof Weights]: Float64Array } {
  const { rows, starts, count } = evidence.cells;
  const lists = weights.map((list) => readWeights(PAIR_FEATURES, list));
  const scores = lists.map(() => new Float64Array(count));
  const values = new Float32Array(PAIR_FEATURE_COUNT);
  for (let i = 0; i < rows; i++) {
    onRow?.(i / rows);
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      evidence.fill(i, cell, values, 0);
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
