/**
 * Reads each passage once into the sparse vectors and sets that every later comparison works on, so that the inner loop
 * over pairs touches numbers only.
 */
import { COMMON_WORDS, EVERYDAY_WORDS } from './common-words';
import { listFigures } from './figures';
import { rarity, type WordStatistics } from './statistics';
import { addInto, unitVector, Vocabulary, type Vector } from './vectors';
import { isWeakName } from './weak-names';
import { WORD_FAMILIES } from './word-families';
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
}

export interface PairReading {
  readonly a: readonly PassageReading[];
  readonly b: readonly PassageReading[];
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
    small,
    local,
    passages: all.length,
    grams: new Map(),
  };
  const read = (lists: readonly Word[][], texts: readonly string[]): PassageReading[] =>
    withWindows(lists.map((list, k) => readPassage(list, texts[k] ?? '', context)));
  const readings = { a: read(words.a, a), b: read(words.b, b) };
  return { ...readings, terms: vocabulary.size };
}

interface ReadingContext {
  readonly vocabulary: Vocabulary;
  readonly statistics: WordStatistics;
  readonly aliases: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
  readonly local: ReadonlyMap<string, number>;
  readonly passages: number;
  /** Grams by form: a word comes back in many passages. */
  readonly grams: Map<string, readonly number[]>;
}

function readPassage(words: readonly Word[], text: string, context: ReadingContext): PassageReading {
  const { vocabulary, statistics } = context;
  const id = (term: string): number => vocabulary.idOf(term);
  const counts = new Map<string, number>();
  const everyWord = new Map<number, number>();
  const wordPairs = new Map<number, number>();
  const grams = new Map<number, number>();
  const names = new Map<number, number>();
  const families = new Map<number, number>();
  const figures = new Set<number>();
  let before: Word | null = null;

  words.forEach((word, at) => {
    if (isWeakName(words, at, text, context.aliases)) return;
    const isCommon = COMMON_WORDS.has(word.form);
    const rare = weightOf(statistics, word.stem);
    everyWord.set(id(word.stem), rare * (isCommon ? COMMON_SHARE : 1));
    const number = word.isNumber ? word.form : SMALL_NUMBERS.get(word.form);
    if (number !== undefined && word.form !== 'one') figures.add(id(`#${number}`));
    if (isCommon) return;
    counts.set(word.stem, (counts.get(word.stem) ?? 0) + 1);
    const family = WORD_FAMILIES.get(word.stem);
    families.set(id(family === undefined ? word.stem : `~${family}`), rare);
    if (!word.isNumber && word.form.length >= GRAM_LENGTH) {
      const ids = gramsOf(word.form, context);
      const share = rare / Math.sqrt(ids.length);
      for (const gram of ids) raise(grams, gram, share);
    }
    if (word.isCapital && !context.small.has(word.form)) names.set(id(word.stem), rare);
    if (before !== null) {
      wordPairs.set(id(`${before.stem} ${word.stem}`), rare + weightOf(statistics, before.stem));
    }
    before = word;
  });

  const stems = new Map<number, number>();
  const weighted = new Map<number, number>();
  const localStems = new Map<number, number>();
  const rarityOf = new Map<string, number>();
  let mass = 0;
  for (const [stem, count] of counts) {
    const rare = weightOf(statistics, stem);
    mass += rare;
    rarityOf.set(stem, rare);
    stems.set(id(stem), rare);
    weighted.set(id(stem), (1 + Math.log(count)) * rare);
    const here = context.local.get(stem) ?? 1;
    localStems.set(id(stem), Math.log(1 + context.passages / here) * Math.sqrt(rare));
  }
  const stemVector = unitVector(weighted);
  return {
    words,
    vectors: {
      stems: stemVector,
      grams: unitVector(grams),
      everyWord: unitVector(everyWord),
      wordPairs: unitVector(wordPairs),
      localStems: unitVector(localStems),
      families: unitVector(families),
      window: stemVector,
    },
    stems,
    rarityOf,
    names,
    figures,
    counted: words.some(mayCount) ? listCounted(text, vocabulary) : new Set(),
    quoted: listQuoted(text, vocabulary),
    mass,
  };
}

function weightOf(statistics: WordStatistics, stem: string): number {
  return rarity(statistics, stem) * (EVERYDAY_STEMS.has(stem) ? EVERYDAY_SHARE : 1);
}

function gramsOf(form: string, { vocabulary, grams }: ReadingContext): readonly number[] {
  const known = grams.get(form);
  if (known !== undefined) return known;
  const edged = `<${form}>`;
  const ids = Array.from({ length: edged.length - GRAM_LENGTH + 1 }, (_, k) =>
    vocabulary.idOf(edged.slice(k, k + GRAM_LENGTH)),
  );
  grams.set(form, ids);
  return ids;
}

function raise(weights: Map<number, number>, id: number, weight: number): void {
  const known = weights.get(id);
  if (known === undefined || known < weight) weights.set(id, weight);
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

function listQuoted(text: string, vocabulary: Vocabulary): Set<number> {
  const pairs = new Set<number>();
  for (const match of text.matchAll(QUOTED)) {
    const words = listWords(match[1] ?? '');
    for (let k = 0; k + 1 < words.length; k++) {
      pairs.add(vocabulary.idOf(`${words[k]!.stem} ${words[k + 1]!.stem}`));
    }
  }
  return pairs;
}

/** A passage's window is itself and its neighbours, nearer ones weighing more. */
function withWindows(readings: readonly PassageReading[]): PassageReading[] {
  return readings.map((reading, k) => {
    const sum = new Map<number, number>();
    for (let d = -WINDOW; d <= WINDOW; d++) {
      const near = readings[k + d];
      if (near !== undefined) addInto(sum, near.vectors.stems, 1 / (1 + Math.abs(d)));
    }
    return { ...reading, vectors: { ...reading.vectors, window: unitVector(sum) } };
  });
}
