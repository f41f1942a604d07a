/**
 * Fits the reranker, a multilayer perceptron with a linear path: logistic loss over the shortlisted cells, minibatches,
 * Adam with weight decay. The logits of several fits from different random initializations are averaged (an ensemble,
 * stored as one network with the units of all), which has less variance than each.
 */
import { MAX_Z, type MlpWeights } from '@core/alignment/mlp';
import { spreadOf, type Cells } from './fit-logistic';
import { randomFrom } from './fit-linear';
import { itemAt } from '../../core/text/item-at';

export interface MlpFitOptions {
  readonly names: readonly string[];
  readonly units: number;
  /** Fits that are averaged. */
  readonly fits: number;
  readonly decay: number;
  readonly epochs: number;
  readonly seed: number;
}

const BATCH = 128;
const RATE = 0.01;
/** Initial bias: the log-odds of a cell. */
const FIRST_BIAS = -1.5;

export function fitMlp(examples: readonly Cells[], options: MlpFitOptions): MlpWeights {
  const { names, units, fits } = options;
  const size = names.length;
  const { means, deviations } = spreadOf(examples, size);
  const cells = examples.flatMap(({ values, isGold, share }) =>
    Array.from(isGold, (gold, cell) => ({
      gold,
      share,
      x: Float64Array.from(values.subarray(cell * size, (cell + 1) * size), (value, k) =>
        Math.max(-MAX_Z, Math.min(MAX_Z, (value - means[k]!) / deviations[k]!)),
      ),
    })),
  );
  const fitted = Array.from({ length: fits }, (_, k) =>
    fitOnce(cells, size, options, options.seed * fits + k),
  );
  const average = (of: (one: Float64Array) => number): number =>
    fitted.reduce((sum, one) => sum + of(one), 0) / fits;
  const unitsOf = (k: number): number[] =>
    fitted.flatMap((w) => Array.from({ length: units }, (_, unit) => w[size + 1 + k * units + unit]!));
  return {
    bias: average((w) => w[size]!),
    features: Object.fromEntries(
      names.map((name, k) => [name, [means[k]!, deviations[k]!, average((w) => w[k]!), ...unitsOf(k)]]),
    ),
    offsets: unitsOf(size),
    outputs: unitsOf(size + 1).map((weight) => weight / fits),
  };
}

interface Cell {
  readonly gold: number;
  readonly share: number;
  /** Standardised. */
  readonly x: Float64Array;
}

/**
 * Weights of the linear path and the bias, then by input its weights to the hidden units, then the units' biases and
 * output weights.
 */
function fitOnce(
  cells: readonly Cell[],
  size: number,
  { units, decay, epochs }: MlpFitOptions,
  seed: number,
): Float64Array {
  const random = randomFrom(seed * 7919 + 1);
  const from = size + 1;
  const offsetsAt = from + size * units;
  const outputsAt = offsetsAt + units;
  const w = new Float64Array(outputsAt + units);
  for (let at = from; at < offsetsAt; at++) w[at] = normal(random) / Math.sqrt(size);
  for (let at = outputsAt; at < w.length; at++) w[at] = 0.3 * normal(random);
  w[size] = FIRST_BIAS;
  const isDecayed = w.map((_, at) => (at === size || (at >= offsetsAt && at < outputsAt) ? 0 : 1));
  const slope = new Float64Array(w.length);
  const m = new Float64Array(w.length);
  const v = new Float64Array(w.length);
  const order = cells.map((_, k) => k);
  const steps = epochs * Math.ceil(cells.length / BATCH);
  const hidden = new Float64Array(units);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let k = order.length - 1; k > 0; k--) {
      const other = Math.floor(random() * (k + 1));
      [order[k], order[other]] = [itemAt(order, other), itemAt(order, k)];
    }
    for (let start = 0; start < order.length; start += BATCH) {
      const batch = order.slice(start, start + BATCH);
      slope.fill(0);
      let shares = 0;
      for (const index of batch) {
        const { x, gold, share } = itemAt(cells, index);
        let logit = w[size]!;
        for (let unit = 0; unit < units; unit++) hidden[unit] = w[offsetsAt + unit]!;
        for (let k = 0; k < size; k++) {
          const value = x[k]!;
          logit += w[k]! * value;
          for (let unit = 0, at = from + k * units; unit < units; unit++)
            hidden[unit] = hidden[unit]! + w[at++]! * value;
        }
        for (let unit = 0; unit < units; unit++) {
          hidden[unit] = Math.tanh(hidden[unit]!);
          logit += w[outputsAt + unit]! * hidden[unit]!;
        }
        const pull = share * (1 / (1 + Math.exp(-logit)) - gold);
        shares += share;
        slope[size] = slope[size]! + pull;
        for (let unit = 0; unit < units; unit++) {
          slope[outputsAt + unit] = slope[outputsAt + unit]! + pull * hidden[unit]!;
          hidden[unit] = pull * w[outputsAt + unit]! * (1 - hidden[unit]! ** 2);
          slope[offsetsAt + unit] = slope[offsetsAt + unit]! + hidden[unit]!;
        }
        for (let k = 0; k < size; k++) {
          const value = x[k]!;
          slope[k] = slope[k]! + pull * value;
          for (let unit = 0, at = from + k * units; unit < units; unit++, at++)
            slope[at] = slope[at]! + hidden[unit]! * value;
        }
      }
      step += 1;
      const rate = RATE * (1 - step / steps) + 1e-5;
      for (let at = 0; at < w.length; at++) {
        const g = slope[at]! / (shares || 1) + decay * isDecayed[at]! * w[at]!;
        m[at] = 0.9 * m[at]! + 0.1 * g;
        v[at] = 0.999 * v[at]! + 0.001 * g * g;
        const mean = m[at]! / (1 - 0.9 ** step);
        w[at] = w[at]! - (rate * mean) / (Math.sqrt(v[at]! / (1 - 0.999 ** step)) + 1e-8);
      }
    }
  }
  return w;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
