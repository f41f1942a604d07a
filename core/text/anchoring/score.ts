import search from 'approx-string-match';
import type { Anchor } from '../../contract/annotation';
import type { Candidate } from './candidates';

/**
 * How surely a place is the quoted one, 0–1. The longer a quotation, the more its own words count: a verbatim
 * sentence stands for itself, a single word only with what stands around it.
 */
export const scoreCandidate = (text: string, anchor: Anchor, place: Candidate): number =>
  scorePlace(text, anchor, place, 1 - place.errors / Math.max(1, anchor.exact.length));

/** As `scoreCandidate`. @param words agreement of the place's own words with the quotation, 0–1 */
export function scorePlace(
  text: string,
  { exact, prefix, suffix }: Anchor,
  place: Pick<Candidate, 'start' | 'end'>,
  words: number,
): number {
  const ownWeight = Math.min(exact.length, LONG);
  const around = contextScore(
    prefix === ''
      ? null
      : agreement(text.slice(Math.max(0, place.start - prefix.length - SLIP), place.start), prefix),
    suffix === '' ? null : agreement(text.slice(place.end, place.end + suffix.length + SLIP), suffix),
  );
  if (around === null) return words;
  return (ownWeight * words + CONTEXT_WEIGHT * around) / (ownWeight + CONTEXT_WEIGHT);
}

/** From this length on a verbatim quotation passes without any context. */
const LONG = 128;
const CONTEXT_WEIGHT = 48;
/** How many units a context may have been lengthened by. */
const SLIP = 24;

/** One side counts most: a paragraph put before a passage replaces its whole left side. */
function contextScore(before: number | null, after: number | null): number | null {
  if (before === null) return after;
  if (after === null) return before;
  return 0.75 * Math.max(before, after) + 0.25 * Math.min(before, after);
}

/** Below half of a context, agreement is what any two stretches of one language have. */
function agreement(around: string, context: string): number {
  if (around.includes(context)) return 1;
  const allowed = Math.floor(context.length / 2);
  const errors = search(around, context, allowed).reduce(
    (least, found) => Math.min(least, found.errors),
    Infinity,
  );
  return errors === Infinity ? 0 : Math.max(0, 1 - (2 * errors) / context.length);
}
