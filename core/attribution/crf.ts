/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): emissions by label, and transitions
 * that depend on features of the place too. Viterbi for the best labelling, forward–backward for the marginals, both in
 * the log domain with the partition function scaled by place (Rabiner 1989).
 */
import { mayFollow } from './labels';

/** The features of a sequence, already looked up: by token a range of slots. */
export interface Sequence {
  readonly size: number;
  readonly unary: Int32Array;
  /** `unary` of token i is from `unaryStarts[i]` to `unaryStarts[i + 1]`. */
  readonly unaryStarts: Int32Array;
  /** Of the step to token i from the one before. */
  readonly edge: Int32Array;
  readonly edgeStarts: Int32Array;
}

export interface CrfWeights {
  readonly labels: number;
  /** By slot and label. */
  readonly unary: Float32Array;
  /** By slot, label before and label. */
  readonly edge: Float32Array;
}

/** Scores of a sequence, before any normalization. */
export interface Lattice {
  readonly size: number;
  readonly labels: number;
  /** By token and label. */
  readonly emissions: Float64Array;
  /** By token, label before and label; −Infinity where one may not follow the other. Token 0: label before is 0. */
  readonly transitions: Float64Array;
}

export function scoreLattice(sequence: Sequence, weights: CrfWeights): Lattice {
  const { size } = sequence;
  const { labels, unary, edge } = weights;
  const square = labels * labels;
  const emissions = new Float64Array(size * labels);
  const transitions = new Float64Array(size * square);
  const forbidden = forbiddenOf(labels);
  for (let at = 0; at < size; at++) {
    const base = at * labels;
    for (let k = sequence.unaryStarts[at]!; k < sequence.unaryStarts[at + 1]!; k++) {
      const from = sequence.unary[k]! * labels;
      for (let y = 0; y < labels; y++) emissions[base + y] = emissions[base + y]! + unary[from + y]!;
    }
    const step = at * square;
    for (let k = sequence.edgeStarts[at]!; k < sequence.edgeStarts[at + 1]!; k++) {
      const from = sequence.edge[k]! * square;
      for (let y = 0; y < square; y++) transitions[step + y] = transitions[step + y]! + edge[from + y]!;
    }
    for (let y = 0; y < square; y++) if (forbidden[y] === 1) transitions[step + y] = -Infinity;
    if (at === 0) for (let y = 0; y < labels; y++) if (!mayFollow(-1, y)) emissions[y] = -Infinity;
  }
  return { size, labels, emissions, transitions };
}

const forbiddenByLabels = new Map<number, Uint8Array>();

function forbiddenOf(labels: number): Uint8Array {
  const known = forbiddenByLabels.get(labels);
  if (known !== undefined) return known;
  const made = Uint8Array.from({ length: labels * labels }, (_, y) =>
    mayFollow(Math.floor(y / labels), y % labels) ? 0 : 1,
  );
  forbiddenByLabels.set(labels, made);
  return made;
}

/** The labelling of the highest score. */
export function viterbi({ size, labels, emissions, transitions }: Lattice): Uint8Array {
  const best = new Uint8Array(size);
  if (size === 0) return best;
  let scores = emissions.slice(0, labels);
  const back = new Uint8Array(size * labels);
  for (let at = 1; at < size; at++) {
    const next = new Float64Array(labels).fill(-Infinity);
    const step = at * labels * labels;
    for (let x = 0; x < labels; x++)
      for (let y = 0; y < labels; y++) {
        const score = scores[x]! + transitions[step + x * labels + y]!;
        if (score <= next[y]!) continue;
        next[y] = score;
        back[at * labels + y] = x;
      }
    for (let y = 0; y < labels; y++) next[y] = next[y]! + emissions[at * labels + y]!;
    scores = next;
  }
  let label = 0;
  for (let y = 1; y < labels; y++) if (scores[y]! > scores[label]!) label = y;
  for (let at = size - 1; at >= 0; at--) {
    best[at] = label;
    label = back[at * labels + label]!;
  }
  return best;
}

/** Probability of each label of each token, by token and label, and the log of the partition function. */
export interface Marginals {
  readonly nodes: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** e to the transitions and to the emissions less their maximum at the place. */
  readonly steps: Float64Array;
  readonly places: Float64Array;
  /** Scale of each place. */
  readonly scales: Float64Array;
}

export function forwardBackward({ size, labels, emissions, transitions }: Lattice): Marginals {
  const square = labels * labels;
  const steps = new Float64Array(size * square);
  const places = new Float64Array(size * labels);
  for (let at = 0; at < size; at++) {
    let top = -Infinity;
    for (let y = 0; y < labels; y++) top = Math.max(top, emissions[at * labels + y]!);
    for (let y = 0; y < labels; y++) places[at * labels + y] = Math.exp(emissions[at * labels + y]! - top);
    for (let y = 0; y < square; y++) {
      const score = transitions[at * square + y]!;
      steps[at * square + y] = score === -Infinity ? 0 : Math.exp(score);
    }
  }
  const forward = new Float64Array(size * labels);
  const backward = new Float64Array(size * labels).fill(1);
  const scales = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    let sum = 0;
    for (let y = 0; y < labels; y++) {
      let value = 0;
      if (at === 0) value = 1;
      else
        for (let x = 0; x < labels; x++)
          value += forward[(at - 1) * labels + x]! * steps[at * square + x * labels + y]!;
      sum += forward[at * labels + y] = value * places[at * labels + y]!;
    }
    scales[at] = sum;
    for (let y = 0; y < labels; y++) forward[at * labels + y] = forward[at * labels + y]! / sum;
  }
  for (let at = size - 2; at >= 0; at--)
    for (let x = 0; x < labels; x++) {
      let value = 0;
      for (let y = 0; y < labels; y++) {
        const next = (at + 1) * labels + y;
        value += steps[(at + 1) * square + x * labels + y]! * places[next]! * backward[next]!;
      }
      backward[at * labels + x] = value / scales[at + 1]!;
    }
  const nodes = forward.map((value, k) => value * backward[k]!);
  return { nodes, forward, backward, steps, places, scales };
}
