/**
 * How rare each word is, counted over the passages of a library. Two accounts alone are too little to tell a rare word
 * from one that the subject forces on every writer.
 */
import { tokenize } from './tokens';

export interface DocumentFrequencies {
  readonly passages: number;
  /** How many passages hold a stem. */
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

/** Sums counts, so that a library's statistics can be kept by article and joined. */
export function mergeDocumentFrequencies(parts: readonly DocumentFrequencies[]): DocumentFrequencies {
  const counts = new Map<string, number>();
  let passages = 0;
  for (const part of parts) {
    passages += part.passages;
    for (const [key, count] of part.counts) counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return { passages, counts };
}

/** Inverse passage frequency, never negative; an unseen word counts as seen half a time. */
export function idf(statistics: DocumentFrequencies, key: string): number {
  return Math.log(1 + statistics.passages / ((statistics.counts.get(key) ?? 0) + 0.5));
}
