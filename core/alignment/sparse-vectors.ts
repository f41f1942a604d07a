/** Sparse vectors over numbered terms, with the one product that alignment needs to be fast. */
import type { SparsePairs } from './sparse-pairs';

export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
}

export const EMPTY_VECTOR: Vector = { ids: new Int32Array(0), weights: new Float32Array(0) };

/**
 * A vector under construction: one dense array for all passages, emptied after each. A map a passage costs several times
 * as much, and reading is most of the work on short texts.
 */
export class VectorBuilder {
  private dense = new Float64Array(1024);
  private touched = new Int32Array(1024);
  private count = 0;

  /** The last weight of a term stands. Weights are above 0. */
  put(id: number, weight: number): void {
    this.touch(id);
    this.dense[id] = weight;
  }

  /** The greatest weight of a term stands. */
  raise(id: number, weight: number): void {
    this.touch(id);
    if (this.dense[id]! < weight) this.dense[id] = weight;
  }

  addAll(vector: Vector, share: number): void {
    for (let k = 0; k < vector.ids.length; k++) {
      const id = vector.ids[k]!;
      this.touch(id);
      this.dense[id] = this.dense[id]! + vector.weights[k]! * share;
    }
  }

  /** Unit length, so that a product of two is their cosine; nothing stays the empty vector. Empties the sum. */
  buildNormalized(): Vector {
    if (this.count === 0) return EMPTY_VECTOR;
    const ids = this.touched.slice(0, this.count);
    const weights = new Float32Array(ids.length);
    for (let k = 0; k < ids.length; k++) {
      weights[k] = this.dense[ids[k]!]!;
      this.dense[ids[k]!] = 0;
    }
    this.count = 0;
    return normalize(ids, weights);
  }

  private touch(id: number): void {
    if (id >= this.dense.length) {
      const wider = new Float64Array(Math.max(id + 1, this.dense.length * 2));
      wider.set(this.dense);
      this.dense = wider;
    }
    if (this.dense[id] !== 0) return;
    if (this.count === this.touched.length) {
      const wider = new Int32Array(this.count * 2);
      wider.set(this.touched);
      this.touched = wider;
    }
    this.touched[this.count++] = id;
  }
}

/**
 * The products of the cells of two lists, by cell. Each row is spread over the slate once, so that a product costs one
 * read a term of the column's vector.
 * @param slate zeroes, one a term; they are zeroes again afterwards
 */
export function dotProducts(
  rows: readonly Vector[],
  columns: readonly Vector[],
  slate: Float32Array,
  { starts, columnOf, count }: SparsePairs,
): Float32Array {
  const out = new Float32Array(count);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row.ids.length === 0) continue;
    for (let k = 0; k < row.ids.length; k++) slate[row.ids[k]!] = row.weights[k]!;
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      const { ids, weights } = columns[columnOf[cell]!]!;
      let sum = 0;
      for (let k = 0; k < ids.length; k++) sum += slate[ids[k]!]! * weights[k]!;
      out[cell] = sum;
    }
    for (let k = 0; k < row.ids.length; k++) slate[row.ids[k]!] = 0;
  }
  return out;
}

/** For each term the vectors that hold it, one stretch of one array a term. */
export interface TermIndex {
  /** By term where its stretch begins; one more at the end. */
  readonly starts: Int32Array;
  /** Which vector, rising within a stretch. */
  readonly places: Int32Array;
  readonly weights: Float32Array;
}

export function indexTerms(vectors: readonly Vector[], terms: number): TermIndex {
  const starts = new Int32Array(terms + 1);
  for (const { ids } of vectors) for (const id of ids) starts[id + 1] = starts[id + 1]! + 1;
  for (let id = 0; id < terms; id++) starts[id + 1] = starts[id + 1]! + starts[id]!;
  const places = new Int32Array(starts[terms]!);
  const weights = new Float32Array(starts[terms]!);
  const next = starts.slice();
  vectors.forEach((vector, j) => {
    for (let k = 0; k < vector.ids.length; k++) {
      const id = vector.ids[k]!;
      const place = next[id]!;
      next[id] = place + 1;
      places[place] = j;
      weights[place] = vector.weights[k]!;
    }
  });
  return { starts, places, weights };
}

/** Scales `weights` where they stand. */
export function normalize(ids: Int32Array, weights: Float32Array): Vector {
  let squares = 0;
  for (let k = 0; k < weights.length; k++) squares += weights[k]! * weights[k]!;
  const length = Math.sqrt(squares) || 1;
  for (let k = 0; k < weights.length; k++) weights[k] = weights[k]! / length;
  return { ids, weights };
}

/** As it stands, not brought to unit length. */
export function weightedVector(weights: ReadonlyMap<number, number>): Vector {
  if (weights.size === 0) return EMPTY_VECTOR;
  const vector = { ids: new Int32Array(weights.size), weights: new Float32Array(weights.size) };
  let at = 0;
  for (const [id, weight] of weights) {
    vector.ids[at] = id;
    vector.weights[at++] = weight;
  }
  return vector;
}

/** Every term once with the weight 1: a product with it sums, a product of two counts. */
export function binaryVector(ids: ReadonlySet<number> | ReadonlyMap<number, number>): Vector {
  return ids.size === 0
    ? EMPTY_VECTOR
    : { ids: Int32Array.from(ids.keys()), weights: new Float32Array(ids.size).fill(1) };
}
