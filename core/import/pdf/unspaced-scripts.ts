/** Scripts that write no spaces between words: the end of a line or a gap between two glyphs is none either. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\u30FB\u30FC\uFF01-\uFF60]`;
const ENDS = new RegExp(`${UNSPACED}$`, 'u');
const BEGINS = new RegExp(`^${UNSPACED}`, 'u');

/** Figures between its signs stand without a space too. */
export function joinsUnspaced(before: string, after: string): boolean {
  const end = before.slice(-2);
  return ENDS.test(end)
    ? BEGINS.test(after) || /^\p{N}/u.test(after)
    : BEGINS.test(after) && /\p{N}$/u.test(end);
}

/** One sign of such a script and nothing else. */
export const isUnspacedSign = (text: string): boolean => ONE.test(text);
const ONE = new RegExp(`^${UNSPACED}$`, 'u');
