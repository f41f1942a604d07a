/**
 * Direct quotations of a paragraph, by their marks. Curly, angular and low marks open and close by their form; straight
 * ones open after white space or an opening bracket and close else. An open quotation runs to the end of the paragraph,
 * and goes on in the next only where that begins with a mark again (the usage of English print).
 */

export interface Quotation {
  /** Tokens, the marks among them; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether a mark closes it in this paragraph. */
  readonly isClosed: boolean;
  /** Whether the quotation before, in the paragraph before, goes on here. */
  readonly isContinued: boolean;
}

/** A pair of marks: only its own kind closes a quotation, so that an apostrophe ends none that a double mark began. */
type Pair = 'double' | 'single';

interface Mark {
  readonly pair: Pair;
  readonly does: 'open' | 'close';
}

export function readQuotations(
  words: readonly string[],
  starts: Int32Array,
  ends: Int32Array,
  text: string,
  isQuotationOpen: boolean,
): { readonly quoted: Int32Array; readonly quotations: readonly Quotation[] } {
  const quotations: Quotation[] = [];
  const quoted = new Int32Array(words.length).fill(-1);
  let open = -1;
  let pair: Pair | null = null;
  const close = (end: number, isClosed: boolean): void => {
    quoted.fill(quotations.length, open, end);
    quotations.push({ start: open, end, isClosed, isContinued: isQuotationOpen && open === 0 });
    pair = null;
  };
  words.forEach((word, at) => {
    const mark = markOf(word, text, starts[at] ?? 0, ends[at] ?? 0, pair);
    // A second opening mark inside is a nested quotation's, or the first was never closed: the outer is kept.
    if (mark?.does === 'open' && pair === null) {
      open = at;
      pair = mark.pair;
    } else if (mark?.does === 'close' && pair === mark.pair) close(at + 1, true);
  });
  // A single mark that nothing closes was an apostrophe.
  if (pair === 'double') close(words.length, false);
  return { quoted, quotations };
}

function markOf(word: string, text: string, start: number, end: number, open: Pair | null): Mark | null {
  if (/^[“„«‟]$|^``$/u.test(word)) return { pair: 'double', does: 'open' };
  if (/^[”»]$/u.test(word)) return { pair: 'double', does: 'close' };
  const opens = start === 0 || /[\s([—–-]/u.test(text.charAt(start - 1));
  const closes = end === text.length || /[\s)\].,;:!?—–-]/u.test(text.charAt(end));
  if (word === '‘') return opens ? { pair: 'single', does: 'open' } : null;
  if (word === '’') return closes && !opens ? { pair: 'single', does: 'close' } : null;
  if (word !== '"' && word !== "''") return null;
  if (opens !== closes) return { pair: 'double', does: opens ? 'open' : 'close' };
  return { pair: 'double', does: open === null ? 'open' : 'close' };
}
