/** Reads a passage once: its words, its values with what they are about, and who says them. */
import { findClaim, type Claim } from './claims';
import { profileOf, type Profile } from './profile';
import type { Embeddings } from '../language/embeddings';
import type { Lexicon } from './lexicon';
import type { RawValue } from './raw-value';
import { readDates } from './read-dates';
import { readNames } from './read-names';
import { readQuantities } from './read-quantities';
import { readTimes } from './read-times';
import { readWords, type Word } from './words';

export interface PassageContext {
  readonly text: string;
  /** The document date: the account's or the article's own, ISO 8601 of any precision; `null` where it is unknown. */
  readonly reference: string | null;
}

export interface Value extends RawValue {
  readonly profile: Profile;
  readonly isNegated: boolean;
  readonly isFormer: boolean;
}

export interface PassageReading {
  readonly text: string;
  readonly reference: string | null;
  readonly words: readonly Word[];
  readonly values: readonly Value[];
  readonly claim: Claim | null;
  /** Of the passage as a whole, every word alike near. */
  readonly whole: Profile;
}

/** Passages of the texts of one comparison: four books' chapters. */
const MAX_CACHED = 4_096;
const cache = new Map<string, { readonly vectors: Embeddings; readonly reading: PassageReading }>();

export function readPassage({ text, reference }: PassageContext, lexicon: Lexicon): PassageReading {
  const known = cache.get(text);
  if (known?.vectors === lexicon.vectors && known.reading.reference === reference) return known.reading;
  const reading = readAnew(text, reference, lexicon);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(text, { vectors: lexicon.vectors, reading });
  return reading;
}

function readAnew(text: string, reference: string | null, lexicon: Lexicon): PassageReading {
  const words = readWords(text);
  const taken = new Set<number>();
  const take = (values: readonly RawValue[]): RawValue[] => {
    const free = values.filter(({ from, to }) => !rangeOf(from, to).some((at) => taken.has(at)));
    for (const { from, to } of free) for (const at of rangeOf(from, to)) taken.add(at);
    return free;
  };
  const raw = [
    ...take(readDates(words, reference)),
    ...take(readTimes(words)),
    ...take(readQuantities(words, (at) => taken.has(at))),
    ...take(readNames(words, text, (at) => taken.has(at), lexicon.thesaurus)),
  ].sort((x, y) => x.from - y.from);
  let whole: Profile | null = null;
  const claim = findClaim(words);
  // The name of who says it is no part of what it is about; an office that both name is.
  const told = words.map((word, at) =>
    claim !== null && word.isCapital && at >= claim.from && at < claim.to
      ? { ...word, isContent: false }
      : word,
  );
  return {
    ...{ text, reference, words, claim },
    values: raw.map((value) => ({
      ...value,
      profile: profileOf(told, value, lexicon),
      isNegated: isNegated(words, value.from),
      isFormer: isFormer(words, value),
    })),
    get whole() {
      return (whole ??= profileOf(
        told.map((word) => ({ ...word, depth: 0 })),
        { from: -1, to: -1, heads: [] },
        lexicon,
      ));
    },
  };
}

const rangeOf = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);

const formsBefore = (words: readonly Word[], at: number, length: number): string =>
  words
    .slice(Math.max(0, at - length), at)
    .map(({ form }) => form)
    .join(' ');

/** "Not in the engine room", "rather than on Monday". */
function isNegated(words: readonly Word[], at: number): boolean {
  const before = formsBefore(words, at, 4);
  return /\b(?:not|never|rather than|instead of)(?: (?:in|on|at|by|from|the|a|an|with|of|to|for))*$/u.test(
    before,
  );
}

/** "Up from the 14", "rose from 12 to 19", "an earlier figure of 14": a value that is told as one of before. */
function isFormer(words: readonly Word[], { from, to, kind }: RawValue): boolean {
  if (kind === 'place' || kind === 'name' || kind === 'date' || kind === 'weekday') return false;
  const before = formsBefore(words, from, 6);
  const after = words
    .slice(to, to + 8)
    .map(({ form }) => form)
    .join(' ');
  if (
    /\b(?:up|down|revised|raised|increased|reduced|lowered|corrected|rose|risen|fell|fallen|climbed|grew|cut|compared with|against)(?: \w+)? (?:from )?(?:the )?$/u.test(
      `${before} `,
    ) &&
    /\bfrom(?: the| an?)?(?: \w+)?$/u.test(before)
  )
    return true;
  if (
    /\b(?:earlier|previous|initial|original|first|preliminary)(?: (?:figure|count|total|toll|report|reports|estimate|estimates))? (?:of|put|at|had been|was)$/u.test(
      before,
    )
  )
    return true;
  // "Rose to 19 from 14".
  if (/\b(?:to|at) \S+ from(?: the| an?)?$/u.test(before)) return true;
  if (
    /\bfrom(?: the)?$/u.test(before) &&
    /^(?:\S+ ){0,2}to (?:\d|\S+)/u.test(after) &&
    kind !== 'time' &&
    kind !== 'duration'
  )
    return true;
  return /^(?:\S+ ){0,3}(?:previously|earlier|originally|initially|first) (?:reported|given|stated|announced|thought|counted|feared)/u.test(
    after,
  );
}
