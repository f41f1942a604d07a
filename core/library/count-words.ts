const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Words as Unicode Annex 29 cuts them, so that a text without spaces, Thai or Japanese, has words as well. */
export function countWords(text: string): number {
  let words = 0;
  // Line by line: the segmenter's memory then follows the longest block and not the whole text.
  for (const line of text.split('\n')) words += PLAIN.test(line) ? countPlain(line) : countByAnnex(line);
  return words;
}

function countByAnnex(line: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(line)) if (isWordLike === true) words += 1;
  return words;
}

/**
 * Lines in Latin or Cyrillic letters and common marks, which are nearly all: of the many rules of the annex they meet a
 * few, which one expression holds, ten times as fast. A test holds the two to the same counts.
 */
const LETTER = 'A-Za-zÀ-ÖØ-öø-ɏЀ-я';
const PLAIN = new RegExp(`^[ -^\`-~${LETTER}–—“”‘’„«»…]*$`);
const PLAIN_WORD = new RegExp(
  `[${LETTER}\\d](?:[${LETTER}\\d]|(?<=[${LETTER}])[.:'’‘](?=[${LETTER}])|(?<=\\d)[.,;'’‘](?=\\d))*`,
  'g',
);

function countPlain(line: string): number {
  let words = 0;
  PLAIN_WORD.lastIndex = 0;
  while (PLAIN_WORD.test(line)) words += 1;
  return words;
}
