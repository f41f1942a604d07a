/**
 * Combines the analyses of two texts into what depends on both: which words are names, the idf within the two texts,
 * sentence embeddings without names, and soft alignment.
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
import { itemAt } from '../text/item-at';

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

/** A passage's analysis with what the pair of texts adds. */
export interface AnalysedSentence extends Omit<SentenceAnalysis, 'vectors'> {
  /** Of unit length, or empty; `localStems` is weighted by idf in the two texts times the root of the library's idf. */
  readonly vectors: Readonly<Record<VectorKind, Vector>>;
  /** Stems of capitalized words that neither text has in lower case: from id to idf. */
  readonly names: ReadonlyMap<number, number>;
  /** Sentence embedding of its stems but names, of unit length; `null` where too few of them have a vector. */
  readonly embedding: Float32Array | null;
}
export interface ComparedSentence extends AnalysedSentence, SoftAlignment {}

/** By passage of each text. */
export interface PairAnalysis {
  readonly a: readonly ComparedSentence[];
  readonly b: readonly ComparedSentence[];
  /** Size of the vocabulary: every id in a vector here is below it. */
  readonly terms: number;
  /** Zeroes, one per term, for one product at a time: whoever writes in it zeroes it again. */
  readonly scratch: Float32Array;
}

/** Analyses two texts that are compared with no other. */
export function analysePair(
  a: readonly string[],
  b: readonly string[],
  statistics: DocumentFrequencies,
  aliases?: ReadonlySet<string>,
  wordVectors?: Embeddings,
): PairAnalysis {
  const analyser = createAnalyser(statistics, aliases);
  return combineAnalyses(analyser.analyse(a), analyser.analyse(b), analyser, wordVectors);
}

/** `a` and `b` must be analyses of the analyser given. */
export function combineAnalyses(
  a: TextAnalysis,
  b: TextAnalysis,
  { vocabulary }: Analyser,
  wordVectors: Embeddings = NO_EMBEDDINGS,
): PairAnalysis {
  const isSmall = (form: string): boolean => a.lowercaseForms.has(form) || b.lowercaseForms.has(form);
  const passages = a.passages.length + b.passages.length;
  const localWeight = (id: number, idf: number): number => {
    const here = (a.documentFrequency.get(id) ?? 0) + (b.documentFrequency.get(id) ?? 0);
    return Math.log(1 + passages / here) * Math.sqrt(idf);
  };
  const [namedA, namedB] = [a, b].map((text) =>
    text.passages.map((reading) => addNames(reading, isSmall, localWeight, wordVectors)),
  ) as [AnalysedSentence[], AnalysedSentence[]];
  const explaining = softAlign(namedA, namedB, wordVectors);
  return {
    a: namedA.map((reading, i) => ({ ...reading, ...itemAt(explaining.a, i) })),
    b: namedB.map((reading, j) => ({ ...reading, ...itemAt(explaining.b, j) })),
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
  for (const [form, id] of capitals) if (!isSmall(form)) names.set(id, stems.get(id) ?? 0);
  const weights = new Float32Array(idfs.ids.length);
  for (let k = 0; k < weights.length; k++) weights[k] = localWeight(idfs.ids[k]!, idfs.weights[k]!);
  const plain: [string, number][] = [];
  let at = 0;
  for (const [stem, idf] of idfOf) {
    // Embeddings of cities are similar to those of other cities, but a name means only itself.
    if (!names.has(idfs.ids[at++]!)) plain.push([stem, idf]);
  }
  return {
    ...reading,
    vectors: { ...reading.vectors, localStems: normalize(idfs.ids, weights) },
    names,
    embedding: sentenceEmbedding(wordVectors, plain),
  };
}
