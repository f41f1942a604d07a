import { foldString } from './fold';

/** Called for each word with its folded form and its half-open range of UTF-16 units in the text as given. */
export type TokenVisitor = (term: string, start: number, end: number) => void;

export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Longer words are cut for matching, never for their range. UTF-16 units. */
export const MAX_TERM_LENGTH = 64;

/**
 * Visits the words of `text` between two offsets, in order. Scripts that put spaces between words are scanned by hand;
 * only runs of those that do not (Chinese, Japanese, Thai, Lao, Khmer, Burmese) pay for Intl.Segmenter, which is some
 * thirty times slower. Possessive `'s` is left off, `don't` is one word `dont`, `l'homme` is two, `6,000` is `6000`,
 * and `10⁶` is `10`.
 */
export function forEachToken(text: string, from: number, to: number, visit: TokenVisitor): void {
  let at = from;
  while (at < to) {
    const kind = kindAt(text, at);
    if (isRaised(text.charCodeAt(at))) at += 1;
    else if (text.charCodeAt(at) === 0x5b && at > 0) at += noteSignLength(text, at) || 1;
    else if (kind === UNSPACED) at = visitUnspaced(text, at, to, visit);
    else if (kind >= LETTER) at = visitSpaced(text, at, to, visit);
    else at += widthAt(text, at);
  }
}

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  forEachToken(text, 0, text.length, (term, start, end) => tokens.push({ term, start, end }));
  return tokens;
}

const OTHER = 1;
/** Part of a word inside it and punctuation at either end, such as an apostrophe. */
const JOINER = 2;
const LETTER = 3;
const DIGIT = 4;
const UNSPACED = 5;

function visitSpaced(text: string, start: number, to: number, visit: TokenVisitor): number {
  let at = start;
  let end = start;
  let isJoined = false;
  while (at < to) {
    const kind = kindAt(text, at);
    if (isRaised(text.charCodeAt(at)) && !isUnit(text, start, at)) break;
    if (kind === LETTER || kind === DIGIT) {
      at += widthAt(text, at);
      end = at;
      continue;
    }
    const next = at + 1 < to ? kindAt(text, at + 1) : OTHER;
    if (kind === JOINER && (next === LETTER || next === DIGIT)) {
      if (isApostrophe(text.charCodeAt(at))) {
        if (isPossessive(text, at, to)) {
          emit(text, start, end, isJoined, visit);
          return at + 2;
        }
        if (end - start <= 2 && next === LETTER) break;
      }
      isJoined = true;
      at += 1;
    } else if (next === DIGIT && isDigitBefore(text, at, start) && isSeparator(text.charCodeAt(at))) {
      isJoined = true;
      at += 1;
    } else break;
  }
  emit(text, start, end, isJoined, visit);
  return Math.max(end, start + 1);
}

/** "[12]" right behind a word is the sign of a note and no figure of the text. Its length; 0 where it is none. */
const noteSignLength = (text: string, at: number): number =>
  /\s/.test(text.charAt(at - 1))
    ? 0
    : (/^\[(?:\d{1,3}|\p{Ll}|\d{1,3}[–-]\d{1,3})\]/u.exec(text.slice(at, at + 10))?.[0].length ?? 0);

/** The raised and lowered figures and signs of Unicode: ¹²³ and U+2070–208E. */
const isRaised = (unit: number): boolean =>
  unit === 0xb9 || unit === 0xb2 || unit === 0xb3 || (unit >= 0x2070 && unit <= 0x208e);

/**
 * After one or two letters they are part of the word, as in m², km³ and H₂O. After a figure or a longer word they are a
 * power, an index or the sign of a note: 40² is neither 402 nor any other figure than 40.
 */
const isUnit = (text: string, start: number, at: number): boolean =>
  /^\p{L}{1,2}(?:[\u00B9\u00B2\u00B3\u2070-\u208E]\p{L}{0,2}){0,4}$/u.test(text.slice(start, at));

const JOINERS = /['\u2019\u02bc\u05f3\u05f4"\u00ad\u200c\u200d,]/g;

function emit(text: string, start: number, end: number, isJoined: boolean, visit: TokenVisitor): void {
  const raw = text.slice(start, end);
  const term = foldString(isJoined ? raw.replace(JOINERS, '') : raw);
  if (term !== '') visit(term.length > MAX_TERM_LENGTH ? term.slice(0, MAX_TERM_LENGTH) : term, start, end);
}

let segmenter: Intl.Segmenter | undefined;

function visitUnspaced(text: string, start: number, to: number, visit: TokenVisitor): number {
  let end = start;
  while (end < to && kindAt(text, end) === UNSPACED) end += widthAt(text, end);
  end = Math.min(end, to);
  // The segmenter costs 0.03 ms a call however short the run.
  if (end - start === 1) {
    emit(text, start, end, false, visit);
    return end;
  }
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  for (const part of segmenter.segment(text.slice(start, end))) {
    if (part.isWordLike !== true) continue;
    emit(text, start + part.index, start + part.index + part.segment.length, false, visit);
  }
  return end;
}

/** One byte for each unit of the basic plane, filled as characters are met. */
const kinds = new Uint8Array(0x10000);
const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;
const JOINING = /['\u2019\u02bc\u05f3\u05f4\u00ad\u200c\u200d]/;

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] ?? 0;
  if (known !== 0) return known;
  if (unit >= 0xd800 && unit <= 0xdfff) return classify(String.fromCodePoint(text.codePointAt(at) ?? 0xfffd));
  return (kinds[unit] = classify(text.charAt(at)));
}

function classify(character: string): number {
  if (JOINING.test(character)) return JOINER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{L}\p{N}\p{M}]/u.test(character)) return UNSPACED_SCRIPT.test(character) ? UNSPACED : LETTER;
  return OTHER;
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc;
const isSeparator = (unit: number): boolean => unit === 0x2c || unit === 0x2e;
const isDigitBefore = (text: string, at: number, start: number): boolean =>
  at > start && kindAt(text, at - 1) === DIGIT;

function isPossessive(text: string, at: number, to: number): boolean {
  const letter = text.charCodeAt(at + 1);
  if (letter !== 0x73 && letter !== 0x53) return false;
  return at + 2 >= to || kindAt(text, at + 2) < LETTER;
}
