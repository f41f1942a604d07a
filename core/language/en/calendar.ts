/**
 * Days as texts name them: by date, by weekday, by feast, or relative to the day of writing. What is not said stays
 * unknown; a weekday becomes a date only against the document date.
 */

export interface CalendarDate {
  readonly year: number | null;
  /** 1–12, first and last. */
  readonly months: readonly [number, number] | null;
  /** 1–31, first and last. */
  readonly days: readonly [number, number] | null;
  /** 0 for Sunday. */
  readonly weekday: number | null;
  /** Whole days since 1970-01-01, first and last, where it is a known stretch of the calendar. */
  readonly span: readonly [number, number] | null;
}

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, k) => [name, k + 1] as const),
  ...MONTH_NAMES.map((name, k) => [name.slice(0, 3), k + 1] as const),
  ['sept', 9],
]);
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'
    .split(' ')
    .flatMap((name, k) => [name, `${name}s`, `${name}'s`].map((form) => [form, k] as const)),
);
/** Fixed feasts of the Western calendar, month and day. */
export const FEASTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["new year's day", [1, 1]],
  ['epiphany', [1, 6]],
  ['twelfth night', [1, 5]],
  ['candlemas', [2, 2]],
  ["saint valentine's day", [2, 14]],
  ["valentine's day", [2, 14]],
  ["saint patrick's day", [3, 17]],
  ['lady day', [3, 25]],
  ["saint george's day", [4, 23]],
  ['may day', [5, 1]],
  ['midsummer day', [6, 24]],
  ['bastille day', [7, 14]],
  ['lammas', [8, 1]],
  ['assumption', [8, 15]],
  ['michaelmas', [9, 29]],
  ["hallowe'en", [10, 31]],
  ['halloween', [10, 31]],
  ["all saints' day", [11, 1]],
  ["all saints'", [11, 1]],
  ["all souls' day", [11, 2]],
  ['martinmas', [11, 11]],
  ['armistice day', [11, 11]],
  ["saint nicholas' day", [12, 6]],
  ['christmas eve', [12, 24]],
  ['christmas day', [12, 25]],
  ['christmas', [12, 25]],
  ['boxing day', [12, 26]],
  ["saint stephen's day", [12, 26]],
  ["new year's eve", [12, 31]],
]);
export const SEASONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['spring', [3, 5]],
  ['summer', [6, 8]],
  ['autumn', [9, 11]],
]);

export const dayNumber = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);

/** 0 for Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** The day of an ISO date that is full to the day, else `null`. */
export const parseDay = (iso: string | null): number | null =>
  iso !== null && /^\d{4}-\d{2}-\d{2}/.test(iso)
    ? dayNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))
    : null;

export const NO_DATE: CalendarDate = { year: null, months: null, days: null, weekday: null, span: null };

/** With the span that follows from year, month and day. */
export function withSpan(date: CalendarDate): CalendarDate {
  const { year, months, days } = date;
  if (year === null || date.span !== null) return date;
  if (months === null) return { ...date, span: [dayNumber(year, 1, 1), dayNumber(year, 12, 31)] };
  const [from, to] = months;
  if (days === null) return { ...date, span: [dayNumber(year, from, 1), dayNumber(year, to + 1, 0)] };
  return { ...date, span: [dayNumber(year, from, days[0]), dayNumber(year, to, days[1])] };
}

export type DateRelation = 'same' | 'compatible' | 'differs' | 'undecided';

type Interval = readonly [number, number];
const relate = (a: Interval, b: Interval): DateRelation =>
  a[1] < b[0] || b[1] < a[0] ? 'differs' : a[0] === b[0] && a[1] === b[1] ? 'same' : 'compatible';

/** A field that is not said never contradicts. */
export function relateDates(a: CalendarDate, b: CalendarDate): DateRelation {
  if (isOtherWeek(a, b) || isOtherWeek(b, a)) return 'compatible';
  if (a.span !== null && b.span !== null) return relate(a.span, b.span);
  if (a.year !== null && b.year !== null && a.year !== b.year) return 'differs';
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    if (one.span !== null && other.months !== null) return relateToSpan(one.span, other);
  if (a.months !== null && b.months !== null) {
    const months = relate(a.months, b.months);
    if (months === 'differs' || a.days === null || b.days === null)
      return months === 'same' && (a.days ?? b.days) !== null ? 'compatible' : months;
    return relate(a.days, b.days);
  }
  if (a.weekday !== null && b.weekday !== null) return a.weekday === b.weekday ? 'same' : 'differs';
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    if (one.weekday !== null && other.span !== null && other.span[0] === other.span[1])
      return weekdayOf(other.span[0]) === one.weekday ? 'compatible' : 'differs';
  if (a.days !== null && b.days !== null) return relate(a.days, b.days);
  return 'undecided';
}

/**
 * "Tuesday", told long after, and "17 November", which was a Tuesday: that a bare weekday is of the week of writing is a
 * guess that holds for news.
 */
function isOtherWeek({ weekday, months, span }: CalendarDate, day: CalendarDate): boolean {
  if (weekday === null || months !== null || span === null || day.weekday !== null || day.days === null)
    return false;
  const year = new Date(span[0] * 86_400_000).getUTCFullYear();
  const known = day.span ?? withSpan({ ...day, year: day.year ?? year }).span;
  return (
    known !== null &&
    known[0] === known[1] &&
    weekdayOf(known[0]) === weekday &&
    Math.abs(known[0] - span[0]) > NEWS
  );
}
/** Days within which a report names a day by its weekday alone. */
const NEWS = 14;

/** A date without its year against a stretch of the calendar: in the years that the stretch touches. */
function relateToSpan(span: Interval, date: CalendarDate): DateRelation {
  const years = span.map((day) => new Date(day * 86_400_000).getUTCFullYear());
  const relations = years.map((year) => relate(span, withSpan({ ...date, year, span: null }).span ?? span));
  return relations.find((one) => one !== 'differs') ?? 'differs';
}
