/**
 * How rare each word is, counted over the passages of a library. Two accounts alone are too little to tell a rare word
 * from one that the subject forces on every writer.
 */
import { listWords } from './tokens';

export interface WordStatistics {
  readonly passages: number;
  /** How many passages hold a stem. */
  readonly counts: ReadonlyMap<string, number>;
}

export function countWords(passages: Iterable<string>): WordStatistics {
  const counts = new Map<string, number>();
  let total = 0;
  for (const text of passages) {
    total++;
    const seen = new Set<string>();
    for (const word of listWords(text)) seen.add(word.stem);
    for (const key of seen) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { passages: total, counts };
}

/** Sums counts, so that a library's statistics can be kept by article and joined. */
export function joinStatistics(parts: readonly WordStatistics[]): WordStatistics {
  const counts = new Map<string, number>();
  let passages = 0;
  for (const part of parts) {
    passages += part.passages;
    for (const [key, count] of part.counts) counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return { passages, counts };
}

/** Inverse passage frequency, never negative; an unseen word counts as seen half a time. */
export function rarity(statistics: WordStatistics, key: string): number {
  return Math.log(1 + statistics.passages / ((statistics.counts.get(key) ?? 0) + 0.5));
}
