/** Sparse vectors over term ids, with the one operation that alignment needs to be fast: dot products of many pairs. */
import type { SparsePairs } from './sparse-pairs';
import { itemAt } from '../text/item-at';

export interface Vector {
  /** Distinct term ids, not sorted. */
  readonly ids: Int32Array;
  /** By index in `ids`. */
  readonly weights: Float32Array;
}

export const EMPTY_VECTOR: Vector = { ids: new Int32Array(0), weights: new Float32Array(0) };

/**
 * A sparse accumulator (Gilbert, Moler & Schreiber 1992): a dense array and the list of the ids in use, shared by all
 * passages and emptied after each. A map per passage costs several times as much, and analysis is most of the work on
 * short texts.
 */
export class VectorBuilder {
  #dense = new Float64Array(1024);
  #touched = new Int32Array(1024);
  #count = 0;

  /** Sets the weight of a term; it must be above 0. */
  put(id: number, weight: number): void {
    this.#touch(id);
    this.#dense[id] = weight;
  }

  /** Sets the weight of a term where it is greater than the present one. */
  raise(id: number, weight: number): void {
    this.#touch(id);
    if (this.#dense[id]! < weight) this.#dense[id] = weight;
  }

  /** Adds the vector times `share`. */
  addAll(vector: Vector, share: number): void {
    for (let k = 0; k < vector.ids.length; k++) {
      const id = vector.ids[k]!;
      this.#touch(id);
      this.#dense[id] = this.#dense[id]! + vector.weights[k]! * share;
    }
  }

  /** Of unit length, so that a dot product is the cosine; empty where nothing was added. Empties the builder. */
  buildNormalized(): Vector {
    if (this.#count === 0) return EMPTY_VECTOR;
    const ids = this.#touched.slice(0, this.#count);
    const weights = new Float32Array(ids.length);
    for (let k = 0; k < ids.length; k++) {
      weights[k] = this.#dense[ids[k]!]!;
      this.#dense[ids[k]!] = 0;
    }
    this.#count = 0;
    return normalize(ids, weights);
  }

  #touch(id: number): void {
    if (id >= this.#dense.length) {
      const wider = new Float64Array(Math.max(id + 1, this.#dense.length * 2));
      wider.set(this.#dense);
      this.#dense = wider;
    }
    if (this.#dense[id] !== 0) return;
    if (this.#count === this.#touched.length) {
      const wider = new Int32Array(this.#count * 2);
      wider.set(this.#touched);
      this.#touched = wider;
    }
    this.#touched[this.#count++] = id;
  }
}

/**
 * The dot product of each candidate pair, by cell. Each row is scattered into the dense scratch array once, so that a
 * product costs one read per term of the column's vector.
 * @param scratch zeroes, one per term, and zeroes again afterwards
 */
export function dotProducts(
  rows: readonly Vector[],
  columns: readonly Vector[],
  scratch: Float32Array,
  { starts, columnOf, count }: SparsePairs,
): Float32Array {
  const out = new Float32Array(count);
  for (let i = 0; i < rows.length; i++) {
    const row = itemAt(rows, i);
    if (row.ids.length === 0) continue;
    for (let k = 0; k < row.ids.length; k++) scratch[row.ids[k]!] = row.weights[k]!;
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      const { ids, weights } = itemAt(columns, columnOf[cell]!);
      let sum = 0;
      for (let k = 0; k < ids.length; k++) sum += scratch[ids[k]!]! * weights[k]!;
      out[cell] = sum;
    }
    for (let k = 0; k < row.ids.length; k++) scratch[row.ids[k]!] = 0;
  }
  return out;
}

/** An inverted index: for each term its postings, the vectors that contain it, as one slice of shared arrays. */
export interface TermIndex {
  /** By term the index of its first posting; one more at the end. */
  readonly starts: Int32Array;
  /** By posting the index of the vector, rising within a term. */
  readonly places: Int32Array;
  /** By posting the weight of the term in that vector. */
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

/** To unit length; scales `weights` in place. */
export function normalize(ids: Int32Array, weights: Float32Array): Vector {
  let squares = 0;
  for (let k = 0; k < weights.length; k++) squares += weights[k]! * weights[k]!;
  const length = Math.sqrt(squares) || 1;
  for (let k = 0; k < weights.length; k++) weights[k] = weights[k]! / length;
  return { ids, weights };
}

/** From term ids to weights, not normalized. */
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

/** Every term with the weight 1: the dot product with another vector sums, that of two binary ones counts. */
export function binaryVector(ids: ReadonlySet<number> | ReadonlyMap<number, number>): Vector {
  return ids.size === 0
    ? EMPTY_VECTOR
    : { ids: Int32Array.from(ids.keys()), weights: new Float32Array(ids.size).fill(1) };
}
