/**
 * Reads each passage of a text once, whatever texts it is compared with, into the sparse vectors and sets that every
 * later comparison works on, so that the inner loop over pairs touches numbers only.
 */
import { rarity, type WordStatistics } from '../language/document-frequencies';
import { EMPTY_VECTOR, plainVector, VectorSum, weightedVector, type Vector } from './sparse-vectors';
import type { Vocabulary } from '../language/vocabulary';
import { isWeakName } from '../language/ambiguous-names';
import { listCounted, listQuoted } from './quantity-quote-sets';
import { WordEntries } from '../language/term-lookup';
import { listWords, type Word } from '../language/tokens';

export type OwnKind = 'stems' | 'grams' | 'everyWord' | 'wordPairs' | 'families' | 'window';

export interface PassageReading {
  readonly words: readonly Word[];
  /** Of unit length. */
  readonly vectors: Readonly<Record<OwnKind, Vector>>;
  /** Content stems by number, with their rarity. */
  readonly stems: ReadonlyMap<number, number>;
  /** The same by stem as written and in the same order, for the reasons. */
  readonly rarityOf: ReadonlyMap<string, number>;
  /** Content words with a capital, by form: the numbers of their stems. */
  readonly capitals: ReadonlyMap<string, number>;
  readonly figures: ReadonlySet<number>;
  /** What its figures count, by number. */
  readonly counted: ReadonlySet<number>;
  /** Word pairs inside quotation marks, by number. */
  readonly quoted: ReadonlySet<number>;
  /** The stems with their rarity, in the order of `vectors.stems`; the sets with the weight 1 throughout. */
  readonly rarities: Vector;
  readonly plain: Readonly<Record<'figures' | 'counted' | 'quoted', Vector>>;
  /** Summed rarity of `stems`. */
  readonly mass: number;
  /** The stems by the root of their rarity, so that one very rare word does not speak alone; the weights sum to 1. */
  readonly claims: Vector;
}

export interface TextReading {
  readonly passages: readonly PassageReading[];
  /** Forms that it writes small somewhere: with a capital they are no names. */
  readonly small: ReadonlySet<string>;
  /** How many of its passages hold a content stem, by its number. */
  readonly holding: ReadonlyMap<number, number>;
}

export interface TextReader {
  readonly vocabulary: Vocabulary;
  /** Rarity of a word that no passage of the library holds. */
  readonly rarest: number;
  read(passages: readonly string[]): TextReading;
}

const COMMON_SHARE = 0.3;
const WINDOW = 2;
const NO_ALIASES: ReadonlySet<string> = new Set();

/** Texts that are compared with each other are read by one reader: it numbers their terms. */
export function openReader(statistics: WordStatistics, aliases = NO_ALIASES): TextReader {
  const entries = new WordEntries(statistics);
  const { vocabulary } = entries;
  const context: ReadingContext = {
    vocabulary,
    aliases,
    entries,
    sums: {
      stems: new VectorSum(),
      grams: new VectorSum(),
      everyWord: new VectorSum(),
      wordPairs: new VectorSum(),
      families: new VectorSum(),
      window: new VectorSum(),
    },
  };
  return {
    vocabulary,
    rarest: rarity(statistics, ''),
    read(passages) {
      const words = passages.map(listWords);
      const small = new Set<string>();
      for (const list of words)
        for (const word of list) if (!word.isCapital && !word.isNumber) small.add(word.form);
      const read = words.map((list, k) => readPassage(list, passages[k]!, context));
      const holding = new Map<number, number>();
      for (const { stems } of read)
        for (const id of stems.keys()) holding.set(id, (holding.get(id) ?? 0) + 1);
      return { passages: withWindows(read, context.sums.window), small, holding };
    },
  };
}

interface ReadingContext {
  readonly vocabulary: Vocabulary;
  readonly aliases: ReadonlySet<string>;
  readonly entries: WordEntries;
  readonly sums: Readonly<Record<OwnKind, VectorSum>>;
}

function readPassage(words: readonly Word[], text: string, context: ReadingContext): PassageReading {
  const { vocabulary, entries, sums } = context;
  const counts = new Map<number, number>();
  const figures = new Set<number>();
  const stems = new Map<number, number>();
  const rarityOf = new Map<string, number>();
  const capitals = new Map<string, number>();
  let before: { readonly id: number; readonly rare: number } | null = null;
  let mass = 0;

  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (isWeakName(words, at, text, context.aliases)) continue;
    const entry = entries.entryOf(word);
    const { id, rare } = entry;
    sums.everyWord.put(id, rare * (entry.isCommon ? COMMON_SHARE : 1));
    if (entry.figureId !== null) figures.add(entry.figureId);
    if (entry.isCommon) continue;
    sums.families.put(entry.familyId, rare);
    const share = rare / Math.sqrt(entry.grams.length);
    for (const gram of entry.grams) sums.grams.raise(gram, share);
    if (word.isCapital) capitals.set(word.form, id);
    if (before !== null) sums.wordPairs.put(vocabulary.idOfPair(before.id, id), rare + before.rare);
    before = entry;
    counts.set(id, (counts.get(id) ?? 0) + 1);
    if (stems.has(id)) continue;
    mass += rare;
    stems.set(id, rare);
    rarityOf.set(word.stem, rare);
  }
  for (const [id, count] of counts) sums.stems.put(id, (1 + Math.log(count)) * stems.get(id)!);
  const stemVector = sums.stems.takeUnit();
  const rarities = weightedVector(stems);
  const counted = listCounted(words, text, vocabulary);
  const quoted = listQuoted(words, text, vocabulary);
  return {
    words,
    vectors: {
      stems: stemVector,
      grams: sums.grams.takeUnit(),
      everyWord: sums.everyWord.takeUnit(),
      wordPairs: sums.wordPairs.takeUnit(),
      families: sums.families.takeUnit(),
      window: EMPTY_VECTOR,
    },
    stems,
    rarityOf,
    capitals,
    figures,
    counted,
    quoted,
    rarities,
    plain: {
      figures: plainVector(figures),
      counted: plainVector(counted),
      quoted: plainVector(quoted),
    },
    mass,
    claims: { ids: rarities.ids, weights: shareByRoot(rarities.weights) },
  };
}

function shareByRoot(rarities: Float32Array): Float32Array {
  const roots = rarities.map(Math.sqrt);
  let sum = 0;
  for (const root of roots) sum += root;
  for (let k = 0; k < roots.length; k++) roots[k] = roots[k]! / sum;
  return roots;
}

/** A passage's window is itself and its neighbours, nearer ones weighing more. */
function withWindows(readings: readonly PassageReading[], sum: VectorSum): PassageReading[] {
  return readings.map((reading, k) => {
    for (let d = -WINDOW; d <= WINDOW; d++) {
      const near = readings[k + d];
      if (near !== undefined) sum.addAll(near.vectors.stems, 1 / (1 + Math.abs(d)));
    }
    return { ...reading, vectors: { ...reading.vectors, window: sum.takeUnit() } };
  });
}
