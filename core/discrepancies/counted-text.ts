/**
 * Splits a passage into clauses by punctuation, so that what a quantity counts can be shown in the passage's own words.
 */
import { listQuantityTokens, type Quantity, type QuantityToken } from '../language/en/quantities';
import { itemAt } from '../text/item-at';

export interface CountedText {
  readonly text: string;
  readonly tokens: readonly QuantityToken[];
  /** By token: whether a clause ends before it, or at it where it is the punctuation. */
  readonly breaks: readonly boolean[];
  /** The quantities without the ordinals: "in the second blast" counts nothing and bounds no other count. */
  readonly figures: readonly Quantity[];
}

/** A span to show: UTF-16 offsets into the passage, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** True where it was truncated and its clause goes on. */
  readonly isCut: boolean;
}

export function readCounted(text: string, figures: readonly Quantity[]): CountedText {
  const tokens = listQuantityTokens(text);
  const breaks = tokens.map(
    (token, at) =>
      isClauseEnd(text, tokens, at) || BREAK.test(text.slice(tokens[at - 1]?.end ?? 0, token.start)),
  );
  return { text, tokens, breaks, figures: figures.filter(({ unit }) => unit !== 'ordinal') };
}

/** As written, with an ellipsis where it was truncated. */
export const printStretch = ({ text }: CountedText, { start, end, isCut }: Stretch): string =>
  isCut ? `${text.slice(start, end)} …` : text.slice(start, end);

/** Longest span to show. UTF-16 units. */
export const MAX_COUNTED = 180;

/** The span, truncated after a word where it is too long; `null` where it would then end before the offset `least`. */
export function shorten(
  { tokens }: CountedText,
  { start, end }: Pick<Stretch, 'start' | 'end'>,
  least: number,
): Stretch | null {
  if (end - start <= MAX_COUNTED) return { start, end, isCut: false };
  const last = withoutLoose(tokens, 0, tokens.findLastIndex((token) => token.end <= start + MAX_COUNTED) + 1);
  const cut = tokens[last - 1]?.end ?? 0;
  return cut < least ? null : { start, end: cut, isCut: true };
}

export function clauseStart({ tokens, breaks }: CountedText, at: number): number {
  // "Casualties: 52" is one clause.
  let start = at > 1 && itemAt(tokens, at - 1).word === ':' ? at - 2 : at;
  while (start > 0 && !breaks[start] && !(breaks[start - 1] && isPunctuation(itemAt(tokens, start - 1).word)))
    start -= 1;
  return start;
}

/** Index after the last word of the clause that token `at` is in. */
export function clauseEnd({ tokens, breaks }: CountedText, at: number): number {
  let end = at;
  while (end < tokens.length && !breaks[end]) end += 1;
  return withoutLoose(tokens, at, end);
}

/**
 * The end without trailing function words and punctuation: "… were injured in the" says no less without two of them.
 */
export function withoutLoose(tokens: readonly QuantityToken[], from: number, end: number): number {
  let last = end;
  while (
    last > from &&
    (LOOSE.has(itemAt(tokens, last - 1).word) || isPunctuation(itemAt(tokens, last - 1).word))
  )
    last -= 1;
  return last;
}

const LOOSE: ReadonlySet<string> = new Set(
  `a an the in on at of to by from for with into onto upon as than and or but that which who whom whose when while where
its his her their this these those was were is are be been being has have had stood put given about between among
against per also then some`.split(/\s+/),
);

export const isPunctuation = (word: string): boolean => /^[.,;:!?()–—-]$/.test(word);

/** Quotation marks, brackets and the like; a run of spaces is where a digest's words about its source were blanked. */
const BREAK = /["“”„«»[\]…|•*\n]| {2}/u;
const TITLES = /^(?:mr|mrs|ms|dr|st|gen|col|lt|sgt|capt|maj|prof|no|\p{L})$/u;

function isClauseEnd(text: string, tokens: readonly QuantityToken[], at: number): boolean {
  const { word, start, end } = itemAt(tokens, at);
  if (/^[!?;()–—]$/.test(word)) return true;
  if (word === '-') return text[start - 1] === ' ' && text[end] === ' ';
  if (!/^[.,:]$/.test(word) || /[\p{L}\p{N}]/u.test(text[end] ?? '')) return false;
  return word !== '.' || !TITLES.test(tokens[at - 1]?.word ?? '') || at === tokens.length - 1;
}
