/**
 * The weights of both passes, as they are read from their file: a line of JSON that says what follows, then numbers in
 * little-endian order. Weights are quantized to bytes; keys are hashes of features (`featureKey`), so that the file spells
 * no word but those of its vocabulary.
 */
import * as v from 'valibot';
import type { Stage } from './first-pass';
import { KeyTable } from './key-table';
import { LABELS } from './labels';
import { numberVocabulary, type Lexicon } from './lexicon';

export interface AttributionModel {
  readonly lexicon: Lexicon;
  readonly first: Stage;
  readonly second: Stage;
  readonly decision: Decision;
}

/** How the scores become a proposal. */
export interface Decision {
  /** Added to the score of every label but `outside` in the second pass, to weigh recall against precision. */
  readonly bias: number;
  /** Logistic regression of `certaintyFeatures`, and the least certainty of what is shown unasked. */
  readonly certainty: readonly number[];
  readonly threshold: number;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const stage = v.strictObject({
  unary: v.strictObject({ features: count, scale: v.number() }),
  edge: v.strictObject({ features: count, scale: v.number() }),
});
const header = v.strictObject({
  format: v.literal('synoptic-attribution-1'),
  language: v.literal('en'),
  fittedOn: v.strictObject({
    data: v.array(
      v.strictObject({ name: v.string(), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
    ),
    date: v.pipe(v.string(), v.isoDate()),
    metrics: v.record(v.string(), v.number()),
  }),
  /** Common words, separated by spaces. */
  vocabulary: v.string(),
  /** The clusters are those of the stems of `en.vectors`, in their order. */
  stems: count,
  first: stage,
  second: stage,
  decision: v.strictObject({
    bias: v.number(),
    certainty: v.array(v.number()),
    threshold: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
});

export type ModelHeader = v.InferOutput<typeof header>;
type StageHeader = v.InferOutput<typeof stage>;

/**
 * @param head the line of JSON, parsed
 * @param bytes what stands behind it
 * @param stems of the word vectors, in the order of their file
 * @throws Error where the file is not whole, not of this version, or belongs to other word vectors
 */
export function parseAttributionModel(
  head: unknown,
  bytes: Uint8Array,
  stems: readonly string[],
): AttributionModel {
  const parsed = v.safeParse(header, head);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(
      `The attribution model cannot be read: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`,
    );
  }
  const { output } = parsed;
  if (output.stems !== stems.length)
    throw new Error('The attribution model belongs to other word vectors than those that are there.');
  const reader = new Reader(bytes);
  const coarse = reader.numbers(stems.length);
  const fine = reader.numbers(stems.length);
  const model = {
    lexicon: {
      numbers: numberVocabulary(output.vocabulary.split(' ')),
      clusters: new Map(stems.map((stem, at) => [stem, [coarse[at]!, fine[at]!] as const])),
    },
    first: readStage(reader, output.first),
    second: readStage(reader, output.second),
    decision: output.decision,
  };
  if (!reader.isAtEnd) throw new Error('The attribution model is not whole: its length is another.');
  return model;
}

function readStage(reader: Reader, { unary, edge }: StageHeader): Stage {
  const unaryKeys = reader.keys(unary.features);
  const unaryWeights = reader.weights(unary.features * LABELS, unary.scale);
  const edgeKeys = reader.keys(edge.features);
  const edgeWeights = reader.weights(edge.features * LABELS * LABELS, edge.scale);
  return { unaryKeys, edgeKeys, weights: { labels: LABELS, unary: unaryWeights, edge: edgeWeights } };
}

class Reader {
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.#at === this.#view.byteLength;
  }

  /** Of 16 bits. */
  numbers(count: number): Uint16Array {
    return Uint16Array.from({ length: count }, () => this.#view.getUint16((this.#at += 2) - 2, true));
  }

  keys(count: number): KeyTable {
    const keys = new KeyTable(count);
    for (let k = 0; k < count; k++) keys.put(this.#view.getUint32((this.#at += 4) - 4, true));
    if (keys.size !== count) throw new Error('The attribution model has a feature twice.');
    return keys;
  }

  weights(count: number, scale: number): Float32Array {
    // A loop: `from` with a function asks an iterator for each of four million numbers, which takes ten times as long.
    const weights = new Float32Array(count);
    for (let k = 0; k < count; k++) weights[k] = this.#view.getInt8(this.#at + k) * scale;
    this.#at += count;
    return weights;
  }
}
