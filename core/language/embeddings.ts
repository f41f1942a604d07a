import { itemAt } from '../text/item-at';

/**
 * Word embeddings, and sentence embeddings as their idf-weighted mean with the common component removed, after Arora et
 * al. 2017 (who weight by smooth inverse frequency and remove the first principal component). Two passages may report
 * one thing without a word in common: alone such means align badly, but as one feature beside the words themselves they
 * find what a stemmer and hand-made synonym sets cannot. Hides the quantization of the vectors to bytes.
 */

export interface Embeddings {
  /** Components of one vector; 0 where there are no vectors. */
  readonly dimensions: number;
  /** By stem the index of its vector, from 0. */
  readonly numbers: ReadonlyMap<string, number>;
  /** All vectors concatenated, quantized to −127…127, each of the same norm but for rounding. */
  readonly components: Int8Array;
}

export const NO_EMBEDDINGS: Embeddings = {
  dimensions: 0,
  numbers: new Map(),
  components: new Int8Array(0),
};

/** Fewest stems with a vector for a passage to get an embedding. */
const MIN_KNOWN_WORDS = 2;

/**
 * The idf-weighted mean of a passage's word vectors, scaled to unit length; `null` where too few stems have a vector.
 */
export function sentenceEmbedding(
  vectors: Embeddings,
  words: readonly (readonly [stem: string, rarity: number])[],
): Float32Array | null {
  const { dimensions, numbers, components } = vectors;
  const sum = new Float32Array(dimensions);
  let known = 0;
  for (const [stem, rarity] of words) {
    const number = numbers.get(stem);
    if (number === undefined) continue;
    known += 1;
    const from = number * dimensions;
    for (let k = 0; k < dimensions; k++) sum[k] = sum[k]! + rarity * components[from + k]!;
  }
  return known < MIN_KNOWN_WORDS ? null : toUnit(sum);
}

/** Cosine of two stems' vectors, −1 to 1; 0 where one of them has no vector. */
export function cosine(vectors: Embeddings, one: string, other: string): number {
  const { dimensions, numbers, components } = vectors;
  const a = numbers.get(one);
  const b = numbers.get(other);
  if (a === undefined || b === undefined) return 0;
  let product = 0;
  for (let k = 0, at = a * dimensions, from = b * dimensions; k < dimensions; k++)
    product += components[at + k]! * components[from + k]!;
  return product / (lengthOf(vectors, a) * lengthOf(vectors, b));
}

const lengths = new WeakMap<Embeddings, Float64Array>();

/** Euclidean norm of the vector at this index; computed once. */
function lengthOf(vectors: Embeddings, number: number): number {
  const { dimensions, components } = vectors;
  let known = lengths.get(vectors);
  if (known === undefined)
    lengths.set(vectors, (known = new Float64Array(components.length / (dimensions || 1))));
  if (known[number] !== 0) return known[number]!;
  let squares = 0;
  for (let k = number * dimensions; k < (number + 1) * dimensions; k++) squares += components[k]! ** 2;
  return (known[number] = Math.sqrt(squares) || 1);
}

/** The vectors of the stems concatenated, each scaled to unit length. Every stem must have one. */
export function unitVectors(vectors: Embeddings, stems: readonly string[]): Float32Array {
  const { dimensions, numbers, components } = vectors;
  const units = new Float32Array(stems.length * dimensions);
  stems.forEach((stem, at) => {
    const number = numbers.get(stem);
    if (number === undefined) throw new RangeError(`No vector of ${stem}`);
    const length = lengthOf(vectors, number);
    for (let k = 0; k < dimensions; k++)
      units[at * dimensions + k] = components[number * dimensions + k]! / length;
  });
  return units;
}

/**
 * Visits each pair of vectors whose dot product is `least` or more. All pairs are computed in 2 × 2 blocks (register
 * blocking), so that each component that is read serves two products: this is the costliest loop of a comparison, and
 * so it takes a third of the time.
 */
export function forEachSimilar(
  a: Float32Array,
  b: Float32Array,
  dimensions: number,
  least: number,
  visit: (i: number, j: number, product: number) => void,
): void {
  const step = dimensions * 2;
  // The last vector of an odd list fills both places of its block and is visited once.
  for (let i = 0, fromA = 0; fromA < a.length; i += 2, fromA += step) {
    const nextA = fromA + dimensions < a.length ? fromA + dimensions : fromA;
    for (let j = 0, fromB = 0; fromB < b.length; j += 2, fromB += step) {
      const nextB = fromB + dimensions < b.length ? fromB + dimensions : fromB;
      let [both, right, below, across] = [0, 0, 0, 0];
      for (let k = 0; k < dimensions; k++) {
        const ofRow = a[fromA + k]!;
        const ofNextRow = a[nextA + k]!;
        const ofColumn = b[fromB + k]!;
        const ofNextColumn = b[nextB + k]!;
        both += ofRow * ofColumn;
        right += ofRow * ofNextColumn;
        below += ofNextRow * ofColumn;
        across += ofNextRow * ofNextColumn;
      }
      if (both >= least) visit(i, j, both);
      if (right >= least && nextB !== fromB) visit(i, j + 1, right);
      if (below >= least && nextA !== fromA) visit(i + 1, j, below);
      if (across >= least && nextA !== fromA && nextB !== fromB) visit(i + 1, j + 1, across);
    }
  }
}

/** Of unit length; `null` where too few words of the passage have a vector. */
export type SentenceEmbedding = Float32Array | null;

/**
 * Common-component removal: two accounts of one event speak of the same things throughout, and that says nothing about
 * two of their passages. Subtracts the mean of the two texts' mean embeddings, in place of the projection on the first
 * principal component that Arora et al. 2017 subtract, and scales to unit length again.
 */
export function removeCommonComponent(
  a: readonly SentenceEmbedding[],
  b: readonly SentenceEmbedding[],
): { readonly a: readonly SentenceEmbedding[]; readonly b: readonly SentenceEmbedding[] } {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  if (meanA === null || meanB === null) return { a: a.map(() => null), b: b.map(() => null) };
  const shared = meanA.map((value, k) => (value + meanB[k]!) / 2);
  const own = (meaning: SentenceEmbedding): SentenceEmbedding => {
    if (meaning === null) return null;
    const left = meaning.slice();
    for (let k = 0; k < left.length; k++) left[k] = left[k]! - shared[k]!;
    return toUnit(left);
  };
  return { a: a.map(own), b: b.map(own) };
}

function meanOf(meanings: readonly SentenceEmbedding[]): SentenceEmbedding {
  const known = meanings.filter((meaning) => meaning !== null);
  const [first] = known;
  if (first === undefined) return null;
  // In double precision, so that the order of the passages hardly changes the sum.
  const sum = new Float64Array(first.length);
  for (const meaning of known) for (let k = 0; k < sum.length; k++) sum[k] = sum[k]! + meaning[k]!;
  return Float32Array.from(sum, (value) => value / known.length);
}

/** Scales the vector in place. */
function toUnit(vector: Float32Array): Float32Array {
  let squares = 0;
  for (let k = 0; k < vector.length; k++) squares += vector[k]! * vector[k]!;
  const length = Math.sqrt(squares) || 1;
  for (let k = 0; k < vector.length; k++) vector[k] = vector[k]! / length;
  return vector;
}

/** The pairs of which a cosine is wanted, numbered row by row: a matrix in compressed sparse row (CSR) form. */
export interface PairsByRow {
  readonly rows: number;
  /** Number of pairs. */
  readonly count: number;
  /** By row the index of its first pair; `count` at the end. */
  readonly starts: Int32Array;
  /** By pair its column. */
  readonly columnOf: Int32Array;
}

/**
 * The cosine of each pair, by pair.
 * @param expected the value to impute where one of the two embeddings is `null`
 */
export function cosines(
  a: readonly SentenceEmbedding[],
  b: readonly SentenceEmbedding[],
  { rows, starts, columnOf, count }: PairsByRow,
  expected: (cell: number) => number,
): Float32Array {
  const size = [...a, ...b].find((meaning) => meaning !== null)?.length ?? 0;
  const flat = new Float32Array(b.length * size);
  b.forEach((meaning, j) => {
    if (meaning !== null) flat.set(meaning, j * size);
  });
  const values = new Float32Array(count);
  for (let i = 0; i < rows; i++) {
    const meaning = itemAt(a, i);
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
