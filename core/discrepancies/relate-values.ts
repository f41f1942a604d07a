/** Whether two values of one kind can both hold, by themselves, whatever they are about. */
import { relateDates } from '../language/en/calendar';
import type { RawValue, Span } from './raw-value';

/** `undecided`: too little is said, an open bound beside a rounded number or a weekday beside a date of no known year. */
export type Relation = 'same' | 'compatible' | 'differs' | 'undecided';

/** Whether the two are values of one kind at all: two lengths, a weekday and a date, a bare number and a sum. */
export function areComparable(a: RawValue, b: RawValue): boolean {
  const isDay = ({ kind }: RawValue): boolean => kind === 'date' || kind === 'weekday';
  if (isDay(a) && isDay(b)) return true;
  if (a.kind === b.kind) {
    if (a.kind === 'time') return true;
    if (a.kind === 'money') return a.dimension === b.dimension || a.dimension === '' || b.dimension === '';
    return a.dimension === b.dimension;
  }
  const isSum = (one: RawValue, other: RawValue): boolean =>
    one.kind === 'money' && other.kind === 'number' && !other.hasNoun;
  return isSum(a, b) || isSum(b, a);
}

export function relateValues(a: RawValue, b: RawValue): Relation {
  if (a.date !== null && b.date !== null) return relateDates(a.date, b.date);
  if (a.kind === 'time' && b.kind === 'time') return relateTimes(a, b);
  const [widthA, widthB] = a.grain === b.grain ? [0, 0] : [a.grain / 2, b.grain / 2];
  let isOverlap = false;
  for (const [lowA, highA] of a.spans)
    for (const [lowB, highB] of b.spans) {
      if (lowA === lowB && highA === highB) return a.hedge === b.hedge ? 'same' : 'compatible';
      if (lowA - widthA <= highB + widthB && lowB - widthB <= highA + widthA) isOverlap = true;
    }
  if (!isOverlap) return 'differs';
  // "Some 30" and "at least 12" are two values to look at.
  const isLoose = (isOpen(a) && b.hedge === 'about') || (isOpen(b) && a.hedge === 'about');
  return isLoose && isFar(a, b) ? 'undecided' : 'compatible';
}

const isOpen = ({ hedge }: RawValue): boolean => hedge === 'at-least' || hedge === 'at-most';
const middle = ({ spans }: RawValue): number => {
  const [low, high] = spans[0] ?? [0, 0];
  return high === Infinity ? low : low === 0 ? high : (low + high) / 2;
};
const isFar = (a: RawValue, b: RawValue): boolean =>
  Math.max(middle(a), middle(b)) > 1.5 * Math.min(middle(a), middle(b));

const DAY = 1440;
/** Minutes to which people read a clock. */
const CLOCK_GRAIN = 5;

/** Clock times on a circle of a day; a named time zone against none is no ground for a difference. */
function relateTimes(a: RawValue, b: RawValue): Relation {
  // The hedge has its own stretch already.
  const isHedged = a.hedge !== null || b.hedge !== null;
  const tolerance = Math.min(Math.max(a.grain, b.grain), isHedged ? CLOCK_GRAIN : Infinity);
  let isOverlap = false;
  for (const one of a.spans)
    for (const other of b.spans)
      for (const shift of [-DAY, 0, DAY]) {
        const [low, high]: Span = [other[0] + shift, other[1] + shift];
        if (one[0] === low && one[1] === high && a.hedge === b.hedge)
          return zoneOf(a) === zoneOf(b) ? 'same' : 'compatible';
        if (one[0] - tolerance <= high && low - tolerance <= one[1]) isOverlap = true;
      }
  if (isOverlap) return 'compatible';
  return zoneOf(a) === zoneOf(b) ? 'differs' : 'undecided';
}
const zoneOf = ({ dimension }: RawValue): string => (dimension === 'utc' ? 'utc' : '');
