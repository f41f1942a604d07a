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
  if (isGrown(a, valueA, valueB) || isGrown(b, valueB, valueA)) return true;
  return (
    areOfOtherStages(a.reference, b.reference) &&
    (isOfTally(a, valueA) || isOfTally(b, valueB)) &&
    !isTakenBack(a, valueA, b, valueB) &&
    !haveOneDay(a, valueA, b, valueB)
  );
}

/** "The reward had grown to 2,000": it was less before. */
function isGrown({ words }: PassageReading, { from, spans }: Value, other: Value): boolean {
  const before = words
    .slice(Math.max(0, from - 3), from)
    .map(({ form }) => form)
    .join(' ');
  const [least, most] = [
    Math.min(...spans.map(([low]) => low)),
    Math.max(...other.spans.map(([, high]) => high)),
  ];
  return GROWN.test(before) && most < least;
}
const GROWN = /\b(?:grown|risen|rose|grew|climbed|increased|gone up|went up|raised) to\b/u;

/** The dead only become more, so fewer in a later document are no later figure; the missing are found. */
function isTakenBack(a: PassageReading, valueA: Value, b: PassageReading, valueB: Value): boolean {
  const isFirstEarlier = (parseDay(a.reference) ?? 0) < (parseDay(b.reference) ?? 0);
  const [earlier, later] = isFirstEarlier ? [valueA, valueB] : [valueB, valueA];
  const least = Math.min(...earlier.spans.map(([low]) => low));
  const most = Math.max(...later.spans.map(([, high]) => high));
  return most < least && ![a, b].some(({ words }) => words.some(({ form }) => DWINDLING.test(form)));
}
const DWINDLING =
  /^(?:missing|unaccounted|trapped|stranded|homeless|hospital|hospitals|critical|detained|held|left|remaining|remain|remained|still|estimate|estimated|revised)$/;

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
const isOfTally = (read: PassageReading, value: Value): boolean =>
  (value.kind === 'number' ||
    value.kind === 'money' ||
    (value.kind === 'measure' && value.dimension === 'area')) &&
  read.words.some(
    ({ stem }, at) => isTallyWord(stem) && awayFrom(read, at, value) <= REACH && isNearest(read, at, value),
  );

/** "The ferry with 120 aboard burned, and 14 died": the dead are the 14. */
const isNearest = (read: PassageReading, at: number, value: Value): boolean =>
  read.values.every(
    (other) =>
      other === value || other.kind !== value.kind || awayFrom(read, at, other) >= awayFrom(read, at, value),
  );

const awayFrom = ({ words }: PassageReading, at: number, { from, to }: Value): number =>
  Math.min(distance(words, at, from), distance(words, at, to - 1));

/** "By Friday", in both: two figures of one day, whenever they were printed. */
const haveOneDay = (a: PassageReading, valueA: Value, b: PassageReading, valueB: Value): boolean =>
  daysNear(a, valueA).some((one) =>
    daysNear(b, valueB).some((other) => /^(?:same|compatible)$/.test(relateDates(one, other))),
  );
