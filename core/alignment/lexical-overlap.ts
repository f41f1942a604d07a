/**
 * Lexical overlap of pairs of passages in their content stems: tf-idf cosine, local cosine, summed idf and counts, in
 * one pass, for all five are sums over the same shared stems and finding these is what costs.
 */
import type { SparsePairs } from './sparse-pairs';
import type { ComparedSentence } from './pair-analysis';
import { itemAt } from '../text/item-at';

/** One value per candidate pair; 0 where no stem is shared. */
export interface LexicalOverlap {
  /** Cosine of the tf-idf vectors, 0–1. */
  readonly stems: Float32Array;
  /** Cosine of the vectors weighted by idf in the two texts, 0–1. */
  readonly localStems: Float32Array;
  /** Summed idf of the shared stems. */
  readonly idf: Float32Array;
  /** Summed idf of the shared stems that are names in both. */
  readonly names: Float32Array;
  /** Number of shared stems. */
  readonly counts: Uint16Array;
}

/** @param scratch zeroes, one per term, and zeroes again afterwards */
export function lexicalOverlap(
  a: readonly ComparedSentence[],
  b: readonly ComparedSentence[],
  scratch: Float32Array,
  { starts, columnOf, count }: SparsePairs,
): LexicalOverlap {
  const stems = new Float32Array(count);
  const localStems = new Float32Array(count);
  const idf = new Float32Array(count);
  const names = new Float32Array(count);
  const counts = new Uint16Array(count);
  // By term its index in the row's vector plus 1; 0 for a term that is not in it.
  const placeOf = scratch;
  a.forEach((row, i) => {
    const { ids } = row.idfs;
    for (let k = 0; k < ids.length; k++) placeOf[ids[k]!] = k + 1;
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      const column = itemAt(b, columnOf[cell]!);
      const others = column.idfs.ids;
      let [byStem, byLocal, sharedIdf, nameIdf, shared] = [0, 0, 0, 0, 0];
      for (let k = 0; k < others.length; k++) {
        const place = placeOf[others[k]!]! - 1;
        if (place < 0) continue;
        shared += 1;
        const weight = row.idfs.weights[place]!;
        sharedIdf += weight;
        byStem += row.vectors.stems.weights[place]! * column.vectors.stems.weights[k]!;
        byLocal += row.vectors.localStems.weights[place]! * column.vectors.localStems.weights[k]!;
        if (row.names.has(others[k]!) && column.names.has(others[k]!)) nameIdf += weight;
      }
      if (shared === 0) continue;
      stems[cell] = byStem;
      localStems[cell] = byLocal;
      idf[cell] = sharedIdf;
      names[cell] = nameIdf;
      counts[cell] = shared;
    }
    for (const id of ids) placeOf[id] = 0;
  });
  return { stems, localStems, idf, names, counts };
}
