/** Applies the fitted weights: from two lists of passages to one table of ranks and one of probabilities. */
import { EVIDENCE, weighEvidence } from './evidence';
import type { PairReading } from './reading';
import { STANDING_NAMES, weighStanding } from './standing';
import type { AlignmentWeights, LinearWeights } from './weights';

/** Rows by the first text's passages, columns by the second's. */
export interface ScoreTable {
  readonly rows: number;
  readonly columns: number;
  /** 0–1 by cell: the probability that the two passages tell the same thing. */
  readonly probabilities: Float64Array;
  /** Orders candidates inside one row or one column; not comparable between pairs of texts. */
  readonly ranks: Float64Array;
}

export function scorePair(pair: PairReading, weights: AlignmentWeights): ScoreTable {
  const table = weighEvidence(pair);
  const first = applyLinear(table.values, EVIDENCE, weights.evidence);
  const second = applyLinear(weighStanding(table, first), STANDING_NAMES, weights.standing);
  return {
    rows: table.rows,
    columns: table.columns,
    probabilities: second.map((odds) => 1 / (1 + Math.exp(-odds))),
    ranks: blendRanks(first, second),
  };
}

/** The first half ranks better among independent reports, the second among rewritings: candidates get both. */
export function blendRanks(first: Float64Array, second: Float64Array): Float64Array {
  return first.map((score, cell) => score + second[cell]!);
}

export function applyLinear(
  values: Float32Array,
  names: readonly string[],
  weights: LinearWeights,
): Float64Array {
  const size = names.length;
  const by = Float64Array.from(names, (name) => weights.by[name] ?? 0);
  const used = names.map((_, k) => k).filter((k) => by[k] !== 0);
  const out = new Float64Array(values.length / size);
  for (let row = 0; row < out.length; row++) {
    let sum = weights.bias;
    for (const k of used) sum += by[k]! * values[row * size + k]!;
    out[row] = sum;
  }
  return out;
}
