import { isPartialDate } from './citation-schema';

/** What a date that somebody wrote means. */
export type WrittenDate =
  | { readonly is: 'date'; readonly date: string }
  /** All figures, and either the day or the month first: two dates, in ISO 8601. */
  | { readonly is: 'ambiguous'; readonly dates: readonly [string, string] }
  | { readonly is: 'unread' };

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const UNREAD: WrittenDate = { is: 'unread' };

/**
 * Reads a date as people type it, in the precision that they give: "2021", "2021-05", "May 2021", "3 May 2021", "May 3rd,
 * 2021", "3.5.2021", "25/12/2021". With dots the day stands first, as wherever dots are written; with slashes either can,
 * and where both fit none is chosen.
 */
export function parseWrittenDate(written: string): WrittenDate {
  const text = written
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? /iu, '');
  if (isPartialDate(text)) return { is: 'date', date: text };
  return readFigures(text) ?? readWords(text) ?? UNREAD;
}

function readFigures(text: string): WrittenDate | null {
  const [, first = '', sign, second = '', year = ''] =
    /^(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d{4})$/u.exec(text) ?? [];
  if (sign === undefined) {
    const [, from = '', , month = '', day = ''] = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/u.exec(text) ?? [];
    return from === '' ? null : dateOf(from, month, day);
  }
  const dayFirst = dateOf(year, second, first);
  if (sign === '.') return dayFirst;
  const monthFirst = dateOf(year, first, second);
  if (dayFirst.is !== 'date' || monthFirst.is !== 'date') return dayFirst.is === 'date' ? dayFirst : monthFirst;
  return dayFirst.date === monthFirst.date
    ? dayFirst
    : { is: 'ambiguous', dates: [dayFirst.date, monthFirst.date] };
}

function readWords(text: string): WrittenDate | null {
  const [, day = '', name = '', year = ''] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(\p{L}+)\.?,? (\d{4})$/iu.exec(text) ?? [];
  if (name !== '') return dateOf(year, monthOf(name), day);
  const [, month = '', date = '', of = ''] =
    /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(text) ?? [];
  return month === '' ? null : dateOf(of, monthOf(month), date);
}

/** Number of the month with this name, or its first three letters or more; empty where there is none. */
function monthOf(name: string): string {
  const lower = name.toLowerCase();
  const at = MONTHS.findIndex(
    (month) => lower.length >= 3 && (month.startsWith(lower) || (lower === 'sept' && month === 'september')),
  );
  return at === -1 ? '' : String(at + 1);
}

/** @param day empty where only the month is known */
function dateOf(year: string, month: string, day: string): WrittenDate {
  const parts = [year, month.padStart(2, '0'), ...(day === '' ? [] : [day.padStart(2, '0')])];
  const date = parts.join('-');
  return isPartialDate(date) ? { is: 'date', date } : UNREAD;
}
