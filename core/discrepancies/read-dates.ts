/** Finds dates, weekdays, feasts and relative days in the words of a passage. */
import {
  FEASTS,
  MONTHS,
  NO_DATE,
  parseDay,
  SEASONS,
  WEEKDAYS,
  weekdayOf,
  withSpan,
  type CalendarDate,
} from '../language/en/calendar';
import { parseOrdinal } from '../language/en/ordinals';
import { UNITS } from '../language/en/units';
import { readNumeral, readRoman } from '../language/en/numerals';
import { rawValue, type RawValue } from './raw-value';
import type { Word } from './words';

interface Place {
  readonly words: readonly Word[];
  readonly forms: readonly string[];
  /** The document date as a day, where it is known to the day. */
  readonly today: number | null;
}

/** In the order of the text, without overlaps. */
export function readDates(words: readonly Word[], reference: string | null): RawValue[] {
  const place: Place = { words, forms: words.map(({ form }) => form), today: parseDay(reference) };
  const found: RawValue[] = [];
  for (let at = 0; at < words.length;) {
    const value = READERS.reduce<RawValue | null>((known, read) => known ?? read(place, at), null);
    if (value !== null) found.push(value);
    at = value?.to ?? at + 1;
  }
  return joinRanges(found, place.forms);
}

/** "From 3 May to 9 May": each of the two is the whole stretch. */
function joinRanges(found: readonly RawValue[], forms: readonly string[]): RawValue[] {
  return found.map((value, k) => {
    const [first, last] = isRange(found[k], found[k + 1], forms)
      ? [value, found[k + 1]]
      : isRange(found[k - 1], value, forms)
        ? [found[k - 1], value]
        : [undefined, undefined];
    const [from, to] = [first?.date, last?.date];
    if (from == null || to == null) return value;
    const year = from.year ?? to.year;
    const span = (date: CalendarDate) => withSpan({ ...date, year, span: date.span }).span;
    const [start, end] = [span(from), span(to)];
    const isOneMonth = from.months?.[0] === to.months?.[0];
    return {
      ...value,
      date: {
        ...NO_DATE,
        year,
        months: from.months !== null && to.months !== null ? [from.months[0], to.months[1]] : null,
        days: isOneMonth && from.days !== null && to.days !== null ? [from.days[0], to.days[1]] : null,
        span: start !== null && end !== null ? [start[0], end[1]] : null,
      },
    };
  });
}

const isRange = (one: RawValue | undefined, other: RawValue | undefined, forms: readonly string[]): boolean =>
  one !== undefined &&
  other?.from === one.to + 1 &&
  ((/^(?:to|until|till|-|–)$/.test(forms[one.to] ?? '') &&
    /^(?:from|between)$/.test(forms[one.from - 1] ?? '')) ||
    (forms[one.to] === 'and' && forms[one.from - 1] === 'between'));

type Reader = (place: Place, at: number) => RawValue | null;

const dated = (
  from: number,
  to: number,
  date: Partial<CalendarDate>,
  hedge: RawValue['hedge'] = null,
): RawValue => rawValue({ kind: 'date', from, to, hedge, date: withSpan({ ...NO_DATE, ...date }) });

const wholeNumber = (form: string | undefined): number | null =>
  form !== undefined && /^\d{1,4}$/.test(form) ? Number(form) : null;
/** 1 to 31, written as a cardinal, an ordinal or in old Roman figures, with the number of its words. */
function readDay({ forms }: Place, at: number): { day: number; length: number } | null {
  const ordinal = parseOrdinal(forms, at);
  if (ordinal !== null && ordinal.value <= 31) return { day: ordinal.value, length: ordinal.length };
  const number = wholeNumber(forms[at]) ?? readRoman(forms[at] ?? '');
  return number !== null && number >= 1 && number <= 31 ? { day: number, length: 1 } : null;
}
const monthAt = ({ words, forms }: Place, at: number): number | null => {
  const month = MONTHS.get(forms[at] ?? '');
  return month !== undefined && words[at]?.isCapital === true ? month : null;
};
/** A year after a date, with or without its comma: the index after it and its number. */
function yearAfter({ forms }: Place, at: number): { year: number; to: number } | null {
  const next = forms[at] === ',' || forms[at] === '.' ? at + 1 : at;
  const year = wholeNumber(forms[next]);
  return year !== null && year >= 1000 && year < 2100 ? { year, to: next + 1 } : null;
}

const readIso: Reader = ({ forms }, at) => {
  const [y, m, d] = [forms[at], forms[at + 2], forms[at + 4]].map(wholeNumber);
  if (forms[at + 1] !== '-' || forms[at + 3] !== '-' || y == null || m == null || d == null || y < 1000)
    return null;
  return m > 12 || d > 31 ? null : dated(at, at + 5, { year: y, months: [m, m], days: [d, d] });
};

/** "9 January 1911", "the 13th of August", "the xj day of May". */
const readDayMonth: Reader = (place, at) => {
  const day = readDay(place, at);
  if (day === null) return null;
  let next = at + day.length;
  if (place.forms[next] === 'day') next++;
  if (place.forms[next] === 'of') next++;
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
const readMonth: Reader = (place, at) => {
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
  const year = yearAfter(place, next);
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
const readPartOfMonth: Reader = (place, at) => {
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
    next++;
  }
  if (days === undefined) return null;
  if (/^(?:of|in|-)$/.test(forms[next] ?? '')) next++;
  if (forms[next] === 'the' && forms[next + 1] === 'month') next += 2;
  const month = monthAt(place, next);
  if (month === null) return null;
  const year = yearAfter(place, next + 1);
  return dated(at, year?.to ?? next + 1, { year: year?.year ?? null, months: [month, month], days }, 'about');
};

const readWeekday: Reader = ({ words, forms, today }, at) => {
  const isSunday = (forms[at] === "lord's" && forms[at + 1] === 'day') || forms[at] === 'sabbath';
  const weekday = isSunday ? 0 : WEEKDAYS.get(forms[at] ?? '');
  if (weekday === undefined || words[at]?.isCapital !== true) return null;
  const from = /^(?:last|next)$/.test(forms[at - 1] ?? '') ? at - 1 : at;
  const isNext = forms[at - 1] === 'next' || FUTURE.test(forms.slice(Math.max(0, at - 12), at).join(' '));
  const ahead = today === null ? 0 : (weekday - weekdayOf(today) + 7) % 7;
  const day =
    today === null ? null : isNext ? today + (ahead || 7) : today - ((7 - ahead) % 7 || (from < at ? 7 : 0));
  const to = isSunday && forms[at] !== 'sabbath' ? at + 2 : at + 1;
  return rawValue({
    ...{ kind: 'weekday', from, to },
    date: { ...NO_DATE, weekday, span: day === null ? null : [day, day] },
  });
};
const FUTURE = /\b(?:will|shall|due|expected|planned|plans|scheduled|would)\b/u;

const readFeast: Reader = ({ words, forms }, at) => {
  if (words[at]?.isCapital !== true) return null;
  for (let length = 3; length >= 1; length--) {
    const name = forms
      .slice(at, at + length)
      .join(' ')
      .replace(/^st\b/u, 'saint');
    const feast = FEASTS.get(name);
    if (feast === undefined) continue;
    const to = at + length + (forms[at + length] === 'day' ? 1 : 0);
    return dated(at, to, { months: [feast[0], feast[0]], days: [feast[1], feast[1]] });
  }
  return null;
};

/** "In the autumn". */
const readSeason: Reader = ({ forms }, at) => {
  const months = SEASONS.get(forms[at] ?? '');
  return months === undefined || !/^(?:the|in|last|that|this|early|late|of)$/.test(forms[at - 1] ?? '')
    ? null
    : dated(at, at + 1, { months }, 'about');
};

const readYear: Reader = ({ forms }, at) => {
  const year = wholeNumber(forms[at]);
  if (year === null || year < 1000 || year >= 2100) return null;
  return /^(?:in|since|of|by|until|till|during|from|to|before|after|year|late|early|summer|winter|spring|autumn|\()$/.test(
    forms[at - 1] ?? '',
  )
    ? dated(at, at + 1, { year })
    : null;
};

/** "On the sixth", "after the 15th": a day of a month that is not said here. */
const readBareDay: Reader = ({ words, forms }, at) => {
  if (
    forms[at - 1] !== 'the' ||
    !/^(?:on|of|by|after|until|from|since|before|to|till)$/.test(forms[at - 2] ?? '')
  )
    return null;
  const ordinal = parseOrdinal(forms, at);
  if (ordinal === null || ordinal.value > 31) return null;
  const next = words[at + ordinal.length];
  if (
    next?.isContent === true ||
    UNITS.has(next?.form ?? '') ||
    /^(?:of|day|week|month|year|time|one|to)$/.test(next?.form ?? '')
  )
    return null;
  return rawValue({
    ...{ kind: 'date', from: at, to: at + ordinal.length },
    date: { ...NO_DATE, days: [ordinal.value, ordinal.value] },
  });
};

const RELATIVE: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };
const readRelative: Reader = ({ forms, today }, at) => {
  const form = forms[at] ?? '';
  const shift = Object.hasOwn(RELATIVE, form)
    ? RELATIVE[form]
    : form === 'last' && forms[at + 1] === 'night'
      ? -1
      : undefined;
  if (shift !== undefined) {
    const to = form === 'last' ? at + 2 : at + 1;
    return dated(at, to, { span: today === null ? null : [today + shift, today + shift] });
  }
  const number = readNumeral(forms, at);
  if (number === null) return null;
  const unit = forms[at + number.length] ?? '';
  if (forms[at + number.length + 1] !== 'ago' || !/^(?:day|week|month|year)s?$/.test(unit)) return null;
  const days = { d: 1, w: 7, m: 30.4, y: 365.25 }[unit.charAt(0)] ?? 1;
  const back = today === null ? null : today - Math.round(number.value * days);
  const half = days / 1.9;
  return dated(at, at + number.length + 2, {
    span: back === null ? null : [Math.ceil(back - half), Math.floor(back + half)],
  });
};

const READERS: readonly Reader[] = [
  readIso,
  readDayMonth,
  readPartOfMonth,
  readMonth,
  readWeekday,
  readFeast,
  readRelative,
  readYear,
  readSeason,
  readBareDay,
];
