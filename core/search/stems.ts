import lunr from 'lunr';

/**
 * Cache of stems: stemming costs a microsecond a word, and a library repeats its words. Cleared when full, which costs
 * one slow query.
 */
const CACHED = 100_000;
const cache = new Map<string, string>();
const LATIN = /^[a-z]{3,}$/;

/** Lunr's English stemmer (Porter). A word of another alphabet, or with a figure in it, is its own stem. */
export function stemOf(word: string): string {
  if (!LATIN.test(word)) return word;
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= CACHED) cache.clear();
  const stem = lunr.stemmer(new lunr.Token(word, {})).toString();
  cache.set(word, stem);
  return stem;
}
