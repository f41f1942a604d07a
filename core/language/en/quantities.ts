/**
 * Extracts quantities as closed intervals, with the nouns that they count. An account that says "some 40" and one that
 * says "42" do not contradict each other: a hedge widens the interval, and two intervals that overlap are compatible.
 * Dates, clock times and years are left to `dates.ts`.
 */
import { STOP_WORDS } from './stop-words';
import { NUMBER_OPENINGS, ORDINALS, parseNumber, type NumberRun } from './number-words';
import { stemWord } from '../tokens';
import { itemAt } from '../../text/item-at';

export type QuantityUnit = 'count' | 'percent' | 'money' | 'age' | 'ordinal';

export interface Quantity {
  /** As written, with its hedge: "at least four". */
  readonly text: string;
  /** UTF-16 offsets into the passage, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly unit: QuantityUnit;
  /** Inclusive bounds, equal for an exact number; `high` is `Infinity` where the text sets none. */
  readonly low: number;
  readonly high: number;
  /** Stems of the words that say what is counted, nearest first, at most three; the currency first for money. */
  readonly countedNouns: readonly string[];
}

export interface QuantityToken {
  /** In lower case. */
  readonly word: string;
  /** UTF-16 offsets into the passage, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A power, or a figure under the raised sign of a note, has no value that is sure; "[12]" behind a word is a sign. */
const NO_QUANTITY = /\d[\d.,]*[\u00B9\u00B2\u00B3\u2070-\u207F]+|(?<=\S)\[\d{1,3}\]/gu;
const TOKEN =
  /\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:st|nd|rd|th)?|[$€£₽₴]|%|\p{L}+(?:['’]\p{L}+)?|[.,;:!?()–—-]/gu;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '₽': 'roubl',
  '₴': 'hryvnia',
  dollar: 'dollar',
  dollars: 'dollar',
  euro: 'euro',
  euros: 'euro',
  pounds: 'pound',
  roubles: 'roubl',
  rubles: 'roubl',
  rouble: 'roubl',
  ruble: 'roubl',
  hryvnia: 'hryvnia',
  hryvnias: 'hryvnia',
};
const VAGUE: Readonly<Record<string, number>> = {
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2000,
  millions: 2e6,
};

/** From the number as written to the interval that its hedge leaves. */
type Bound = (value: number) => readonly [number, number];
/** Half-width of the interval of an approximate number, as a share of it. */
const ABOUT = 0.15;
const about: Bound = (n) => [n * (1 - ABOUT), n * (1 + ABOUT)];
const justOver = (n: number): number => (Number.isInteger(n) ? n + 1 : n);
const HEDGE_LIST: readonly (readonly [string, Bound])[] = [
  ['more than', (n) => [justOver(n), Infinity]],
  ['over', (n) => [justOver(n), Infinity]],
  ['above', (n) => [justOver(n), Infinity]],
  ['in excess of', (n) => [justOver(n), Infinity]],
  ['upwards of', (n) => [n, Infinity]],
  ['at least', (n) => [n, Infinity]],
  ['no fewer than', (n) => [n, Infinity]],
  ['no less than', (n) => [n, Infinity]],
  ['not less than', (n) => [n, Infinity]],
  ['a minimum of', (n) => [n, Infinity]],
  ['fewer than', (n) => [0, Number.isInteger(n) ? n - 1 : n]],
  ['less than', (n) => [0, Number.isInteger(n) ? n - 1 : n]],
  ['under', (n) => [0, n]],
  ['below', (n) => [0, n]],
  ['up to', (n) => [0, n]],
  ['as many as', (n) => [0, n]],
  ['at most', (n) => [0, n]],
  ['no more than', (n) => [0, n]],
  ['a maximum of', (n) => [0, n]],
  ['nearly', (n) => [n * (1 - ABOUT), n]],
  ['almost', (n) => [n * (1 - ABOUT), n]],
  ['close to', (n) => [n * (1 - ABOUT), n * (1 + ABOUT / 3)]],
  ['just under', (n) => [n * (1 - ABOUT), n]],
  ['just over', (n) => [n, n * (1 + ABOUT)]],
  ['about', about],
  ['around', about],
  ['some', about],
  ['roughly', about],
  ['approximately', about],
  ['an estimated', about],
  ['estimated', about],
  ['perhaps', about],
  ['circa', about],
];

/** Whether a quantity can begin with this word, its hedge aside: asked of every word, so it must be cheap. */
const mayOpen = (word: string): boolean => (word >= '0' && word < ':') || OPENINGS.has(word);
const OPENINGS: ReadonlySet<string> = new Set([
  ...NUMBER_OPENINGS,
  ...Object.keys(ORDINALS),
  ...Object.keys(VAGUE),
  ...Object.keys(CURRENCIES).filter((currency) => currency.length === 1),
]);

/** Longest first: "no more than" is not "more than". */
const HEDGES = [...HEDGE_LIST]
  .sort((x, y) => y[0].length - x[0].length)
  .map(([phrase, bound]) => ({ parts: phrase.split(' '), bound }));
const HEDGE_ENDS: ReadonlySet<string | undefined> = new Set(HEDGES.map(({ parts }) => parts.at(-1)));

/** Words, numbers, signs of currency and punctuation. */
export function listQuantityTokens(text: string): QuantityToken[] {
  const tokens: QuantityToken[] = [];
  const counted = text.replace(NO_QUANTITY, (sign) => ' '.repeat(sign.length));
  for (const match of counted.matchAll(TOKEN)) {
    tokens.push({ word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

export function listQuantities(text: string): Quantity[] {
  const tokens = listQuantityTokens(text);
  const words = tokens.map((token) => token.word);
  // "twenty-three" is parsed as two words; a hyphen between digits ("12-15") is a range.
  const figures: Quantity[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = readAt(tokens, words, at, text);
    if (found === null) at += 1;
    else {
      if (found.figure !== null) figures.push(found.figure);
      at = found.next;
    }
  }
  return figures;
}

interface Found {
  /** `null` for a number that is no quantity, as in a date. */
  readonly figure: Quantity | null;
  readonly next: number;
}

function readAt(
  tokens: readonly QuantityToken[],
  words: readonly string[],
  at: number,
  text: string,
): Found | null {
  const word = words[at] ?? '';
  if (!mayOpen(word)) return null;
  const vague = Object.hasOwn(VAGUE, word) ? VAGUE[word] : undefined;
  if (vague !== undefined) return figureAt(tokens, words, at, at + 1, [vague, Infinity], 'count', text);

  const ordinal = Object.hasOwn(ORDINALS, word)
    ? ORDINALS[word]
    : /^\d+(?:st|nd|rd|th)$/.test(word)
      ? parseInt(word, 10)
      : undefined;
  if (ordinal !== undefined) {
    if (MONTH.test(words[at - 1] ?? '') || MONTH.test(words[at + 1] ?? '') || words[at + 1] === 'of')
      return { figure: null, next: at + 1 };
    return figureAt(tokens, words, at, at + 1, [ordinal, ordinal], 'ordinal', text);
  }

  const currency = Object.hasOwn(CURRENCIES, word) && word.length === 1 ? 1 : 0;
  const run = readHyphened(words, at + currency);
  if (run === null) return null;
  const end = at + currency + run.length;
  if (isDateOrTime(words, at, end, run.value, text, tokens)) return { figure: null, next: end };
  // "one" is a pronoun more often than a number.
  if (run.value === 1 && word === 'one') return { figure: null, next: end };

  const range = readRange(words, at, end, run);
  if (range !== null) {
    return figureAt(
      tokens,
      words,
      range.from,
      range.end,
      [Math.min(run.value, range.value), Math.max(run.value, range.value)],
      unitAt(words, at, range.end, currency === 1),
      text,
    );
  }
  const hedge = hedgeBefore(words, at);
  const isOpen = words[end] === 'or' && words[end + 1] === 'more';
  const isLoose = words[end] === 'or' && words[end + 1] === 'so';
  const bounds: readonly [number, number] = isOpen
    ? [run.value, Infinity]
    : hedge !== null
      ? hedge.bound(run.value)
      : isLoose || run.isRound
        ? about(run.value)
        : [run.value, run.value];
  const last = isOpen || isLoose ? end + 2 : end;
  return figureAt(
    tokens,
    words,
    hedge?.from ?? at,
    last,
    bounds,
    unitAt(words, at, last, currency === 1),
    text,
  );
}

function readHyphened(words: readonly string[], at: number): NumberRun | null {
  const run = parseNumber(words, at);
  if (run === null || words[at + run.length] !== '-') return run;
  const tail = parseNumber(words, at + run.length + 1);
  const isTens = run.value >= 20 && run.value < 100 && run.value % 10 === 0 && !/^\d/.test(words[at] ?? '');
  return isTens && tail !== null && tail.value < 10
    ? { value: run.value + tail.value, length: run.length + 1 + tail.length, isRound: false }
    : run;
}

function readRange(
  words: readonly string[],
  at: number,
  end: number,
  run: NumberRun,
): { from: number; end: number; value: number } | null {
  const joint = words[end] ?? '';
  const other = readHyphened(words, end + 1);
  if (other === null) return null;
  const before = words[at - 1] ?? '';
  const isBetween = before === 'between' && joint === 'and';
  const isTo = joint === 'to' || ((joint === '-' || joint === '–') && /^\d/.test(words[end + 1] ?? ''));
  const isOr =
    joint === 'or' && other.value > run.value && other.value - run.value <= Math.max(2, run.value / 2);
  if (!isBetween && !isTo && !isOr) return null;
  return {
    from: isBetween || before === 'from' ? at - 1 : at,
    end: end + 1 + other.length,
    value: other.value,
  };
}

function hedgeBefore(words: readonly string[], at: number): { bound: Bound; from: number } | null {
  if (!HEDGE_ENDS.has(words[at - 1])) return null;
  for (const { parts, bound } of HEDGES) {
    if (parts.every((part, k) => words[at - parts.length + k] === part))
      return { bound, from: at - parts.length };
  }
  return null;
}

function unitAt(words: readonly string[], at: number, end: number, isMoney: boolean): QuantityUnit {
  const next = words[end] ?? '';
  const third = words[end + 1] ?? '';
  if (isMoney || Object.hasOwn(CURRENCIES, next)) return 'money';
  if (next === '%' || next === 'percent' || (next === 'per' && third === 'cent')) return 'percent';
  if (
    words[at - 1] === 'aged' ||
    (next === '-' && third === 'year') ||
    (/^years?$/.test(next) && third === 'old')
  )
    return 'age';
  return 'count';
}

function isDateOrTime(
  words: readonly string[],
  at: number,
  end: number,
  value: number,
  text: string,
  tokens: readonly QuantityToken[],
): boolean {
  if (MONTH.test(words[at - 1] ?? '') || MONTH.test(words[end] ?? '')) return true;
  const token = tokens[at];
  if (token !== undefined && text[token.end] === ':' && /\d/.test(text[token.end + 1] ?? '')) return true;
  if (token !== undefined && text[token.start - 1] === ':') return true;
  if (
    /^(?:am|pm|a|p|o'clock|o’clock)$/.test(words[end] ?? '') &&
    (words[end] !== 'a' || words[end + 1] === '.')
  )
    return true;
  // "At 9.20 in the evening" is a time; without the half of the day it may be any number.
  const isOfDay = words[end] === 'in' && words[end + 1] === 'the' && HALVES_OF_DAY.test(words[end + 2] ?? '');
  if (isOfDay && /^\d{1,2}(?:[.:]\d{2})?$/.test(words[at] ?? '')) return true;
  const isYear = /^\d{4}$/.test(words[at] ?? '') && value >= 1500 && value < 2100;
  return (
    isYear && /^(?:in|since|by|of|until|from|to|,|before|after|year|late|early)$/.test(words[at - 1] ?? '')
  );
}

const HALVES_OF_DAY = /^(?:morning|afternoon|evening)$/;

const OF_LENGTH = 3;
const STOPS = /^[.,;:!?()–—-]$/;

function figureAt(
  tokens: readonly QuantityToken[],
  words: readonly string[],
  from: number,
  end: number,
  [low, high]: readonly [number, number],
  unit: QuantityUnit,
  text: string,
): Found {
  const start = itemAt(tokens, from).start;
  const stop = itemAt(tokens, end - 1).end;
  const of: string[] = [];
  for (let at = end; at < words.length && of.length < OF_LENGTH; at++) {
    const word = words[at] ?? '';
    if (STOPS.test(word)) {
      if (word === '-') continue;
      break;
    }
    if (/^(?:percent|per|cent|%)$/.test(word) || STOP_WORDS.has(word)) continue;
    const currency = Object.hasOwn(CURRENCIES, word) ? CURRENCIES[word] : undefined;
    of.push(currency ?? stemWord(word));
  }
  if (of.length === 0) of.push(...countedBefore(words, from).map((at) => stemWord(words[at] ?? '')));
  const sign = CURRENCIES[words[from] ?? ''] ?? CURRENCIES[words[end - 2] ?? ''];
  if (unit === 'money' && sign !== undefined) of.unshift(sign);
  return {
    figure: { text: text.slice(start, stop), start, end: stop, unit, low, high, countedNouns: of },
    next: end,
  };
}

const TALLY = /^(?:number|count|toll|total)$/;

/** "The number of boats lost was put at more than 40": indices of the counted words, which precede the quantity. */
function countedBefore(words: readonly string[], from: number): number[] {
  let head = from;
  while (head > 0 && !(words[head] === 'of' && TALLY.test(words[head - 1] ?? ''))) head -= 1;
  if (head === 0) return [];
  return Array.from({ length: from - head - 1 }, (_, k) => head + 1 + k)
    .filter((at) => !STOPS.test(words[at] ?? '') && !STOP_WORDS.has(words[at] ?? ''))
    .slice(0, OF_LENGTH);
}
