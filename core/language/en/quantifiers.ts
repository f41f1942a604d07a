/** Quantifiers by the share of a whole that they leave open, 0 to 1. */
export interface Quantifier {
  readonly low: number;
  readonly high: number;
}

const share = (low: number, high: number): Quantifier => ({ low, high });

/** Phrases of words in lower case; the longest that fits counts. */
const PHRASES: readonly (readonly [string, Quantifier])[] = [
  ['all but one of', share(0.5, 0.99)],
  ['all but one', share(0.5, 0.99)],
  ['all but', share(0.5, 0.99)],
  ['every * but one', share(0.5, 0.99)],
  ['not all', share(0, 0.99)],
  ['not every', share(0, 0.99)],
  ['nearly all', share(0.75, 0.999)],
  ['almost all', share(0.75, 0.999)],
  ['nearly every', share(0.75, 0.999)],
  ['almost every', share(0.75, 0.999)],
  ['practically all', share(0.75, 0.999)],
  ['all', share(1, 1)],
  ['every', share(1, 1)],
  ['each', share(1, 1)],
  ['each and every', share(1, 1)],
  ['the whole', share(1, 1)],
  ['the entire', share(1, 1)],
  ['everybody', share(1, 1)],
  ['everyone', share(1, 1)],
  ['both', share(1, 1)],
  ['most', share(0.51, 0.99)],
  ['the majority of', share(0.51, 0.99)],
  ['a majority of', share(0.51, 0.99)],
  ['more than half', share(0.501, 1)],
  ['over half', share(0.501, 1)],
  ['the bulk of', share(0.51, 0.99)],
  ['two thirds', share(0.6, 0.73)],
  ['three quarters', share(0.7, 0.8)],
  ['half', share(0.45, 0.55)],
  ['less than half', share(0, 0.499)],
  ['fewer than half', share(0, 0.499)],
  ['a third', share(0.28, 0.38)],
  ['a quarter', share(0.2, 0.3)],
  ['a minority of', share(0, 0.49)],
  ['few', share(0, 0.3)],
  ['very few', share(0, 0.2)],
  ['only a few', share(0, 0.3)],
  ['a few', share(0.001, 0.4)],
  ['only a handful', share(0, 0.25)],
  ['a handful', share(0.001, 0.3)],
  ['hardly a', share(0, 0.15)],
  ['hardly any', share(0, 0.15)],
  ['hardly anyone', share(0, 0.15)],
  ['hardly anybody', share(0, 0.15)],
  ['scarcely anyone', share(0, 0.15)],
  ['next to no', share(0, 0.15)],
  ['scarcely a', share(0, 0.15)],
  ['scarcely any', share(0, 0.15)],
  ['barely any', share(0, 0.15)],
  ['almost none', share(0, 0.15)],
  ['almost no', share(0, 0.15)],
  ['only one', share(0.001, 0.3)],
  ['only two', share(0.001, 0.4)],
  ['a single', share(0.001, 0.3)],
  ['just one', share(0.001, 0.3)],
  ['one of', share(0.001, 0.5)],
  // What there is at all excludes none, and may be all.
  ['some', share(0.001, 1)],
  ['several', share(0.001, 1)],
  ['a number of', share(0.001, 1)],
  ['at least one', share(0.001, 1)],
  ['many', share(0.31, 1)],
  ['numerous', share(0.31, 1)],
  ['none', share(0, 0)],
  ['none of', share(0, 0)],
  ['not one', share(0, 0)],
  ['not a single', share(0, 0)],
  ['no', share(0, 0)],
  ['nobody', share(0, 0)],
  ['no one', share(0, 0)],
  ['neither', share(0, 0)],
];

interface Phrase {
  readonly parts: readonly string[];
  readonly quantifier: Quantifier;
}

/** By first word, the longest phrases first. */
const BY_FIRST = new Map<string, Phrase[]>();
for (const [phrase, quantifier] of PHRASES) {
  const parts = phrase.split(' ');
  const first = parts[0] ?? '';
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { parts, quantifier }]);
}
for (const phrases of BY_FIRST.values()) phrases.sort((x, y) => y.parts.length - x.parts.length);

/** The quantifier that begins at a word, with its number of words; "*" stands for one word. */
export function quantifierAt(
  words: readonly string[],
  at: number,
): { readonly quantifier: Quantifier; readonly length: number } | null {
  for (const { parts, quantifier } of BY_FIRST.get(words[at] ?? '') ?? [])
    if (parts.every((part, k) => part === '*' || words[at + k] === part))
      return { quantifier, length: parts.length };
  return null;
}
