/**
 * What words mean, as far as the company they keep tells: two passages may tell one thing without a word in common.
 * Averages of such vectors alone align badly; as evidence beside the words themselves they find what a stemmer and a
 * hand-made list of families cannot.
 */
import type { Cells } from './cells';

export interface WordVectors {
  /** Components of one vector. */
  readonly dimensions: number;
  /** Which vector is a stem's. */
  readonly numbers: ReadonlyMap<string, number>;
  /** All vectors one behind the other, −127 to 127, each of the same length but for rounding. */
  readonly components: Int8Array;
}

export const NO_WORD_VECTORS: WordVectors = {
  dimensions: 0,
  numbers: new Map(),
  components: new Int8Array(0),
};

/** Stems that are known, below which a passage's meaning is not guessed at. */
const LEAST_KNOWN = 2;

/** The direction of a passage's words, each by its rarity, of unit length; `null` where too few of them are known. */
export function sumMeaning(
  vectors: WordVectors,
  words: Iterable<readonly [stem: string, rarity: number]>,
): Float32Array | null {
  const { dimensions, numbers, components } = vectors;
  const sum = new Float32Array(dimensions);
  let known = 0;
  for (const [stem, rarity] of words) {
    const number = numbers.get(stem);
    if (number === undefined) continue;
    known++;
    const from = number * dimensions;
    for (let k = 0; k < dimensions; k++) sum[k] = sum[k]! + rarity * components[from + k]!;
  }
  return known < LEAST_KNOWN ? null : toUnit(sum);
}

/** −1 to 1: how alike the company is that two stems keep; 0 where one of them is not known. */
export function likeness(
  { dimensions, numbers, components }: WordVectors,
  one: string,
  other: string,
): number {
  const a = numbers.get(one);
  const b = numbers.get(other);
  if (a === undefined || b === undefined) return 0;
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let k = 0, at = a * dimensions, from = b * dimensions; k < dimensions; k++) {
    const x = components[at + k]!;
    const y = components[from + k]!;
    product += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return product / (Math.sqrt(squaresA * squaresB) || 1);
}

/** The vectors of stems that are known, one behind the other, each of unit length. */
export function unitVectors(
  { dimensions, numbers, components }: WordVectors,
  stems: readonly string[],
): Float32Array {
  const units = new Float32Array(stems.length * dimensions);
  stems.forEach((stem, at) => {
    const from = numbers.get(stem)! * dimensions;
    let squares = 0;
    for (let k = 0; k < dimensions; k++) squares += components[from + k]! ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let k = 0; k < dimensions; k++) units[at * dimensions + k] = components[from + k]! / length;
  });
  return units;
}

export type Meaning = Float32Array | null;

/**
 * What is left of each meaning without what all passages of both texts share: two accounts of one event speak of the
 * same things throughout, and that says nothing about two of their passages.
 */
export function takeOutShared(
  a: readonly Meaning[],
  b: readonly Meaning[],
): { readonly a: readonly Meaning[]; readonly b: readonly Meaning[] } {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  const own = (meaning: Meaning): Meaning =>
    meaning === null || meanA === null || meanB === null
      ? null
      : toUnit(meaning.map((value, k) => value - (meanA[k]! + meanB[k]!) / 2));
  return { a: a.map(own), b: b.map(own) };
}

function meanOf(meanings: readonly Meaning[]): Meaning {
  const known = meanings.filter((meaning) => meaning !== null);
  const [first] = known;
  if (first === undefined) return null;
  // In doubles, so that the order of the passages hardly shows.
  const sum = new Float64Array(first.length);
  for (const meaning of known) for (let k = 0; k < sum.length; k++) sum[k] = sum[k]! + meaning[k]!;
  return Float32Array.from(sum, (value) => value / known.length);
}

function toUnit(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  const unit = new Float32Array(vector.length);
  for (let k = 0; k < unit.length; k++) unit[k] = vector[k]! / length;
  return unit;
}

/**
 * The cosines by cell.
 * @param expected stands in where one of the two meanings is not known
 */
export function cosines(
  a: readonly Meaning[],
  b: readonly Meaning[],
  { rows, starts, columnOf, count }: Cells,
  expected: (cell: number) => number,
): Float32Array {
  const size = [...a, ...b].find((meaning) => meaning !== null)?.length ?? 0;
  const flat = new Float32Array(b.length * size);
  b.forEach((meaning, j) => {
    if (meaning !== null) flat.set(meaning, j * size);
  });
  const values = new Float32Array(count);
  for (let i = 0; i < rows; i++) {
    const meaning = a[i]!;
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      const j = columnOf[cell]!;
      if (meaning === null || b[j] === null) {
        values[cell] = expected(cell);
        continue;
      }
      const from = j * size;
      let sum = 0;
      for (let k = 0; k < size; k++) sum += meaning[k]! * flat[from + k]!;
      values[cell] = sum;
    }
  }
  return values;
}
