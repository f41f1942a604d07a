const VOCABULARY = 6_000;

/**
 * Draws words that no language has, from a vocabulary made with the same `random`: by Zipf's law, about, so that a few
 * stand everywhere and most are rare.
 */
export function makeWords(random: () => number): () => string {
  const forms = Array.from({ length: VOCABULARY }, () => formFrom(random));
  return () => forms[Math.floor(VOCABULARY ** random()) - 1]!;
}

function formFrom(random: () => number): string {
  const pick = (letters: string): string => letters.charAt(Math.floor(random() * letters.length));
  const syllables = 1 + Math.floor(random() * 3);
  return Array.from(
    { length: syllables },
    () => pick('bcdfghklmnprstvw') + pick('aeiou') + pick('lmnrst'),
  ).join('');
}
