/**
 * Lays two texts that were read side by side: which words are names, which are rare here, and what explains what are
 * questions to both of them.
 */
import { weighExplaining, type Explaining } from './soft-alignment';
import type { WordStatistics } from '../language/document-frequencies';
import {
  openReader,
  type OwnKind,
  type PassageReading,
  type TextReader,
  type TextReading,
} from './sentence-analysis';
import { toUnitLength, type Vector } from './sparse-vectors';
import { NO_WORD_VECTORS, sumMeaning, type WordVectors } from '../language/embeddings';

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
export interface NamedReading extends Omit<PassageReading, 'vectors'> {
  readonly vectors: Readonly<Record<VectorKind, Vector>>;
  /** Capitalised words that the two texts never write small, by number, with their rarity. */
  readonly names: ReadonlyMap<number, number>;
  /** What its words mean, names aside; `null` where too few of them are known. */
  readonly meaning: Float32Array | null;
}
export interface RivalReading extends NamedReading, Explaining {}

export interface PairReading {
  readonly a: readonly RivalReading[];
  readonly b: readonly RivalReading[];
  /** Numbers handed out: any id in a vector here is below it. */
  readonly terms: number;
  /** Zeroes, one a term, for one product at a time: who writes in it wipes it again. */
  readonly slate: Float32Array;
}

/** Two texts that are compared with each other alone. */
export function readPair(
  a: readonly string[],
  b: readonly string[],
  statistics: WordStatistics,
  aliases?: ReadonlySet<string>,
  wordVectors?: WordVectors,
): PairReading {
  const reader = openReader(statistics, aliases);
  return pairReadings(reader.read(a), reader.read(b), reader, wordVectors);
}

/** Both as `reader` read them. */
export function pairReadings(
  a: TextReading,
  b: TextReading,
  { vocabulary }: TextReader,
  wordVectors: WordVectors = NO_WORD_VECTORS,
): PairReading {
  const isSmall = (form: string): boolean => a.small.has(form) || b.small.has(form);
  const passages = a.passages.length + b.passages.length;
  const localWeight = (id: number, rare: number): number => {
    const here = (a.holding.get(id) ?? 0) + (b.holding.get(id) ?? 0);
    return Math.log(1 + passages / here) * Math.sqrt(rare);
  };
  const [namedA, namedB] = [a, b].map((text) =>
    text.passages.map((reading) => nameWords(reading, isSmall, localWeight, wordVectors)),
  ) as [NamedReading[], NamedReading[]];
  const explaining = weighExplaining(namedA, namedB, wordVectors);
  return {
    a: namedA.map((reading, i) => ({ ...reading, ...explaining.a[i]! })),
    b: namedB.map((reading, j) => ({ ...reading, ...explaining.b[j]! })),
    terms: vocabulary.size,
    slate: vocabulary.slate(),
  };
}

function nameWords(
  reading: PassageReading,
  isSmall: (form: string) => boolean,
  localWeight: (id: number, rare: number) => number,
  wordVectors: WordVectors,
): NamedReading {
  const { stems, capitals, rarityOf, rarities } = reading;
  const names = new Map<number, number>();
  for (const [form, id] of capitals) if (!isSmall(form)) names.set(id, stems.get(id)!);
  const weights = new Float32Array(rarities.ids.length);
  for (let k = 0; k < weights.length; k++) weights[k] = localWeight(rarities.ids[k]!, rarities.weights[k]!);
  const plain: [string, number][] = [];
  let at = 0;
  for (const [stem, rare] of rarityOf) {
    // Cities keep the same company as other cities: a name means only itself.
    if (!names.has(rarities.ids[at++]!)) plain.push([stem, rare]);
  }
  return {
    ...reading,
    vectors: { ...reading.vectors, localStems: toUnitLength(rarities.ids, weights) },
    names,
    meaning: sumMeaning(wordVectors, plain),
  };
}
