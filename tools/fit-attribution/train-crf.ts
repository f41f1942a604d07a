/**
 * Fits the weights of a conditional random field by AdaGrad on the log-likelihood (Duchi, Hazan and Singer 2011) with
 * an L2 penalty on the weights that a sequence touches. Deterministic: the order of each epoch comes of a seed.
 */
import { forwardBackward, scoreLattice, type Sequence } from '@core/attribution/crf';

export interface LabelledSequence extends Sequence {
  readonly gold: Uint8Array;
}

export interface FitOptions {
  readonly labels: number;
  readonly unarySlots: number;
  readonly edgeSlots: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly seed: number;
}

export interface FittedCrf {
  readonly labels: number;
  readonly unary: Float32Array;
  readonly edge: Float32Array;
}

export function fitCrf(sequences: readonly LabelledSequence[], options: FitOptions): FittedCrf {
  const { labels, unarySlots, edgeSlots, epochs, rate, l2 } = options;
  const square = labels * labels;
  const unary = new Float32Array(unarySlots * labels);
  const edge = new Float32Array(edgeSlots * square);
  const unaryPast = new Float32Array(unary.length).fill(1e-3);
  const edgePast = new Float32Array(edge.length).fill(1e-3);
  const random = randomOf(options.seed);
  const order = sequences.map((_, at) => at);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const step = rate / (1 + (2 * epoch) / epochs);
    let loss = 0;
    for (const index of order) {
      const sequence = sequences[index];
      if (sequence === undefined || sequence.size === 0) continue;
      const lattice = scoreLattice(sequence, { labels, unary, edge });
      const { nodes, forward, backward, steps, places, scales } = forwardBackward(lattice);
      const update = (weights: Float32Array, past: Float32Array, k: number, gradient: number): void => {
        const slope = gradient + l2 * weights[k]!;
        past[k] = past[k]! + slope * slope;
        weights[k] = weights[k]! - (step * slope) / Math.sqrt(past[k]!);
      };
      const gradient = new Float64Array(square);
      for (let at = 0; at < sequence.size; at++) {
        const gold = sequence.gold[at]!;
        loss -= Math.log(Math.max(1e-30, nodes[at * labels + gold]!));
        for (let k = sequence.unaryStarts[at]!; k < sequence.unaryStarts[at + 1]!; k++) {
          const from = sequence.unary[k]! * labels;
          for (let y = 0; y < labels; y++) {
            const slope = nodes[at * labels + y]! - (y === gold ? 1 : 0);
            if (Math.abs(slope) > 1e-4) update(unary, unaryPast, from + y, slope);
          }
        }
        if (at === 0) continue;
        for (let x = 0; x < labels; x++)
          for (let y = 0; y < labels; y++) {
            const here = at * labels + y;
            gradient[x * labels + y] =
              (forward[(at - 1) * labels + x]! *
                steps[at * square + x * labels + y]! *
                places[here]! *
                backward[here]!) /
              scales[at]!;
          }
        gradient[sequence.gold[at - 1]! * labels + gold] =
          gradient[sequence.gold[at - 1]! * labels + gold]! - 1;
        for (let k = sequence.edgeStarts[at]!; k < sequence.edgeStarts[at + 1]!; k++) {
          const from = sequence.edge[k]! * square;
          for (let y = 0; y < square; y++)
            if (Math.abs(gradient[y]!) > 1e-4) update(edge, edgePast, from + y, gradient[y]!);
        }
      }
    }
    console.log(`  epoch ${String(epoch + 1)}: loss ${loss.toFixed(0)}`);
  }
  return { labels, unary, edge };
}

/** Mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(items: number[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = items[at] ?? 0;
    items[at] = items[other] ?? 0;
    items[other] = kept;
  }
}
