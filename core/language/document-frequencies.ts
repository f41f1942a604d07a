/**
 * Document frequencies of stems, with a passage as the document, and the inverse document frequency (idf, Spärck Jones
 * 1972) computed from them. Counted over a whole library: two accounts alone are too little to tell a rare word from
 * one that the subject forces on every writer.
 */
import { tokenize } from './tokens';

export interface DocumentFrequencies {
  /** How many passages were counted: the N of the idf. */
  readonly passages: number;
  /** By stem the number of passages that contain it, at least 1; an absent stem was not seen. */
  readonly counts: ReadonlyMap<string, number>;
}

export function countDocumentFrequencies(passages: Iterable<string>): DocumentFrequencies {
  const counts = new Map<string, number>();
  let total = 0;
  for (const text of passages) {
    total++;
    const seen = new Set<string>();
    for (const word of tokenize(text)) seen.add(word.stem);
    for (const key of seen) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { passages: total, counts };
}

/** Sums counts, so that a library's frequencies can be stored by article and merged. */
export function mergeDocumentFrequencies(parts: readonly DocumentFrequencies[]): DocumentFrequencies {
  const counts = new Map<string, number>();
  let passages = 0;
  for (const part of parts) {
    passages += part.passages;
    for (const [key, count] of part.counts) counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return { passages, counts };
}

/** ln(1 + N / (df + 0.5)): smoothed so that it is never negative and an unseen stem has a finite value. */
export function idf(statistics: DocumentFrequencies, key: string): number {
  return Math.log(1 + statistics.passages / ((statistics.counts.get(key) ?? 0) + 0.5));
}
