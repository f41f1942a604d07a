import type { Anchor } from '../contract/annotation';
import { createAnchor, resolveAnchor, type AnchorText } from '../text/anchoring/anchor';

export type QuotedWords = Pick<Anchor, 'exact' | 'prefix' | 'suffix'>;

/**
 * The passage of a text that a quotation from another edition is of, anchored in this text; `null` where there is none, or
 * where several are as good. Where this text has other words there, the anchor keeps those that were quoted, so that the
 * note shows as one whose passage changed. Paragraphs are parted by a line feed here, and in a quotation from elsewhere by
 * whatever it has.
 */
export function placeQuotation(article: AnchorText, quote: QuotedWords): Anchor | null {
  // White space stands for white space of either kind, one to one, so that places are the same.
  const flat: AnchorText = { ...article, text: flatten(article.text) };
  const anchor: Anchor = {
    articleRev: ELSEWHERE,
    // Beyond every text: only the words count, and of two places as good neither is nearer.
    start: NO_PLACE,
    end: NO_PLACE + Math.max(1, quote.exact.length),
    exact: flatten(quote.exact),
    prefix: flatten(quote.prefix).slice(-CONTEXT),
    suffix: flatten(quote.suffix).slice(0, CONTEXT),
    blockId: null,
  };
  const placement = resolveAnchor(flat, anchor);
  if (!('start' in placement)) return null;
  const found = createAnchor(article, placement.start, placement.end);
  if (hasSameWords(found.exact, quote.exact))
    return hasEdges(article.text, found.start, found.end, quote) ? found : null;
  const changed = { ...found, exact: quote.exact, articleRev: ELSEWHERE };
  const again = resolveAnchor(article, changed);
  // Else the words that were quoted would have no place, or would be said of words that nobody quoted.
  return again.state === 'changed' && again.start === found.start && again.end === found.end ? changed : null;
}

/** Whether a text has the very words, which costs little to know. */
export function hasQuotation({ text }: Pick<AnchorText, 'text'>, quote: QuotedWords): boolean {
  const [flat, exact] = [flatten(text), flatten(quote.exact)];
  if (exact === '') return false;
  for (let at = flat.indexOf(exact); at !== -1; at = flat.indexOf(exact, at + 1))
    if (hasEdges(flat, at, at + exact.length, quote)) return true;
  return false;
}

/** UTF-16 units by which words tell their text where nothing names it. */
const TELLING = 20;

/** Whether a text that has the words is likely the one that is meant, though nothing else says so. */
export const isTelling = ({ exact, prefix, suffix }: QuotedWords): boolean =>
  exact.trim().replace(/\s+/g, ' ').length >= TELLING || /\p{L}/u.test(prefix + suffix);

const flatten = (text: string): string => text.replace(/\s/g, ' ');

const hasSameWords = (a: string, b: string): boolean =>
  a.trim().replace(/\s+/g, ' ') === b.trim().replace(/\s+/g, ' ');

/** Not "art" in "party", unless the quotation itself was of a part of a word, as what stood beside it says. */
const hasEdges = (text: string, start: number, end: number, { prefix, suffix }: QuotedWords): boolean =>
  (!isWithinWord(text, start) || ENDS.test(prefix)) && (!isWithinWord(text, end) || BEGINS.test(suffix));

const isWithinWord = (text: string, at: number): boolean =>
  ENDS.test(text.slice(Math.max(0, at - 2), at)) && BEGINS.test(text.slice(at, at + 2));

/** Letters of scripts that part words; others have no edges. */
const ENDS = /[\p{Lu}\p{Ll}\p{Lt}\p{N}]\p{M}*$/u;
const BEGINS = /^[\p{Lu}\p{Ll}\p{Lt}\p{N}]/u;

const ELSEWHERE = '0'.repeat(64);
const NO_PLACE = 1e9;
/** UTF-16 units of context that an anchor has. */
const CONTEXT = 64;
