/**
 * Fits the second stage: logistic regression with an L2 penalty on all weights but the bias, by Newton's method. The
 * loss is convex, so there is no learning rate, order or seed to choose.
 */
import type { LinearWeights } from '@core/alignment/model';
import { itemAt } from '../../core/text/item-at';

export interface Cells {
  /** As many numbers a cell as there are names. */
  readonly values: Float32Array;
  /** By cell: 1 where the two tell the same thing. */
  readonly isGold: Uint8Array;
  /** How much each cell counts. */
  readonly share: number;
}

/** Steps at most; some eight are enough. */
const STEPS = 30;
const STILL = 1e-6;

/** @param decay against one cell, over standardised features */
export function fitLogistic(
  examples: readonly Cells[],
  names: readonly string[],
  decay: number,
): LinearWeights {
  const size = names.length;
  const { means, deviations } = spreadOf(examples, size);
  const rows = examples.map(({ values }) =>
    Float64Array.from(values, (value, at) => (value - means[at % size]!) / deviations[at % size]!),
  );
  const w = new Float64Array(size + 1);
  for (let step = 0; step < STEPS; step++) {
    const slope = w.map((weight, k) => (k < size ? decay * weight : 0));
    const curve = Array.from({ length: size + 1 }, (_, k) => {
      const line = new Float64Array(size + 1);
      if (k < size) line[k] = decay;
      return line;
    });
    examples.forEach(({ isGold, share }, index) => {
      const values = itemAt(rows, index);
      for (let cell = 0; cell * size < values.length; cell++) {
        const x = values.subarray(cell * size, (cell + 1) * size);
        let sum = w[size]!;
        for (let k = 0; k < size; k++) sum += w[k]! * x[k]!;
        const likely = 1 / (1 + Math.exp(-sum));
        add(slope, curve, x, share * (likely - isGold[cell]!), share * likely * (1 - likely));
      }
    });
    const change = solve(curve, slope);
    for (let k = 0; k <= size; k++) w[k] = w[k]! - change[k]!;
    if (change.every((value) => Math.abs(value) < STILL)) break;
  }
  return inOwnUnits(w, names, means, deviations);
}

/** A feature that is nearly always zero must not get a weight that decides alone. */
const MIN_DEVIATION = 0.05;

export function spreadOf(
  examples: readonly Cells[],
  size: number,
): { means: Float64Array; deviations: Float64Array } {
  const means = new Float64Array(size);
  const squares = new Float64Array(size);
  let total = 0;
  for (const { values, share } of examples) {
    for (let at = 0; at < values.length; at++) {
      means[at % size] = means[at % size]! + share * values[at]!;
      squares[at % size] = squares[at % size]! + share * values[at]! ** 2;
    }
    total += (share * values.length) / size;
  }
  for (let k = 0; k < size; k++) means[k] = means[k]! / (total || 1);
  const deviations = squares.map((sum, k) =>
    Math.max(Math.sqrt(Math.max(sum / (total || 1) - means[k]! ** 2, 0)), MIN_DEVIATION),
  );
  return { means, deviations };
}

function add(slope: Float64Array, curve: Float64Array[], x: Float64Array, pull: number, bend: number): void {
  const size = x.length;
  for (let k = 0; k < size; k++) {
    slope[k] = slope[k]! + pull * x[k]!;
    const line = itemAt(curve, k);
    const weighted = bend * x[k]!;
    for (let l = 0; l <= k; l++) line[l] = line[l]! + weighted * x[l]!;
  }
  slope[size] = slope[size]! + pull;
  const last = itemAt(curve, size);
  for (let l = 0; l < size; l++) last[l] = last[l]! + bend * x[l]!;
  last[size] = last[size]! + bend;
}

/** By Cholesky's factors; of `matrix` the lower triangle is read, and written over. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let k = 0; k < size; k++) {
    for (let l = 0; l <= k; l++) {
      let sum = itemAt(matrix, k)[l]!;
      for (let m = 0; m < l; m++) sum -= itemAt(matrix, k)[m]! * itemAt(matrix, l)[m]!;
      itemAt(matrix, k)[l] = k === l ? Math.sqrt(Math.max(sum, 1e-12)) : sum / itemAt(matrix, l)[l]!;
    }
  }
  const out = right.slice();
  for (let k = 0; k < size; k++) {
    for (let l = 0; l < k; l++) out[k] = out[k]! - itemAt(matrix, k)[l]! * out[l]!;
    out[k] = out[k]! / itemAt(matrix, k)[k]!;
  }
  for (let k = size - 1; k >= 0; k--) {
    for (let l = k + 1; l < size; l++) out[k] = out[k]! - itemAt(matrix, l)[k]! * out[l]!;
    out[k] = out[k]! / itemAt(matrix, k)[k]!;
  }
  return out;
}

function inOwnUnits(
  w: Float64Array,
  names: readonly string[],
  means: Float64Array,
  deviations: Float64Array,
): LinearWeights {
  const by: Record<string, number> = {};
  let bias = w[names.length]!;
  names.forEach((name, k) => {
    by[name] = w[k]! / deviations[k]!;
    bias -= by[name] * means[k]!;
  });
  return { bias, weights: by };
}
