/**
 * What two passages share of their content stems, in one walk over the stems: five numbers a cell rest on the same
 * terms, and finding the terms that are shared is what costs.
 */
import type { SparsePairs } from './sparse-pairs';
import type { ComparedSentence } from './pair-analysis';

/** Products by cell. */
export interface LexicalOverlap {
  /** Cosine by rarity, and by rarity in the two texts alone. */
  readonly stems: Float32Array;
  readonly localStems: Float32Array;
  /** Summed rarity of the shared stems, and of the names among them. */
  readonly idf: Float32Array;
  readonly names: Float32Array;
  /** How many are shared. */
  readonly counts: Uint16Array;
}

/** @param slate zeroes, one a term; they are zeroes again afterwards */
export function lexicalOverlap(
  a: readonly ComparedSentence[],
  b: readonly ComparedSentence[],
  slate: Float32Array,
  { starts, columnOf, count }: SparsePairs,
): LexicalOverlap {
  const stems = new Float32Array(count);
  const localStems = new Float32Array(count);
  const rarity = new Float32Array(count);
  const names = new Float32Array(count);
  const counts = new Uint16Array(count);
  // By term its place in the row, from 1; 0 for none.
  const placeOf = slate;
  a.forEach((row, i) => {
    const { ids } = row.idfs;
    for (let k = 0; k < ids.length; k++) placeOf[ids[k]!] = k + 1;
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      const column = b[columnOf[cell]!]!;
      const others = column.idfs.ids;
      let [byStem, byLocal, rare, nameRare, shared] = [0, 0, 0, 0, 0];
      for (let k = 0; k < others.length; k++) {
        const place = placeOf[others[k]!]! - 1;
        if (place < 0) continue;
        shared++;
        const weight = row.idfs.weights[place]!;
        rare += weight;
        byStem += row.vectors.stems.weights[place]! * column.vectors.stems.weights[k]!;
        byLocal += row.vectors.localStems.weights[place]! * column.vectors.localStems.weights[k]!;
        if (row.names.has(others[k]!) && column.names.has(others[k]!)) nameRare += weight;
      }
      if (shared === 0) continue;
      stems[cell] = byStem;
      localStems[cell] = byLocal;
      rarity[cell] = rare;
      names[cell] = nameRare;
      counts[cell] = shared;
    }
    for (const id of ids) placeOf[id] = 0;
  });
  return { stems, localStems, idf: rarity, names, counts };
}
