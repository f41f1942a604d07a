const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Words as Unicode Annex 29 cuts them, so that a text without spaces, Thai or Japanese, has words as well. */
export function countWords(text: string): number {
  let words = 0;
  // Line by line: the segmenter's memory then follows the longest block and not the whole text.
  for (const line of text.split('\n'))
    for (const { isWordLike } of segmenter.segment(line)) if (isWordLike === true) words += 1;
  return words;
}
