/** Finds dates, weekdays, feasts and relative days in the words of a passage. */
import { MONTHS, NO_DATE, parseDay, withSpan, type CalendarDate } from '../language/en/calendar';
import {
  readDayMonth,
  readIso,
  readMonth,
  readPartOfMonth,
  type DatePlace,
  type DateReader,
} from './date-forms';
import { readBareDay, readFeast, readRelative, readSeason, readWeekday, readYear } from './day-forms';
import type { RawValue } from './raw-value';
import type { Word } from './words';

/** In the order of the text, without overlaps. */
export function readDates(words: readonly Word[], reference: string | null): RawValue[] {
  const place: DatePlace = { words, forms: words.map(({ form }) => form), today: parseDay(reference) };
  const found: RawValue[] = [];
  const readers = place.forms.some((form) => MONTHS.has(form)) ? READERS : READERS_WITHOUT_MONTH;
  for (let at = 0; at < words.length;) {
    const value = firstOf(readers, place, at);
    if (value !== null) found.push(value);
    at = value?.to ?? at + 1;
  }
  return joinRanges(found, place.forms);
}

function firstOf(readers: readonly DateReader[], place: DatePlace, at: number): RawValue | null {
  for (const read of readers) {
    const value = read(place, at);
    if (value !== null) return value;
  }
  return null;
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

const READERS_WITHOUT_MONTH: readonly DateReader[] = [
  readIso,
  readWeekday,
  readFeast,
  readRelative,
  readYear,
  readSeason,
  readBareDay,
];
/** The most exact form first. */
const READERS: readonly DateReader[] = [
  readIso,
  ...[readDayMonth, readPartOfMonth, readMonth],
  ...READERS_WITHOUT_MONTH.filter((read) => read !== readIso),
];
