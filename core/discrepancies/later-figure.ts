/**
 * A value carries the day on which it was said: of two counts of one tally, given on two days, the later one is a later
 * figure. True of what goes on being counted (the dead, the arrested, the damage) and not of what was settled when it
 * happened: an age, a clock time, the seats of a hall.
 */
import { relateDates, parseDay } from '../language/en/calendar';
import { isTallyWord } from '../language/en/tally-words';
import type { PassageReading, Value } from './read-passage';
import { daysNear } from './value-days';
import { distance } from './words';

export function isLaterFigure(a: PassageReading, valueA: Value, b: PassageReading, valueB: Value): boolean {
  return (
    areOfOtherStages(a.reference, b.reference) &&
    (isOfTally(a, valueA) || isOfTally(b, valueB)) &&
    !haveOneDay(a, valueA, b, valueB)
  );
}

/** Days between two documents up to which they tell of one stage. */
const ONE_STAGE = 2;
/** Days between two documents beyond which both look back on a tally that was closed. */
const CLOSED = 366;

/** Whether two document dates, known to the day, are of two stages of a tally that is still kept. */
export function areOfOtherStages(a: string | null, b: string | null): boolean {
  const [dayA, dayB] = [parseDay(a), parseDay(b)];
  if (dayA === null || dayB === null) return false;
  const apart = Math.abs(dayA - dayB);
  return apart > ONE_STAGE && apart <= CLOSED;
}

const REACH = 9;
/** Whether a count, or a sum or an area, stands beside a word for what goes on being counted. */
const isOfTally = ({ words }: PassageReading, { kind, dimension, from, to }: Value): boolean =>
  (kind === 'number' || kind === 'money' || (kind === 'measure' && dimension === 'area')) &&
  words.some(
    (word, at) =>
      isTallyWord(word.stem) && Math.min(distance(words, at, from), distance(words, at, to - 1)) <= REACH,
  );

/** "By Friday", in both: two figures of one day, whenever they were printed. */
const haveOneDay = (a: PassageReading, valueA: Value, b: PassageReading, valueB: Value): boolean =>
  daysNear(a, valueA).some((one) =>
    daysNear(b, valueB).some((other) => /^(?:same|compatible)$/.test(relateDates(one, other))),
  );
