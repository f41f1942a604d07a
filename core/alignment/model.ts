/**
 * The alignment model: a classifier in two linear stages with a reranker behind it, stacked as in stacked
 * generalization (Wolpert 1992). The first stage gives each pair of passages a score by its own features; the second
 * reads those scores in their rows and columns and gives the log-odds that the two passages tell the same thing; the
 * reranker corrects the logits of the pairs that are still plausible. Its numbers stand in
 * `resources/models/alignment-en.json` and are fitted by `tools/fit-alignment`.
 */
import * as v from 'valibot';
import { CONTEXT_FEATURES } from './context-feature-names';
import type { MlpWeights } from './mlp';
import { PAIR_FEATURES } from './pair-features';
import { RERANKER_FEATURES } from './rerank';

export interface LinearWeights {
  readonly bias: number;
  /** By the name of the feature. */
  readonly weights: Readonly<Record<string, number>>;
}

export interface AlignmentModel {
  readonly firstStage: LinearWeights;
  readonly secondStage: LinearWeights;
  readonly reranker: MlpWeights;
  /**
   * Over the features of the first stage, to order the candidates of one passage: fitted mostly on independent reports.
   */
  readonly ranking: LinearWeights;
  /** Least probability of a correspondence, 0–1. */
  readonly threshold: number;
}

/** What the model was fitted on, and what it was then worth on pairs that it was not fitted on. */
export interface ModelOrigin {
  readonly data: readonly { readonly name: string; readonly sha256: string }[];
  /** ISO 8601 date. */
  readonly date: string;
  /** By name, cross-validated; each 0–1. */
  readonly metrics: Readonly<Record<string, number>>;
}

const numbers = v.array(v.pipe(v.number(), v.finite()));
const linear = v.strictObject({
  bias: v.number(),
  weights: v.record(v.string(), v.pipe(v.number(), v.finite())),
});
const file = v.strictObject({
  version: v.literal(1),
  language: v.literal('en'),
  fittedOn: v.strictObject({
    data: v.array(
      v.strictObject({ name: v.string(), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
    ),
    date: v.pipe(v.string(), v.isoDate()),
    metrics: v.record(v.string(), v.number()),
  }),
  threshold: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  firstStage: linear,
  secondStage: linear,
  ranking: linear,
  reranker: v.strictObject({
    bias: v.number(),
    features: v.record(v.string(), numbers),
    offsets: numbers,
    outputs: numbers,
  }),
});

/**
 * Checks a model as it is read from its file.
 * @throws Error naming the stage and the feature where one is missing, unknown or out of order, so that a renamed
 * feature cannot silently get the weight 0; and where the file is no model of this version.
 */
export function parseAlignmentModel(raw: unknown): AlignmentModel & { readonly fittedOn: ModelOrigin } {
  const parsed = v.safeParse(file, raw);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`The alignment model cannot be read: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  }
  const model = parsed.output;
  requireFeatures('firstStage', PAIR_FEATURES, model.firstStage.weights);
  requireFeatures('ranking', PAIR_FEATURES, model.ranking.weights);
  requireFeatures('secondStage', CONTEXT_FEATURES, model.secondStage.weights);
  requireFeatures('reranker', RERANKER_FEATURES, model.reranker.features);
  const { features, offsets, outputs } = model.reranker;
  if (offsets.length !== outputs.length)
    throw new Error('The alignment model has other offsets than outputs in its reranker.');
  for (const [name, values] of Object.entries(features))
    if (values.length !== FEATURE_HEAD + outputs.length)
      throw new Error(`The alignment model has too few or too many numbers for "${name}" in its reranker.`);
  return model;
}

/**
 * Numbers of a feature before its weights to the hidden units: mean, standard deviation and weight of the linear path.
 */
const FEATURE_HEAD = 3;

function requireFeatures(
  stage: keyof AlignmentModel,
  wanted: readonly string[],
  present: Readonly<Record<string, unknown>>,
): void {
  const names = Object.keys(present);
  const missing = wanted.find((name) => !Object.hasOwn(present, name));
  if (missing !== undefined)
    throw new Error(`The alignment model lacks the feature "${missing}" in ${stage}.`);
  const unknown = names.find((name) => !wanted.includes(name));
  if (unknown !== undefined)
    throw new Error(`The alignment model has an unknown feature "${unknown}" in ${stage}.`);
  const moved = names.find((name, at) => name !== wanted[at]);
  if (moved !== undefined)
    throw new Error(
      `The alignment model has the feature "${moved}" of ${stage} in another place than the program.`,
    );
}
