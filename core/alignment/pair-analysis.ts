/**
 * Lays two texts that were read side by side: which words are names, which are rare here, and what explains what are
 * questions to both of them.
 */
import { softAlign, type SoftAlignment } from './soft-alignment';
import type { DocumentFrequencies } from '../language/document-frequencies';
import {
  createAnalyser,
  type OwnKind,
  type SentenceAnalysis,
  type Analyser,
  type TextAnalysis,
} from './sentence-analysis';
import { normalize, type Vector } from './sparse-vectors';
import { NO_EMBEDDINGS, sentenceEmbedding, type Embeddings } from '../language/embeddings';

export const VECTOR_KINDS = [
  'stems',
  'grams',
  'everyWord',
  'wordPairs',
  'localStems',
  'families',
  'window',
] as const satisfies readonly (OwnKind | 'localStems')[];
export type VectorKind = (typeof VECTOR_KINDS)[number];

/** A passage as read beside the other text's. */
export interface AnalysedSentence extends Omit<SentenceAnalysis, 'vectors'> {
  readonly vectors: Readonly<Record<VectorKind, Vector>>;
  /** Capitalised words that the two texts never write small, by number, with their rarity. */
  readonly names: ReadonlyMap<number, number>;
  /** What its words mean, names aside; `null` where too few of them are known. */
  readonly embedding: Float32Array | null;
}
export interface ComparedSentence extends AnalysedSentence, SoftAlignment {}

export interface PairAnalysis {
  readonly a: readonly ComparedSentence[];
  readonly b: readonly ComparedSentence[];
  /** Numbers handed out: any id in a vector here is below it. */
  readonly terms: number;
  /** Zeroes, one a term, for one product at a time: who writes in it wipes it again. */
  readonly scratch: Float32Array;
}

/** Two texts that are compared with each other alone. */
export function analysePair(
  a: readonly string[],
  b: readonly string[],
  statistics: DocumentFrequencies,
  aliases?: ReadonlySet<string>,
  wordVectors?: Embeddings,
): PairAnalysis {
  const reader = createAnalyser(statistics, aliases);
  return combineAnalyses(reader.analyse(a), reader.analyse(b), reader, wordVectors);
}

/** Both as `reader` read them. */
export function combineAnalyses(
  a: TextAnalysis,
  b: TextAnalysis,
  { vocabulary }: Analyser,
  wordVectors: Embeddings = NO_EMBEDDINGS,
): PairAnalysis {
  const isSmall = (form: string): boolean => a.lowercaseForms.has(form) || b.lowercaseForms.has(form);
  const passages = a.passages.length + b.passages.length;
  const localWeight = (id: number, rare: number): number => {
    const here = (a.documentFrequency.get(id) ?? 0) + (b.documentFrequency.get(id) ?? 0);
    return Math.log(1 + passages / here) * Math.sqrt(rare);
  };
  const [namedA, namedB] = [a, b].map((text) =>
    text.passages.map((reading) => addNames(reading, isSmall, localWeight, wordVectors)),
  ) as [AnalysedSentence[], AnalysedSentence[]];
  const explaining = softAlign(namedA, namedB, wordVectors);
  return {
    a: namedA.map((reading, i) => ({ ...reading, ...explaining.a[i]! })),
    b: namedB.map((reading, j) => ({ ...reading, ...explaining.b[j]! })),
    terms: vocabulary.size,
    scratch: vocabulary.scratch(),
  };
}

function addNames(
  reading: SentenceAnalysis,
  isSmall: (form: string) => boolean,
  localWeight: (id: number, rare: number) => number,
  wordVectors: Embeddings,
): AnalysedSentence {
  const { stems, capitals, idfOf, idfs } = reading;
  const names = new Map<number, number>();
  for (const [form, id] of capitals) if (!isSmall(form)) names.set(id, stems.get(id)!);
  const weights = new Float32Array(idfs.ids.length);
  for (let k = 0; k < weights.length; k++) weights[k] = localWeight(idfs.ids[k]!, idfs.weights[k]!);
  const plain: [string, number][] = [];
  let at = 0;
  for (const [stem, rare] of idfOf) {
    // Cities keep the same company as other cities: a name means only itself.
    if (!names.has(idfs.ids[at++]!)) plain.push([stem, rare]);
  }
  return {
    ...reading,
    vectors: { ...reading.vectors, localStems: normalize(idfs.ids, weights) },
    names,
    embedding: sentenceEmbedding(wordVectors, plain),
  };
}
