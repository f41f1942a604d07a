/**
 * Hedges before and after a number and the interval that they leave. A hedge bounds only in its own direction: "at
 * least 12" says nothing against 30.
 */

/** From the number as written to the inclusive bounds of what it may be. */
export type Bounds = (value: number) => readonly [number, number];

export interface Hedge {
  readonly kind: 'about' | 'at-least' | 'at-most' | 'near' | 'other-side';
  readonly bounds: Bounds;
}

/** Half-width of the interval of an approximate number, as a share of it. */
const ABOUT = 0.15;
const about: Hedge = { kind: 'about', bounds: (n) => [n * (1 - ABOUT), n * (1 + ABOUT)] };
const atLeast: Hedge = { kind: 'at-least', bounds: (n) => [n, Infinity] };
const moreThan: Hedge = { kind: 'at-least', bounds: (n) => [Number.isInteger(n) ? n + 1e-9 : n, Infinity] };
const atMost: Hedge = { kind: 'at-most', bounds: (n) => [0, n] };
const lessThan: Hedge = { kind: 'at-most', bounds: (n) => [0, n - 1e-9] };
const nearly: Hedge = { kind: 'near', bounds: (n) => [n * (1 - ABOUT), n] };
const justOver: Hedge = { kind: 'near', bounds: (n) => [n, n * (1 + ABOUT)] };
/** "Forty-odd" is less than fifty, "two hundred odd" less than three hundred by far. */
const odd: Hedge = { kind: 'near', bounds: (n) => [n, n < 100 ? n + 9 : n * (1 + ABOUT)] };
const mostOf: Hedge = { kind: 'near', bounds: (n) => [n * 0.6, n] };

const BEFORE: readonly (readonly [Hedge, string])[] = [
  [
    about,
    'about|around|some|roughly|approximately|an estimated|estimated|perhaps|circa|close to|in the region of|somewhere around|something like|of about|near|say|a good|maybe|much',
  ],
  [
    atLeast,
    'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|upwards of|as many as and more|fully|at the very least',
  ],
  [
    moreThan,
    'more than|over|above|in excess of|well over|upward of|far more than|greater than|climbed past|rose past|risen past|gone past|went past|grown past|well past|exceeding|exceeded|topped|surpassed',
  ],
  [
    atMost,
    'up to|as many as|at most|no more than|not more than|a maximum of|within|at the most|nobody more than|never more than|inside|as much as|only up to',
  ],
  [lessThan, 'less than|fewer than|under|below|well under|not even|short of|not quite'],
  [
    nearly,
    'nearly|almost|just under|not far short of|getting on for|hardly|barely|scarcely|a little under|very nearly|close on|a little less than|slightly less than',
  ],
  [
    justOver,
    'just over|a little over|little more than|slightly more than|slightly over|a little more than|a shade over|rather more than|just above',
  ],
  [mostOf, 'the better part of|most of|the best part of|the greater part of'],
];
const AFTER: readonly (readonly [Hedge, string])[] = [
  [atLeast, 'or more|at least|or upwards|and more|or over|plus'],
  [atMost, 'or less|or fewer|at most|at the most|at the outside'],
  [about, 'or so|or thereabouts|more or less'],
  [odd, 'odd|- odd'],
];

interface Phrase {
  readonly parts: readonly string[];
  readonly hedge: Hedge;
}

/** Longest first: "no more than" is not "more than". */
const phrases = (list: readonly (readonly [Hedge, string])[]): readonly Phrase[] =>
  list
    .flatMap(([hedge, words]) => words.split('|').map((phrase) => ({ parts: phrase.split(' '), hedge })))
    .sort((x, y) => y.parts.length - x.parts.length);
const BEFORE_PHRASES = phrases(BEFORE);
const AFTER_PHRASES = phrases(AFTER);

/** The hedge that ends before token `at`, with its number of tokens. */
export const hedgeBefore = (words: readonly string[], at: number) => find(BEFORE_PHRASES, words, at, true);

/** The hedge that begins at token `at`. */
export const hedgeAfter = (words: readonly string[], at: number) => find(AFTER_PHRASES, words, at, false);

function find(
  list: readonly Phrase[],
  words: readonly string[],
  at: number,
  isBefore: boolean,
): { readonly hedge: Hedge; readonly length: number } | null {
  for (const { parts, hedge } of list) {
    const from = isBefore ? at - parts.length : at;
    if (from >= 0 && parts.every((part, k) => words[from + k] === part))
      return { hedge, length: parts.length };
  }
  return null;
}
