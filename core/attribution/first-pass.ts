/** The first pass: roles of all tokens of a paragraph at once. What it is read for are its cues and its marginals. */
import type { AnalysedParagraph } from './analysis';
import { forwardBackward, scoreLattice, type CrfWeights } from './crf';
import type { QuantizedMarginals } from './cue-context';
import { emitCueEdges, emitCueFeatures } from './cue-features';
import type { KeyTable } from './key-table';
import { beginOf, insideOf, LABELS, type Role } from './labels';
import { buildSequence, type FeatureSource } from './sequence';

/** Weights of one pass and the slots of its features. */
export interface Stage {
  readonly unaryKeys: KeyTable;
  readonly edgeKeys: KeyTable;
  readonly weights: CrfWeights;
}

export interface FirstPass {
  readonly marginals: QuantizedMarginals;
  /** Candidate cues in order, as ranges of tokens. */
  readonly cues: readonly (readonly [start: number, end: number])[];
  /** 1 where a token is in a candidate. */
  readonly isInCue: Uint8Array;
}

/** Least probability of a token of a candidate: below one half, as the second pass has the last word. */
export const LEAST_CUE = 0.35;

export const cueSource = (paragraph: AnalysedParagraph): FeatureSource => ({
  size: paragraph.size,
  emitUnary: (at, emit) => emitCueFeatures(paragraph, at, emit),
  emitEdge: (at, emit) => {
    if (at > 0) emitCueEdges(paragraph, at, emit);
  },
});

export function runFirstPass(paragraph: AnalysedParagraph, stage: Stage, leastCue = LEAST_CUE): FirstPass {
  const { size } = paragraph;
  const sequence = buildSequence(cueSource(paragraph), stage.unaryKeys, stage.edgeKeys);
  const { nodes } = forwardBackward(scoreLattice(sequence, stage.weights));
  const probability = (role: Role, at: number): number =>
    nodes[at * LABELS + beginOf(role)]! + nodes[at * LABELS + insideOf(role)]!;
  const quantized = (role: Role): Uint8Array =>
    Uint8Array.from({ length: size }, (_, at) => quantize(probability(role, at)));
  const cues: [number, number][] = [];
  const isInCue = new Uint8Array(size);
  for (let at = 0; at < size; at++) {
    if (probability('cue', at) < leastCue) continue;
    isInCue[at] = 1;
    const last = cues.at(-1);
    // Two cues that touch are parted where a second begins.
    const begins = nodes[at * LABELS + beginOf('cue')]! > nodes[at * LABELS + insideOf('cue')]!;
    if (last?.[1] === at && !begins) last[1] = at + 1;
    else cues.push([at, at + 1]);
  }
  return {
    marginals: { source: quantized('source'), cue: quantized('cue'), content: quantized('content') },
    cues,
    isInCue,
  };
}

const STEPS = [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98];

const quantize = (probability: number): number => STEPS.filter((step) => probability >= step).length;
