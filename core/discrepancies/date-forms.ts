/** Dates written with their month: "9 January 1911", "March 1911", "the second week of May". */
import { MONTHS, NO_DATE, withSpan, type CalendarDate } from '../language/en/calendar';
import { parseOrdinal } from '../language/en/ordinals';
import { readRoman } from '../language/en/numerals';
import { rawValue, type RawValue } from './raw-value';
import type { Word } from './words';

export interface DatePlace {
  readonly words: readonly Word[];
  readonly forms: readonly string[];
  /** The document date as a day, where it is known to the day. */
  readonly today: number | null;
}

export type DateReader = (place: DatePlace, at: number) => RawValue | null;

export const dated = (
  from: number,
  to: number,
  date: Partial<CalendarDate>,
  hedge: RawValue['hedge'] = null,
): RawValue => rawValue({ kind: 'date', from, to, hedge, date: withSpan({ ...NO_DATE, ...date }) });

export const wholeNumber = (form: string | undefined): number | null =>
  form !== undefined && /^\d{1,4}$/.test(form) ? Number(form) : null;
/** 1 to 31, written as a cardinal, an ordinal or in old Roman figures, with the number of its words. */
function readDay({ forms }: DatePlace, at: number): { day: number; length: number } | null {
  const ordinal = parseOrdinal(forms, at);
  if (ordinal !== null && ordinal.value <= 31) return { day: ordinal.value, length: ordinal.length };
  const number = wholeNumber(forms[at]) ?? readRoman(forms[at] ?? '');
  return number !== null && number >= 1 && number <= 31 ? { day: number, length: 1 } : null;
}
const monthAt = ({ words, forms }: DatePlace, at: number): number | null => {
  const month = MONTHS.get(forms[at] ?? '');
  return month !== undefined && words[at]?.isCapital === true ? month : null;
};
/** A year after a date, with or without its comma: the index after it and its number. */
function yearAfter({ forms }: DatePlace, at: number): { year: number; to: number } | null {
  const next = forms[at] === ',' || forms[at] === '.' ? at + 1 : at;
  const year = wholeNumber(forms[next]);
  return year !== null && year >= 1000 && year < 2100 ? { year, to: next + 1 } : null;
}

export const readIso: DateReader = ({ forms }, at) => {
  if (forms[at + 1] !== '-' || forms[at + 3] !== '-') return null;
  const [y, m, d] = [forms[at], forms[at + 2], forms[at + 4]].map(wholeNumber);
  if (y == null || m == null || d == null || y < 1000) return null;
  return m > 12 || d > 31 ? null : dated(at, at + 5, { year: y, months: [m, m], days: [d, d] });
};

/** "9 January 1911", "the 13th of August", "the xj day of May". */
export const readDayMonth: DateReader = (place, at) => {
  const day = readDay(place, at);
  if (day === null) return null;
  let next = at + day.length;
  if (place.forms[next] === 'day') next += 1;
  if (place.forms[next] === 'of') next += 1;
  const month = monthAt(place, next);
  if (month === null) return null;
  const year = yearAfter(place, next + 1);
  return dated(at, year?.to ?? next + 1, {
    year: year?.year ?? null,
    months: [month, month],
    days: [day.day, day.day],
  });
};

/** "January 9, 1911", "March 1911", a month alone. */
export const readMonth: DateReader = (place, at) => {
  const month = monthAt(place, at);
  if (month === null) return null;
  const { forms } = place;
  const next = forms[at + 1] === '.' && (forms[at] ?? '').length <= 4 ? at + 2 : at + 1;
  const afterThe = forms[next] === 'the' ? next + 1 : next;
  const day = readDay(place, afterThe);
  const isYear = yearAfter(place, next) !== null;
  if (day !== null && !isYear) {
    const to = afterThe + day.length;
    const year = yearAfter(place, to);
    return dated(at, year?.to ?? to, {
      year: year?.year ?? null,
      months: [month, month],
      days: [day.day, day.day],
    });
  }
  // "The November of 1987".
  const year = yearAfter(place, next) ?? (forms[next] === 'of' ? yearAfter(place, next + 1) : null);
  if (
    year === null &&
    /^(?:may|march|august|jan|mar|dec|jun|sep|oct|nov|apr|feb|jul|aug)$/.test(forms[at] ?? '') &&
    !MONTH_CUE.test(forms[at - 1] ?? '')
  )
    return null;
  return dated(at, year?.to ?? at + 1, { year: year?.year ?? null, months: [month, month] });
};
const MONTH_CUE =
  /^(?:in|of|since|until|till|by|from|to|last|next|this|during|before|after|early|late|mid|and|or|between|-|,)$/;

const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 10],
  beginning: [1, 10],
  start: [1, 10],
  mid: [10, 20],
  middle: [10, 20],
  late: [20, 31],
  end: [20, 31],
};
/** "The second week of February 1911", "early in May", "the second half of November". */
export const readPartOfMonth: DateReader = (place, at) => {
  const { forms } = place;
  const start = forms[at] === 'the' ? at + 1 : at;
  let next = start + 1;
  let days = Object.hasOwn(PARTS, forms[start] ?? '') ? PARTS[forms[start] ?? ''] : undefined;
  const unit = forms[next];
  if (unit === 'week' || unit === 'half') {
    const last = forms[start] === 'last';
    const nth = parseOrdinal(forms, start)?.value;
    if (nth === undefined && !last) return null;
    days =
      unit === 'half'
        ? nth === 1
          ? [1, 15]
          : [15, 31]
        : last
          ? [22, 31]
          : [7 * ((nth ?? 1) - 1) + 1, Math.min(31, 7 * (nth ?? 1))];
    next += 1;
  }
  if (days === undefined) return null;
  if (/^(?:of|in|-)$/.test(forms[next] ?? '')) next += 1;
  if (forms[next] === 'the' && forms[next + 1] === 'month') next += 2;
  const month = monthAt(place, next);
  if (month === null) return null;
  const year = yearAfter(place, next + 1);
  return dated(at, year?.to ?? next + 1, { year: year?.year ?? null, months: [month, month], days }, 'about');
};
