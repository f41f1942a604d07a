import { joinsUnspaced } from './unspaced-scripts';

/** Words as a text has them inside its lines, by which a word that was cut at the end of a line is known again. */
export type Vocabulary = ReadonlySet<string>;

/** Only the end of a line is looked at, for what was joined so far may be a page long. */
const LONGEST_WORD = 64;
const WORD = /\p{L}[\p{L}\p{M}]*(?:[-\u2010][\p{L}\p{M}]+)*/gu;

export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  for (const line of lines)
    // The last word of a line may be half of one.
    for (const [word] of line.replace(/\S+$/u, '').matchAll(WORD)) words.add(word.toLowerCase());
  return words;
}

/**
 * Two lines as one. A hyphen at the end of the first goes where the next begins with a small letter, unless the text
 * writes the word with its hyphen elsewhere: "well-known" keeps its own, "com-puter" does not.
 */
export function dehyphenate(first: string, second: string, vocabulary: Vocabulary): string {
  if (/\u00AD$/.test(first)) return first.slice(0, -1) + second;
  if (joinsUnspaced(first, second)) return first + second;
  const [, start] = /(\p{L}[\p{L}\p{M}]*)[-\u2010]$/u.exec(first.slice(-LONGEST_WORD)) ?? [];
  const [end] = /^\p{L}[\p{L}\p{M}]*/u.exec(second) ?? [];
  if (start === undefined) return /[-\u2013\u2014]$/.test(first) ? first + second : `${first} ${second}`;
  if (end === undefined) return first + (/^\d/.test(second) ? '' : ' ') + second;
  const isWritten = (word: string): boolean => vocabulary.has(word.toLowerCase());
  const isWhole = isWritten(start + end);
  // "Anglo-Saxon" keeps its hyphen, "Iron-Bridge" loses it in a text that knows Ironbridge.
  const wasCut = /^\p{Ll}/u.test(end) ? isWhole || !isWritten(`${start}-${end}`) : isWhole;
  return wasCut ? first.slice(0, -1) + second : first + second;
}
