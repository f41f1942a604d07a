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
    total += 1;
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
  return idfOf(statistics.passages, statistics.counts.get(key) ?? 0);
}

/**
 * As many passages of the language at large are counted beside those of the library: by cross-validation as good from
 * 1,000 on, and from 10,000 on a model fitted on one library holds for another.
 */
const BACKGROUND_PASSAGES = 10_000;

/**
 * By stem its idf over the library and the language at large: the background counts as so many passages more, as the
 * Dirichlet prior does in smoothed language models (Zhai & Lafferty 2004). So a word that every writer uses is common
 * in a library of two articles as well, and a library that has grown speaks for itself.
 */
export function blendedIdf(
  library: DocumentFrequencies,
  background: DocumentFrequencies | null,
): (stem: string) => number {
  if (background === null) return (stem) => idf(library, stem);
  const share = BACKGROUND_PASSAGES / background.passages;
  const passages = library.passages + BACKGROUND_PASSAGES;
  return (stem) =>
    idfOf(passages, (library.counts.get(stem) ?? 0) + share * (background.counts.get(stem) ?? 0));
}

const idfOf = (passages: number, count: number): number => Math.log(1 + passages / (count + 0.5));
