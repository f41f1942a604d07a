/** A multilayer perceptron with one hidden layer of tanh units and a linear path beside it (skip connection). */
export interface MlpWeights {
  readonly bias: number;
  /**
   * By name: mean and standard deviation in the fit, the weight of the linear path, then the weight to each hidden
   * unit.
   */
  readonly features: Readonly<Record<string, readonly number[]>>;
  /** By hidden unit: its bias, and its weight in the output. */
  readonly offsets: readonly number[];
  readonly outputs: readonly number[];
}

/** Standardised inputs (z-scores) are clipped here: what no fitted pair had is not extrapolated. */
export const MAX_Z = 5;

/** The network's output for inputs that come in the order of `names`; a name without weights counts 0. */
export function createMlp(weights: MlpWeights, names: readonly string[]): (values: Float64Array) => number {
  const size = names.length;
  const units = weights.outputs.length;
  const means = new Float64Array(size);
  const scales = new Float64Array(size);
  const linear = new Float64Array(size);
  const hidden = new Float64Array(size * units);
  names.forEach((name, k) => {
    const [mean, deviation, weight, ...inUnits] = weights.features[name] ?? [];
    if (mean === undefined || deviation === undefined || weight === undefined) return;
    means[k] = mean;
    scales[k] = 1 / deviation;
    linear[k] = weight;
    hidden.set(inUnits, k * units);
  });
  const outputs = Float64Array.from(weights.outputs);
  const sums = new Float64Array(units);
  return (values) => {
    let sum = weights.bias;
    sums.set(weights.offsets);
    for (let k = 0; k < size; k++) {
      const far = (values[k]! - means[k]!) * scales[k]!;
      const value = far > MAX_Z ? MAX_Z : far < -MAX_Z ? -MAX_Z : far;
      sum += linear[k]! * value;
      for (let unit = 0, at = k * units; unit < units; unit++)
        sums[unit] = sums[unit]! + hidden[at++]! * value;
    }
    for (let unit = 0; unit < units; unit++) sum += outputs[unit]! * Math.tanh(sums[unit]!);
    return sum;
  };
}
