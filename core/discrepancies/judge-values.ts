/**
 * Pairs the values of two passages by what they are about and decides each pair. Equal values are paired first, so that
 * what both passages say alike is no rival of what they say differently.
 */
import type { DiscrepancyStatus, ScopeReason } from '../contract/discrepancy';
import { aboutness, countOtherNouns } from './aboutness';
import { areOfOtherSpeakers, claimsDiffer } from './claims';
import { isLaterFigure } from './later-figure';
import { isToldToo } from './told-too';
import { listNegations } from './negation';
import type { Lexicon } from './lexicon';
import type { PassageReading, Value } from './read-passage';
import { areComparable, relateValues, type Relation } from './relate-values';
import { relateActs } from './acts';
import { haveCommonThing } from './common-thing';
import { findScope } from './scope';
import { isDateline } from './sentence-at';
import { distance } from './words';

export interface JudgedPair {
  readonly a: Value;
  readonly b: Value;
  readonly status: DiscrepancyStatus;
  readonly because: ScopeReason | null;
  /** 0–1 and a little more: how surely the two are of one thing. */
  readonly about: number;
}

interface Candidate {
  readonly a: Value;
  readonly b: Value;
  readonly relation: Relation;
  readonly about: number;
}

/** What a pair gains in the assignment where its values are equal, or may be. */
const GAIN: Readonly<Record<Relation, number>> = { same: 0.35, compatible: 0.2, undecided: 0, differs: 0 };

/** What one states and the other says not to be so is no more alike than two values. */
const gainOf = ({ a, b, relation }: Candidate): number =>
  a.isNegated === b.isNegated ? GAIN[relation] : Math.min(0, GAIN[relation] - AGAINST);
const AGAINST = 0.35;

export function judgeValues(a: PassageReading, b: PassageReading, lexicon: Lexicon): JudgedPair[] {
  const candidates: Candidate[] = [];
  for (const one of a.values)
    for (const other of b.values)
      if (
        one.kind !== 'name' &&
        one.kind !== 'place' &&
        areComparable(one, other) &&
        !isSettled(a, one, b, other)
      )
        candidates.push({
          ...{ a: one, b: other, relation: relateValues(one, other) },
          about: aboutness(a, one, b, other, lexicon) + (lexicon.prior ?? 0),
        });
  candidates.sort((x, y) => y.about + gainOf(y) - x.about - gainOf(x));
  const taken = new Set<Value>();
  const pairs = candidates.flatMap((candidate): JudgedPair[] => {
    if (taken.has(candidate.a) || taken.has(candidate.b)) return [];
    taken.add(candidate.a).add(candidate.b);
    return [{ ...candidate, ...decide(a, b, candidate, lexicon) }];
  });
  // Two days that explain why two counts differ are no discrepancy themselves; a time of day goes with its day.
  const isExplained = pairs.some(({ a: { kind }, because }) => because === 'other-day' && kind !== 'time');
  return isExplained
    ? pairs.map((pair) =>
        pair.a.date !== null && pair.status === 'differs'
          ? { ...pair, status: 'different-scope', because: 'other-day' }
          : pair,
      )
    : pairs;
}

/** "That evening, at 7.30": the part of the day says nothing that the clock time does not. */
const isSettled = (a: PassageReading, one: Value, b: PassageReading, other: Value): boolean =>
  one.dimension === 'part'
    ? other.dimension !== 'part' && hasClock(a)
    : other.dimension === 'part' && hasClock(b);
const hasClock = ({ values }: PassageReading): boolean =>
  values.some(({ kind, dimension }) => kind === 'time' && dimension !== 'part');

function decide(
  a: PassageReading,
  b: PassageReading,
  { a: one, b: other, relation, about }: Candidate,
  lexicon: Lexicon,
): Pick<JudgedPair, 'status' | 'because'> {
  const plain = (status: DiscrepancyStatus) => ({ status, because: null });
  if (relation === 'same' && one.isNegated !== other.isNegated) return plain('undecided');
  if (relation === 'same') return plain(about >= SAME_VALUE ? 'same-value' : 'undecided');
  if (relation !== 'differs')
    return plain(relation === 'compatible' && about >= SAME_VALUE ? 'compatible' : 'undecided');
  if (one.isNegated || other.isNegated || about < MIN_SCORE) return plain('undecided');
  // A day of writing is no day of what the other passage tells.
  if (one.date !== null && isDateline(a, one) !== isDateline(b, other)) return plain('undecided');
  // "On Monday the tram ran" and "on Tuesday it did not" are no two dates of one thing.
  if (isDenied(a, one) !== isDenied(b, other)) return plain('undecided');
  if (countOtherNouns(a, one, b, other, lexicon))
    return about < SURE_OF_UNKNOWN_ACTS
      ? plain('undecided')
      : { status: 'different-scope', because: 'other-count' };
  if (one.kind === 'number' && (isToldToo(a, one, other) || isToldToo(b, other, one)))
    return plain('undecided');
  const because = findScope(a, one, b, other, lexicon);
  const areOnly = (lexicon.prior ?? 0) > 0 && areOnlyOnes(a, one, b, other);
  if (because !== null && !(areOnly && because === 'other-person'))
    return { status: 'different-scope', because };
  // That an age is one person's is for its scope to say; at two events he is of two ages.
  const acts =
    one.kind === 'age' ? relateAges(a, one, b, other, lexicon) : relateActs(a, one, b, other, lexicon);
  // Of passages that are aligned, the acts are mostly one in two wordings.
  const isAligned = (lexicon.prior ?? 0) > 0;
  const isMoment = one.date !== null || one.kind === 'time';
  const least = isAligned
    ? isMoment
      ? SURE_OF_ALIGNED_MOMENTS
      : one.kind === 'number'
        ? SURE_OF_OTHER_COUNTS
        : SURE_OF_ALIGNED
    : one.kind === 'number'
      ? SURE_OF_OTHER_COUNTS
      : one.kind === 'measure'
        ? SURE_OF_MEASURES
        : SURE_OF_OTHER_ACTS;
  // "By dusk" and "that morning" are two moments of a day that both are of, unless one act was then.
  if (isAligned && acts !== 'same' && (one.dimension === 'part' || other.dimension === 'part'))
    return plain('undecided');
  // "On Tuesday 112 people lay there", "she came in the second week of October": a day and a stretch of days of two acts.
  if (isAligned && acts !== 'same' && isStretch(one) !== isStretch(other)) return plain('undecided');
  if (isAligned && !haveCommonThing(a, b, lexicon)) return plain('undecided');
  if (areOnly && about < least) return plain(claimsDiffer(a, b) ? 'claims-differ' : 'differs');
  if (acts === 'other' && about < least)
    return about < SURE ? plain('undecided') : { status: 'different-scope', because: 'other-act' };
  const ofUnknown =
    one.kind === 'time' || one.kind === 'date' ? SURE_OF_UNKNOWN_MOMENTS : SURE_OF_UNKNOWN_ACTS;
  const enough = acts === 'same' ? SURE : isAligned ? SURE_OF_ALIGNED : ofUnknown;
  // Less is enough to show what two speakers say, since it is shown as what each of them says.
  const areTold = areOfOtherSpeakers(a, b);
  if (about < (areTold ? SURE : enough)) return plain('undecided');
  if (isLaterFigure(a, one, b, other)) return { status: 'different-scope', because: 'later-figure' };
  const areClaims = claimsDiffer(a, b) || about < enough || (areTold && isEstimate(one) && isEstimate(other));
  return plain(areClaims ? 'claims-differ' : 'differs');
}

/** A large round count, "40,000 marched": nobody counted them. */
const isEstimate = ({ kind, spans: [span] }: Value): boolean =>
  kind === 'number' && span !== undefined && span[0] >= 1000 && (span[0] % 1000 === 0 || span[0] !== span[1]);

function isStretch({ date }: Value): boolean {
  const range = date === null ? null : (date.span ?? date.days);
  return range === null ? date?.months != null : range[1] > range[0];
}

/**
 * Of passages that are aligned: the only clock time, length, age or duration of either. Whose it is and of which act, other
 * words say there; that either passage tells of another one is less likely.
 */
const areOnlyOnes = (a: PassageReading, one: Value, b: PassageReading, other: Value): boolean =>
  one.kind === other.kind &&
  /^(?:age|time|measure|duration|money)$/.test(one.kind) &&
  isOnly(a, one) &&
  isOnly(b, other);
const isOnly = ({ values }: PassageReading, { kind, dimension }: Value): boolean =>
  values.filter((value) => value.kind === kind && value.dimension === dimension).length === 1;

const SAME_VALUE = 0.3;
/** Least aboutness at which the scope of two values is worth a word. */
const MIN_SCORE = 0.3;
/**
 * Least aboutness at which two values that cannot both hold are called different: where their acts are the same, where
 * no act is told, and where the acts have no word in common.
 */
const SURE = 0.4;
const SURE_OF_UNKNOWN_ACTS = 0.65;
/** One affair has many moments, so a time of no known act is of another one sooner than a count is. */
const SURE_OF_UNKNOWN_MOMENTS = 0.78;
const SURE_OF_OTHER_ACTS = 0.95;
const SURE_OF_ALIGNED = 0.55;
/** An affair has many moments, each of another act. */
const SURE_OF_ALIGNED_MOMENTS = 0.65;
/** What is counted says more of a count than what was done. */
const SURE_OF_OTHER_COUNTS = 0.65;
/** A thing has one depth and one length, whatever is done to it. */
const SURE_OF_MEASURES = 0.5;

/** A bare age needs no act; beside the age at an event it is not compared where another act is told. */
function relateAges(
  a: PassageReading,
  one: Value,
  b: PassageReading,
  other: Value,
  lexicon: Lexicon,
): ReturnType<typeof relateActs> {
  const [ofA, ofB] = [isOfMoment(a, one), isOfMoment(b, other)];
  if (!ofA && !ofB) return 'same';
  const acts = relateActs(a, one, b, other, lexicon);
  return acts === 'unknown' && ofA !== ofB ? 'same' : acts;
}

/** "At nineteen", "at the age of 44", "was 24 when": an age at an event. */
const isOfMoment = ({ words }: PassageReading, { from, to }: Value): boolean =>
  words[from - 1]?.form === 'at' ||
  (words[from - 1]?.form === 'of' && words[from - 2]?.form === 'age') ||
  words[to]?.form === 'when';

/** Whether the clause of a value is negated, or says the same without a negation: "did not answer", "were missing". */
const isDenied = ({ words }: PassageReading, { from, to, kind }: Value): boolean =>
  (kind === 'number' &&
    words.some(
      ({ form }, at) =>
        ABSENT.test(form) && Math.min(distance(words, at, from), distance(words, at, to - 1)) <= DENIED_REACH,
    )) ||
  listNegations(words).some(
    ({ cue }) =>
      !(cue >= from && cue < to) &&
      // "Did not come until Monday": he came on Monday.
      !words.slice(cue, from).some(({ form }) => /^(?:until|till|before)$/.test(form)) &&
      !words.slice(Math.min(cue, from), Math.max(cue, to)).some(({ form }) => /^[,;.:]$/.test(form)) &&
      Math.min(distance(words, cue, from), distance(words, cue, to - 1)) <= DENIED_REACH,
  );
const DENIED_REACH = 5;
const ABSENT = /^(?:missing|absent|unaccounted|refused|failed|lacked|lacking|unpaid|unidentified)$/;
