/**
 * Where a range that was drawn by hand really begins and ends: never inside a character as readers know it, never on a
 * space or a line break, and, where a pointer drew it, never inside a word. UTF-16 offsets, end exclusive.
 */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Leaves white space and what cannot be seen off both ends, and takes in the whole of a character that an end cuts: an
 * accent with its letter, a family of joined emoji. `null` where nothing is left.
 */
export function trimRange(text: string, { start, end }: TextRange): TextRange | null {
  const chosen = text.slice(start, end);
  const from = start + (BLANK_HEAD.exec(chosen)?.[0].length ?? 0);
  if (from >= end) return null;
  const to = end - (BLANK_TAIL.exec(chosen)?.[0].length ?? 0);
  return { start: graphemeStart(text, from), end: graphemeEnd(text, to) };
}

/**
 * Takes in the whole of a word that an end cuts. Scripts that put no spaces between words have nothing to go by: there
 * an end stays where it was put.
 */
export function wholeWords(text: string, { start, end }: TextRange): TextRange {
  let [from, to] = [start, end];
  while (isInsideWord(text, from)) from -= widthBefore(text, from);
  while (isInsideWord(text, to)) to += widthAt(text, to);
  return { start: from, end: to };
}

/** White space, soft hyphens, and the signs without width that are not part of a letter. */
const BLANK_HEAD = /^[\s\u00ad\u200b\u2060\ufeff]+/;
const BLANK_TAIL = /[\s\u00ad\u200b\u2060\ufeff]+$/;

/** UTF-16 units around a cut in which its character is looked for: the longest sequences of emoji have some thirty. */
const AROUND = 64;

let segmenter: Intl.Segmenter | undefined;

/** The character (UAX #29, extended grapheme cluster) that an offset cuts; `null` where it stands between two. */
function clusterAround(text: string, at: number): TextRange | null {
  if (at <= 0 || at >= text.length || (isSimple(text, at - 1) && isSimple(text, at))) return null;
  // A line break always parts characters, and a block ends in one.
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - AROUND);
  const near = text.slice(from, at + AROUND);
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  const found = segmenter.segment(near).containing(at - from);
  if (found === undefined || found.index === at - from) return null;
  const start = from + found.index;
  return { start, end: start + found.segment.length };
}

const graphemeStart = (text: string, at: number): number => clusterAround(text, at)?.start ?? at;
const graphemeEnd = (text: string, at: number): number => clusterAround(text, at)?.end ?? at;

/** A printable character of ASCII never joins with another. */
const isSimple = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0x20 && unit < 0x7f;
};

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;
/** Between two letters they part no word: apostrophes, soft hyphens, joiners, the marks of Hebrew acronyms. */
const LETTER_BEFORE = /([\p{L}\p{M}\p{N}])['\u2019\u02bc\u05f3\u05f4\u00ad\u200c\u200d]*$/u;
const LETTER_AFTER = /^['\u2019\u02bc\u05f3\u05f4\u00ad\u200c\u200d]*([\p{L}\p{M}\p{N}])/u;
/** Between two digits, as in 6,000 and 04:30. */
const DIGIT_BEFORE = /\p{Nd}[.,:]?$/u;
const DIGIT_AFTER = /^[.,:]?\p{Nd}/u;
/** UTF-16 units before and after a cut that tell whether it cuts a word. */
const NEAR = 8;

/** Whether letters of one word, or digits of one figure, stand on both sides of an offset. */
function isInsideWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const [before, after] = [text.slice(Math.max(0, at - NEAR), at), text.slice(at, at + NEAR)];
  const letters = [LETTER_BEFORE.exec(before)?.[1], LETTER_AFTER.exec(after)?.[1]];
  if (letters.every((letter) => letter !== undefined && !UNSPACED.test(letter))) return true;
  return DIGIT_BEFORE.test(before) && DIGIT_AFTER.test(after) && !/[.,:]{2}/.test(text.slice(at - 1, at + 1));
}

const widthBefore = (text: string, at: number): number =>
  at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1;
const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
