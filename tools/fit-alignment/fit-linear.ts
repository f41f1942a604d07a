/**
 * Fits the first stage of the alignment model: logistic loss on every cell, plus, for each sentence that has a partner,
 * a listwise softmax loss, the log-likelihood of its partners among its candidates (ListNet, Cao et al. 2007). Adam,
 * weight decay, standardised features; the weights are converted back to the features' own units.
 */
import type { LinearWeights } from '@core/alignment/model';
import { itemAt } from '../../core/text/item-at';

export interface Example {
  readonly rows: number;
  readonly columns: number;
  /** `names.length` numbers a cell. */
  readonly values: Float32Array;
  readonly gold: ReadonlySet<number>;
  /** How much the pair counts. */
  readonly share: number;
  /** False where the links are incomplete: what is not linked is then no evidence against. */
  readonly isComplete: boolean;
}

export interface FitOptions {
  readonly names: readonly string[];
  /** Features left out. */
  readonly without: readonly string[];
  readonly rankLoss: number;
  readonly cellLoss: number;
  readonly decay: number;
  readonly epochs: number;
  readonly seed: number;
}

const BATCH = 8;
const RATE = 0.01;
/** Keeps a feature that is nearly always zero from getting a weight that decides alone. */
const MIN_DEVIATION = 0.05;

export function fitLinear(examples: readonly Example[], options: FitOptions): LinearWeights {
  const { names } = options;
  const size = names.length;
  const used = names.map((_, k) => k).filter((k) => !options.without.includes(itemAt(names, k)));
  const { means, deviations } = measure(examples, size);
  const w = new Float64Array(size + 1);
  const gradient = new Float64Array(size + 1);
  const m = new Float64Array(size + 1);
  const v = new Float64Array(size + 1);
  const random = randomFrom(options.seed);
  const order = examples.map((_, k) => k);
  let step = 0;

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let k = order.length - 1; k > 0; k--) {
      const other = Math.floor(random() * (k + 1));
      [order[k], order[other]] = [itemAt(order, other), itemAt(order, k)];
    }
    const rate = RATE * (1 - epoch / options.epochs) + 1e-4;
    let shares = 0;
    order.forEach((index, position) => {
      const example = itemAt(examples, index);
      const pulls = pullsOf(example, scoresOf(example), options);
      const cells = example.rows * example.columns;
      for (let cell = 0; cell < cells; cell++) {
        const pull = pulls[cell]! * example.share;
        if (Math.abs(pull) < 1e-7) continue;
        gradient[size] = gradient[size]! + pull;
        for (const k of used) {
          gradient[k] =
            gradient[k]! + (pull * (example.values[cell * size + k]! - means[k]!)) / deviations[k]!;
        }
      }
      shares += example.share;
      if ((position + 1) % BATCH !== 0 && position !== order.length - 1) return;
      step += 1;
      for (const k of [...used, size]) {
        const g = gradient[k]! / Math.max(shares, 0.5) + options.decay * w[k]!;
        m[k] = 0.9 * m[k]! + 0.1 * g;
        v[k] = 0.999 * v[k]! + 0.001 * g * g;
        w[k] = w[k]! - (rate * (m[k]! / (1 - 0.9 ** step))) / (Math.sqrt(v[k]! / (1 - 0.999 ** step)) + 1e-8);
      }
      gradient.fill(0);
      shares = 0;
    });
  }

  function scoresOf(example: Example): Float64Array {
    const scores = new Float64Array(example.rows * example.columns);
    for (let cell = 0; cell < scores.length; cell++) {
      let sum = w[size]!;
      for (const k of used) sum += (w[k]! * (example.values[cell * size + k]! - means[k]!)) / deviations[k]!;
      scores[cell] = sum;
    }
    return scores;
  }

  const by: Record<string, number> = {};
  let bias = w[size]!;
  for (const k of used) {
    const weight = w[k]! / deviations[k]!;
    by[itemAt(names, k)] = weight;
    bias -= weight * means[k]!;
  }
  return { bias, weights: by };
}

/** The loss's slope by cell. */
function pullsOf(example: Example, scores: Float64Array, options: FitOptions): Float64Array {
  const { rows, columns, gold } = example;
  const pulls = new Float64Array(scores.length);
  if (example.isComplete) {
    for (let cell = 0; cell < pulls.length; cell++) {
      pulls[cell] = options.cellLoss * (1 / (1 + Math.exp(-scores[cell]!)) - (gold.has(cell) ? 1 : 0));
    }
  }
  const pullLine = (from: number, step: number, length: number): void => {
    let best = -Infinity;
    let hasGold = false;
    for (let k = 0; k < length; k++) {
      best = Math.max(best, scores[from + k * step]!);
      hasGold ||= gold.has(from + k * step);
    }
    if (!hasGold) return;
    let all = 0;
    let right = 0;
    for (let k = 0; k < length; k++) {
      const cell = from + k * step;
      const mass = Math.exp(scores[cell]! - best);
      all += mass;
      if (gold.has(cell)) right += mass;
    }
    for (let k = 0; k < length; k++) {
      const cell = from + k * step;
      const mass = Math.exp(scores[cell]! - best);
      pulls[cell] = pulls[cell]! + options.rankLoss * (mass / all - (gold.has(cell) ? mass / right : 0));
    }
  };
  if (options.rankLoss > 0) {
    for (let i = 0; i < rows; i++) pullLine(i * columns, 1, columns);
    for (let j = 0; j < columns; j++) pullLine(j, columns, rows);
  }
  return pulls;
}

function measure(
  examples: readonly Example[],
  size: number,
): { means: Float64Array; deviations: Float64Array } {
  const means = new Float64Array(size);
  const deviations = new Float64Array(size);
  let total = 0;
  const each = (visit: (value: number, k: number, share: number) => void): void => {
    for (const { values, share } of examples) {
      for (let at = 0; at < values.length; at++) visit(values[at]!, at % size, share);
    }
  };
  for (const { rows, columns, share } of examples) total += rows * columns * share;
  each((value, k, share) => (means[k] = means[k]! + (value * share) / total));
  each((value, k, share) => (deviations[k] = deviations[k]! + (share * (value - means[k]!) ** 2) / total));
  return { means, deviations: deviations.map((square) => Math.max(Math.sqrt(square), MIN_DEVIATION)) };
}

/** A small generator (Numerical Recipes), so that a fit can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
