/** The second pass: for each candidate cue the spans of its source, of itself and of its content. */
import type { AnalysedParagraph } from './analysis';
import { forwardBackward, scoreLattice, viterbi } from './crf';
import { readCueContext, type CueContext } from './cue-context';
import type { FirstPass, Stage } from './first-pass';
import { beginOf, insideOf, LABELS, OUTSIDE, roleOf, spansOf, type Role, type TokenSpan } from './labels';
import { emitRoleEdges, emitRoleFeatures } from './role-features';
import { buildSequence, type FeatureSource } from './sequence';

/** An attribution in tokens of its paragraph. */
export interface TokenAttribution {
  readonly spans: readonly TokenSpan[];
  /** Mean probability of the labels of each role's tokens, 0 where the role is not there. */
  readonly source: number;
  readonly cue: number;
  readonly content: number;
  /** Least probability of a label of the whole. */
  readonly weakest: number;
}

/** Tokens to both sides of a cue that are looked at. */
const BEFORE = 80;
const AFTER = 100;

/** Tokens, end exclusive. */
export type Window = readonly [from: number, to: number];

export const windowOf = (size: number, [start, end]: readonly [number, number]): Window => [
  Math.max(0, start - BEFORE),
  Math.min(size, end + AFTER),
];

export const roleSource = (
  paragraph: AnalysedParagraph,
  cue: CueContext,
  [from, to]: Window,
): FeatureSource => ({
  size: to - from,
  emitUnary: (at, emit) => emitRoleFeatures(paragraph, cue, from + at, emit),
  emitEdge: (at, emit) => {
    if (at > 0) emitRoleEdges(paragraph, cue, from + at, emit);
  },
});

/** `null` where the second pass finds no cue there. */
export function labelRoles(
  paragraph: AnalysedParagraph,
  first: FirstPass,
  range: readonly [number, number],
  stage: Stage,
  bias: number,
): TokenAttribution | null {
  const cue = readCueContext(paragraph, range, first.marginals, first.isInCue);
  const [from, to] = windowOf(paragraph.size, range);
  const sequence = buildSequence(roleSource(paragraph, cue, [from, to]), stage.unaryKeys, stage.edgeKeys);
  const lattice = scoreLattice(sequence, stage.weights);
  for (let at = 0; at < lattice.size; at++)
    lattice.emissions[at * LABELS + OUTSIDE] = lattice.emissions[at * LABELS + OUTSIDE]! - bias;
  const labels = viterbi(lattice);
  const spans = spansOf(labels);
  if (!spans.some(({ role }) => role === 'cue')) return null;
  const { nodes } = forwardBackward(lattice);
  const probability = (role: Role, at: number): number =>
    nodes[at * LABELS + beginOf(role)]! + nodes[at * LABELS + insideOf(role)]!;
  let weakest = 1;
  const mean = (role: Role): number => {
    let [sum, count] = [0, 0];
    for (let at = 0; at < labels.length; at++) {
      if (roleOf(labels[at]!) !== role) continue;
      sum += probability(role, at);
      weakest = Math.min(weakest, probability(role, at));
      count += 1;
    }
    return count === 0 ? 0 : sum / count;
  };
  const [source, cueMean, content] = [mean('source'), mean('cue'), mean('content')];
  return {
    spans: spans.map(({ role, start, end }) => ({ role, start: start + from, end: end + from })),
    source,
    cue: cueMean,
    content,
    weakest,
  };
}
