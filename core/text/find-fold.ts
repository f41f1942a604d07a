import { foldString, foldText, type FoldedText } from './fold';

/**
 * Folding for "find in this article": what `foldText` makes alike, and besides it the signs that a typist writes for
 * those of a typesetter. Quotation marks of every kind are `"` or `'`, dashes and hyphens `-`, any run of spaces one
 * space, and the sign of a doubtful reading is not there: "five barges" finds "five [?] barges". A line feed stays.
 */
export const findFold = (text: string): string => foldString(text).replace(SIGNS, (sign) => plainSign(sign));

/** The same with the way back to the text as it was given. */
export function findFoldText(source: string): FoldedText {
  const folded = foldText(source);
  const parts: string[] = [];
  /** For each unit of the result, where what it stands for begins and ends in the folded text. */
  const starts: number[] = [];
  const ends: number[] = [];
  const keep = (from: number, to: number): void => {
    parts.push(folded.text.slice(from, to));
    for (let at = from; at < to; at += 1) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  let at = 0;
  for (const { 0: sign, index } of folded.text.matchAll(SIGNS)) {
    keep(at, index);
    at = index + sign.length;
    const plain = plainSign(sign);
    if (plain === '') continue;
    parts.push(plain);
    starts.push(index);
    ends.push(at);
  }
  keep(at, folded.text.length);
  return {
    text: parts.join(''),
    sourceRange: (start, end) => {
      const from = starts[start] ?? folded.text.length;
      return folded.sourceRange(from, end > start ? (ends[end - 1] ?? folded.text.length) : from);
    },
  };
}

const SINGLE = "'`\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u02b9\u02bb\u02bc\u05f3";
const DOUBLE = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u05f4';
const DASHES = '\\-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u05be';
/** The sign of doubt with the space before it, as `UNCERTAIN_SIGN` stands behind a word; spaces; and the rest. */
const SIGNS = new RegExp(`[^\\S\\n]*\\[\\?\\]|[^\\S\\n]+|[${SINGLE}${DOUBLE}${DASHES}]`, 'g');

function plainSign(sign: string): string {
  if (sign.endsWith(']')) return '';
  if (/^\s/.test(sign)) return ' ';
  if (SINGLE.includes(sign)) return "'";
  return DOUBLE.includes(sign) ? '"' : '-';
}
