/** Applies the fitted weights: from two lists of passages to one table of ranks and one of probabilities. */
import type { Cells } from './sparse-pairs';
import { EVIDENCE, EVIDENCE_SIZE, weighEvidence, type Evidence } from './pair-features';
import type { PairReading } from './pair-analysis';
import { OpenCells, settledShare, settleOdds } from './rerank';
import { STANDING_NAMES, weighStanding } from './context-features';
import { describePair } from './passage-features';
import type { AlignmentWeights, LinearWeights } from './model-weights';

/** Rows by the first text's passages, columns by the second's. */
export interface ScoreTable {
  readonly cells: Cells;
  /** 0–1 by cell: the probability that the two passages tell the same thing. */
  readonly probabilities: Float64Array;
  /** Orders candidates inside one row or one column; not comparable between pairs of texts. */
  readonly ranks: Float64Array;
}

/** `onShare` hears how much of the table is done, 0–1 and rising; what it throws ends the scoring. */
export function scorePair(
  pair: PairReading,
  weights: AlignmentWeights,
  onShare?: (share: number) => void,
): ScoreTable {
  const evidence = weighEvidence(pair, (share) => onShare?.(SHARE_WEIGHED * share));
  onShare?.(SHARE_WEIGHED);
  const [scores, likely] = scoreEvidence(evidence, [weights.evidence, weights.ranking], (row) =>
    onShare?.(SHARE_WEIGHED + (SHARE_SCORED - SHARE_WEIGHED) * row),
  );
  const odds = new Float64Array(scores.length).fill(HOPELESS);
  const { bias, by } = readWeights(STANDING_NAMES, weights.standing);
  const traits = describePair(pair, evidence.order);
  const isSettled = settledShare(evidence.cells) > 0;
  const open = new OpenCells();
  let told = 0;
  weighStanding(scores, traits, evidence, (cell, values) => {
    const share = cell / scores.length;
    if (share - told > SHARE_STEP) onShare?.(SHARE_STANDING + (1 - SHARE_STANDING) * (told = share));
    let sum = bias;
    for (let k = 0; k < by.length; k++) sum += by[k]! * values[k]!;
    odds[cell] = sum;
    if (isSettled) open.addIfOpen(cell, sum, values);
  });
  const settled = settleOdds(odds, evidence.cells, traits.isPlainA, open, weights.settling);
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

/** Log-odds of a cell that many others beat. */
export const HOPELESS = -20;

/** The score of each cell by each list of weights. `onRow` hears the share of the rows that are done. */
export function scoreEvidence<const Weights extends readonly LinearWeights[]>(
  evidence: Evidence,
  weights: Weights,
  onRow?: (share: number) => void,
): { readonly [K in keyof Weights]: Float64Array } {
  const { rows, starts, count } = evidence.cells;
  const lists = weights.map((list) => readWeights(EVIDENCE, list));
  const scores = lists.map(() => new Float64Array(count));
  const values = new Float32Array(EVIDENCE_SIZE);
  for (let i = 0; i < rows; i++) {
    onRow?.(i / rows);
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      evidence.fill(i, cell, values, 0);
      for (let l = 0; l < lists.length; l++) {
        const { bias, by } = lists[l]!;
        let sum = bias;
        for (let k = 0; k < EVIDENCE_SIZE; k++) sum += by[k]! * values[k]!;
        scores[l]![cell] = sum;
      }
    }
  }
  return scores as unknown as { readonly [K in keyof Weights]: Float64Array };
}

function readWeights(names: readonly string[], weights: LinearWeights): { bias: number; by: Float64Array } {
  return { bias: weights.bias, by: Float64Array.from(names, (name) => weights.by[name] ?? 0) };
}
