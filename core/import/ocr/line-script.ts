/** Letters that look alike in both scripts, Latin above Cyrillic. */
const LATIN = 'aceiopxyABCEHIKMOPTX';
const CYRILLIC = 'асеіорхуАВСЕНІКМОРТХ';

/**
 * Words of letters that look alike in Latin and Cyrillic, in the script of their line: a page that is read in both has
 * "Ha" for "На" now and then, which no search would find.
 */
export function inScriptOfLine(words: readonly string[]): readonly string[] {
  const line = words.join(' ');
  const count = (pattern: RegExp): number => (line.match(pattern) ?? []).length;
  const [latin, cyrillic] = [count(/\p{Script=Latin}/gu), count(/\p{Script=Cyrillic}/gu)];
  if (latin === cyrillic) return words;
  const [from, to] = latin > cyrillic ? [CYRILLIC, LATIN] : [LATIN, CYRILLIC];
  return words.map((word) => {
    if (from === LATIN && IS_LATIN.test(word)) return word;
    const letters = word.match(/\p{L}/gu) ?? [];
    return letters.length > 0 && letters.every((letter) => from.includes(letter))
      ? word.replace(/\p{L}/gu, (letter) => to.charAt(from.indexOf(letter)))
      : word;
  });
}

/** Roman numerals, and letters with figures such as the numbers of flights, stand in Latin among Cyrillic words too. */
const IS_LATIN = /\d|^\P{L}*[CIMX]{2,}\P{L}*$/u;
