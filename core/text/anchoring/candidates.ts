import search from 'approx-string-match';
import type { Anchor } from '../../contract/annotation';
import { candidateStarts } from './qgram-index';

/** A place where the quotation may stand now. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Units to insert, delete or replace to make it the quotation. */
  readonly errors: number;
}

/** Share of a quotation's units that may differ: below 0.7 agreement no place is taken. */
const TOLERANCE = 0.3;
/** More verbatim places than this are not all weighed; those near the likely starts are. */
const MANY = 40;
const LIKELY = 6;
const NEARBY = 600;

/** The places where the quotation stands word for word; of very many, those near the likely starts. */
export function verbatimCandidates(text: string, anchor: Anchor): readonly Candidate[] {
  const verbatim = occurrences(text, anchor.exact, MANY + 1);
  if (verbatim.length <= MANY) return verbatim;
  const windows = [expected(anchor), ...likelyWindows(text, anchor)];
  return distinct(windows.flatMap((near) => occurrencesIn(text, anchor.exact, near)));
}

/** The likeliest places anywhere in the text, with other words too. */
export const approximateCandidates = (text: string, anchor: Anchor): readonly Candidate[] =>
  distinct(likelyWindows(text, anchor).flatMap((near) => approximate(text, anchor.exact, near)));

/** The neighbourhood of the old place, read unit by unit: finds short quotations that share no whole piece. */
export const nearbyCandidates = (text: string, anchor: Anchor): readonly Candidate[] =>
  approximate(text, anchor.exact, expected(anchor));

export interface Range {
  readonly from: number;
  readonly to: number;
}

const expected = (anchor: Anchor): Range => ({
  from: Math.max(0, anchor.start - NEARBY),
  to: anchor.end + NEARBY,
});

export const likelyWindows = (text: string, anchor: Anchor): readonly Range[] =>
  candidateStarts(text, anchor.prefix + anchor.exact + anchor.suffix, LIKELY).map((start) =>
    window(text, anchor, start + anchor.prefix.length),
  );

/** A place inside what stood beside the quotation, and the share of that which stands there, 0–1. */
export interface ContextFound {
  readonly offset: number;
  readonly agreement: number;
}

/** Where what stood before or behind the quotation stands now, in the likely windows. */
export function findContext(text: string, { prefix, suffix, ...anchor }: Anchor): readonly ContextFound[] {
  const windows = likelyWindows(text, { prefix, suffix, ...anchor });
  const find = (side: string, offsetOf: (found: Candidate) => number): readonly ContextFound[] =>
    side === ''
      ? []
      : windows
          .flatMap((near) => approximate(text, side, near))
          .map((found) => ({ offset: offsetOf(found), agreement: 1 - found.errors / side.length }));
  return [...find(prefix, ({ end }) => end - 1), ...find(suffix, ({ start }) => start)];
}

/** Wide enough for a vote's inexactness, and for as many insertions as the tolerance allows. */
function window(text: string, anchor: Anchor, start: number): Range {
  const slack = 160 + Math.ceil(anchor.exact.length * TOLERANCE);
  return { from: Math.max(0, start - slack), to: Math.min(text.length, start + anchor.exact.length + slack) };
}

function approximate(text: string, quote: string, { from, to }: Range): readonly Candidate[] {
  const found = search(text.slice(from, to), quote, Math.floor(quote.length * TOLERANCE));
  return found.map(({ start, end, errors }) => ({ start: from + start, end: from + end, errors }));
}

const occurrencesIn = (text: string, quote: string, { from, to }: Range): readonly Candidate[] =>
  occurrences(text.slice(from, to), quote, Number.POSITIVE_INFINITY).map(({ start, end }) => ({
    start: from + start,
    end: from + end,
    errors: 0,
  }));

function occurrences(text: string, quote: string, limit: number): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf(quote); at >= 0 && found.length < limit; at = text.indexOf(quote, at + 1)) {
    found.push({ start: at, end: at + quote.length, errors: 0 });
  }
  return found;
}

const distinct = (candidates: readonly Candidate[]): readonly Candidate[] => [
  ...new Map(candidates.map((found) => [`${found.start} ${found.end}`, found])).values(),
];
