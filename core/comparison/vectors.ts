/** Sparse vectors over numbered terms, with the one product that alignment needs to be fast. */

export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
}

export const EMPTY_VECTOR: Vector = { ids: new Int32Array(0), weights: new Float32Array(0) };

/** Numbers terms in order of first sight. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();

  idOf(term: string): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(term, id);
    return id;
  }

  get size(): number {
    return this.ids.size;
  }
}

/** Unit length, so that a product of two is their cosine; the empty vector stays empty. */
export function unitVector(weights: ReadonlyMap<number, number>): Vector {
  if (weights.size === 0) return EMPTY_VECTOR;
  const ids = Int32Array.from(weights.keys()).sort();
  const values = new Float32Array(ids.length);
  let squares = 0;
  for (let k = 0; k < ids.length; k++) {
    const weight = weights.get(ids[k]!) ?? 0;
    values[k] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (let k = 0; k < values.length; k++) values[k] = values[k]! / length;
  return { ids, weights: values };
}

/** Adds a share of a vector to a sum under construction. */
export function addInto(sum: Map<number, number>, vector: Vector, share: number): void {
  for (let k = 0; k < vector.ids.length; k++) {
    const id = vector.ids[k]!;
    sum.set(id, (sum.get(id) ?? 0) + vector.weights[k]! * share);
  }
}

/**
 * All products of two lists. Each row is spread over a dense array once, so that a product costs one read a term of the
 * column's vector: about a tenth of the time of merging two sorted lists.
 */
export function products(rows: readonly Vector[], columns: readonly Vector[], terms: number): Float32Array {
  const out = new Float32Array(rows.length * columns.length);
  const dense = new Float32Array(terms);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row.ids.length === 0) continue;
    for (let k = 0; k < row.ids.length; k++) dense[row.ids[k]!] = row.weights[k]!;
    for (let j = 0; j < columns.length; j++) {
      const { ids, weights } = columns[j]!;
      let sum = 0;
      for (let k = 0; k < ids.length; k++) sum += dense[ids[k]!]! * weights[k]!;
      out[i * columns.length + j] = sum;
    }
    for (let k = 0; k < row.ids.length; k++) dense[row.ids[k]!] = 0;
  }
  return out;
}
