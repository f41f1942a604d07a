/**
 * Reads each passage once into the sparse vectors and sets that every later comparison works on, so that the inner loop
 * over pairs touches numbers only.
 */
import { COMMON_WORDS, EVERYDAY_WORDS } from './common-words';
import { weighExplaining, type Explaining } from './explained';
import { listFigures } from './figures';
import { rarity, type WordStatistics } from './statistics';
import { VectorSum, Vocabulary, type Vector } from './vectors';
import { isWeakName } from './weak-names';
import { WORD_FAMILIES } from './word-families';
import { NO_WORD_VECTORS, sumMeaning, type WordVectors } from './word-vectors';
import { listWords, stemWord, type Word } from './words';

export const VECTOR_KINDS = [
  'stems',
  'grams',
  'everyWord',
  'wordPairs',
  'localStems',
  'families',
  'window',
] as const;
export type VectorKind = (typeof VECTOR_KINDS)[number];

export interface PassageReading {
  readonly words: readonly Word[];
  readonly vectors: Readonly<Record<VectorKind, Vector>>;
  /** Content stems by number, with their rarity. */
  readonly stems: ReadonlyMap<number, number>;
  /** Capitalised words that the two texts never write small, by number, with their rarity. */
  readonly names: ReadonlyMap<number, number>;
  readonly figures: ReadonlySet<number>;
  /** What its figures count, by number. */
  readonly counted: ReadonlySet<number>;
  /** Word pairs inside quotation marks, by number. */
  readonly quoted: ReadonlySet<number>;
  /** Rarity by stem as written, for the reasons. */
  readonly rarityOf: ReadonlyMap<string, number>;
  /** Summed rarity of `stems`. */
  readonly mass: number;
  /** What its words mean, names aside; `null` where too few of them are known. */
  readonly meaning: Float32Array | null;
}

/** A passage as read beside the other text's. */
export interface RivalReading extends PassageReading, Explaining {}

export interface PairReading {
  readonly a: readonly RivalReading[];
  readonly b: readonly RivalReading[];
  /** Numbers handed out: the length of a dense array that any vector here fits in. */
  readonly terms: number;
}

const COMMON_SHARE = 0.3;
const EVERYDAY_SHARE = 0.5;
const EVERYDAY_STEMS: ReadonlySet<string> = new Set([...EVERYDAY_WORDS].map(stemWord));
const GRAM_LENGTH = 4;
const WINDOW = 2;
/** Words behind a figure that say what it counts. */
const COUNTED_LENGTH = 3;
const QUOTED = /["“]([^"“”]{8,})["”]?/g;
const NUMBER_WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const SMALL_NUMBERS: ReadonlyMap<string, string> = new Map(
  NUMBER_WORDS.split(' ').map((word, k) => [word, String(k + 1)]),
);

const NO_ALIASES: ReadonlySet<string> = new Set();

export function readPair(
  a: readonly string[],
  b: readonly string[],
  statistics: WordStatistics,
  aliases: ReadonlySet<string> = NO_ALIASES,
  wordVectors: WordVectors = NO_WORD_VECTORS,
): PairReading {
  const vocabulary = new Vocabulary();
  const words = { a: a.map(listWords), b: b.map(listWords) };
  const all = [...words.a, ...words.b];
  const small = new Set<string>();
  for (const word of all.flat()) if (!word.isCapital && !word.isNumber) small.add(word.form);

  const local = new Map<string, number>();
  for (const list of all) {
    for (const stem of new Set(list.map((word) => word.stem))) local.set(stem, (local.get(stem) ?? 0) + 1);
  }
  const context: ReadingContext = {
    vocabulary,
    statistics,
    aliases,
    wordVectors,
    small,
    local,
    passages: all.length,
    entries: new Map(),
    firstOfStem: new Map(),
    sums: newSums(),
  };
  const read = (lists: readonly Word[][], texts: readonly string[]): PassageReading[] =>
    withWindows(lists.map((list, k) => readPassage(list, texts[k] ?? '', context)));
  const readings = { a: read(words.a, a), b: read(words.b, b) };
  const explaining = weighExplaining(readings.a, readings.b, wordVectors);
  return {
    a: readings.a.map((reading, i) => ({ ...reading, ...explaining.a[i]! })),
    b: readings.b.map((reading, j) => ({ ...reading, ...explaining.b[j]! })),
    terms: vocabulary.size,
  };
}

interface ReadingContext {
  readonly vocabulary: Vocabulary;
  readonly statistics: WordStatistics;
  readonly aliases: ReadonlySet<string>;
  readonly wordVectors: WordVectors;
  readonly small: ReadonlySet<string>;
  readonly local: ReadonlyMap<string, number>;
  readonly passages: number;
  /** By form: a word comes back in many passages. */
  readonly entries: Map<string, WordEntry>;
  readonly firstOfStem: Map<number, WordEntry>;
  readonly sums: Readonly<Record<VectorKind, VectorSum>>;
}

const newSums = (): Record<VectorKind, VectorSum> => ({
  stems: new VectorSum(),
  grams: new VectorSum(),
  everyWord: new VectorSum(),
  wordPairs: new VectorSum(),
  localStems: new VectorSum(),
  families: new VectorSum(),
  window: new VectorSum(),
});

/** What a word is, whatever passage it stands in. */
interface WordEntry {
  readonly id: number;
  readonly rare: number;
  readonly isCommon: boolean;
  /** The family's number, or the stem's own where it has none. */
  readonly familyId: number;
  readonly grams: readonly number[];
  /** Number of the figure that it writes; `null` for none. */
  readonly figureId: number | null;
  /** Rarity within the two texts, tempered by rarity in the library. */
  readonly localWeight: number;
}

function readPassage(words: readonly Word[], text: string, context: ReadingContext): PassageReading {
  const { vocabulary, sums } = context;
  const counts = new Map<WordEntry, number>();
  const names = new Map<number, number>();
  const figures = new Set<number>();
  const stems = new Map<number, number>();
  const rarityOf = new Map<string, number>();
  const plain: [string, number][] = [];
  let before: WordEntry | null = null;
  let mass = 0;

  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (isWeakName(words, at, text, context.aliases)) continue;
    const entry = entryOf(word, context);
    sums.everyWord.put(entry.id, entry.rare * (entry.isCommon ? COMMON_SHARE : 1));
    if (entry.figureId !== null) figures.add(entry.figureId);
    if (entry.isCommon) continue;
    sums.families.put(entry.familyId, entry.rare);
    const share = entry.rare / Math.sqrt(entry.grams.length);
    for (const gram of entry.grams) sums.grams.raise(gram, share);
    const isName = word.isCapital && !context.small.has(word.form);
    if (isName) names.set(entry.id, entry.rare);
    if (before !== null) {
      sums.wordPairs.put(vocabulary.idOfPair(before.id, entry.id), entry.rare + before.rare);
    }
    before = entry;
    // Forms of one stem are one: the first form's entry stands for all.
    const first = context.firstOfStem.get(entry.id) ?? entry;
    context.firstOfStem.set(entry.id, first);
    counts.set(first, (counts.get(first) ?? 0) + 1);
    if (!stems.has(entry.id)) {
      mass += entry.rare;
      stems.set(entry.id, entry.rare);
      rarityOf.set(word.stem, entry.rare);
      // Cities keep the same company as other cities: a name means only itself.
      if (!isName) plain.push([word.stem, entry.rare]);
    }
  }
  for (const [entry, count] of counts) {
    sums.stems.put(entry.id, (1 + Math.log(count)) * entry.rare);
    sums.localStems.put(entry.id, entry.localWeight);
  }
  const stemVector = sums.stems.takeUnit();
  return {
    words,
    vectors: {
      stems: stemVector,
      grams: sums.grams.takeUnit(),
      everyWord: sums.everyWord.takeUnit(),
      wordPairs: sums.wordPairs.takeUnit(),
      localStems: sums.localStems.takeUnit(),
      families: sums.families.takeUnit(),
      window: stemVector,
    },
    stems,
    rarityOf,
    names,
    figures,
    counted: words.some(mayCount) ? listCounted(text, vocabulary) : NOTHING,
    quoted: listQuoted(words, text, vocabulary),
    mass,
    meaning: sumMeaning(context.wordVectors, plain),
  };
}

const NOTHING: ReadonlySet<number> = new Set();

function entryOf(word: Word, context: ReadingContext): WordEntry {
  const known = context.entries.get(word.form);
  if (known !== undefined) return known;
  const { vocabulary, statistics } = context;
  const id = vocabulary.idOf(word.stem);
  const rare = weightOf(statistics, word.stem);
  const isCommon = COMMON_WORDS.has(word.form);
  const number = word.isNumber ? word.form : SMALL_NUMBERS.get(word.form);
  const family = WORD_FAMILIES.get(word.stem);
  const here = context.local.get(word.stem) ?? 1;
  const entry: WordEntry = {
    id,
    rare,
    isCommon,
    familyId: family === undefined ? id : vocabulary.idOf(`~${family}`),
    grams: isCommon || word.isNumber || word.form.length < GRAM_LENGTH ? [] : gramsOf(word.form, vocabulary),
    figureId: number !== undefined && word.form !== 'one' ? vocabulary.idOf(`#${number}`) : null,
    localWeight: Math.log(1 + context.passages / here) * Math.sqrt(rare),
  };
  context.entries.set(word.form, entry);
  return entry;
}

function weightOf(statistics: WordStatistics, stem: string): number {
  return rarity(statistics, stem) * (EVERYDAY_STEMS.has(stem) ? EVERYDAY_SHARE : 1);
}

function gramsOf(form: string, vocabulary: Vocabulary): readonly number[] {
  const edged = `<${form}>`;
  return Array.from({ length: edged.length - GRAM_LENGTH + 1 }, (_, k) =>
    vocabulary.idOf(edged.slice(k, k + GRAM_LENGTH)),
  );
}

/** A cheap look before the dear one: most passages hold no figure. */
const mayCount = ({ isNumber, form }: Word): boolean =>
  isNumber || SMALL_NUMBERS.has(form) || LARGE_NUMBERS.test(form);
const LARGE_NUMBERS = /(?:ty|dozens?|hundreds?|thousands?|millions?|billions?|scores)$/;

function listCounted(text: string, vocabulary: Vocabulary): Set<number> {
  const counted = new Set<number>();
  for (const { unit, of } of listFigures(text)) {
    for (const stem of of.slice(0, COUNTED_LENGTH)) {
      const family = WORD_FAMILIES.get(stem);
      counted.add(vocabulary.idOf(`${unit} of ${family === undefined ? stem : `~${family}`}`));
    }
  }
  return counted;
}

function listQuoted(words: readonly Word[], text: string, vocabulary: Vocabulary): ReadonlySet<number> {
  if (!/["“]/.test(text)) return NOTHING;
  const pairs = new Set<number>();
  for (const match of text.matchAll(QUOTED)) {
    const start = match.index + 1;
    const end = start + (match[1] ?? '').length;
    let before: Word | null = null;
    for (const word of words) {
      if (word.start < start || word.end > end) continue;
      if (before !== null) {
        pairs.add(vocabulary.idOfPair(vocabulary.idOf(before.stem), vocabulary.idOf(word.stem)));
      }
      before = word;
    }
  }
  return pairs;
}

/** A passage's window is itself and its neighbours, nearer ones weighing more. */
function withWindows(readings: readonly PassageReading[]): PassageReading[] {
  const sum = new VectorSum();
  return readings.map((reading, k) => {
    for (let d = -WINDOW; d <= WINDOW; d++) {
      const near = readings[k + d];
      if (near !== undefined) sum.addAll(near.vectors.stems, 1 / (1 + Math.abs(d)));
    }
    return { ...reading, vectors: { ...reading.vectors, window: sum.takeUnit() } };
  });
}
