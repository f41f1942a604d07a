/**
 * Dates as people write them, for the window, copies and exports alike. The names of the months are messages and not
 * the machine's locale data, so that the same date is printed in the same letters everywhere.
 */
import type { Words } from '../messages/translator';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export type MonthStyle = 'long' | 'short';

/**
 * An ISO 8601 date in the precision that is known: `2022`, `May 2022`, `20 May 2022`. Anything else, such as a date in
 * a source's own words, is left as it is.
 * @param style `short` abbreviates the month of a full date
 */
export function formatDate(date: string, words: Words, style: MonthStyle = 'long'): string {
  const [, year = '', digits, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  const month = MONTHS[Number(digits) - 1];
  if (month === undefined) return date;
  if (day === undefined) return words('date.month-year', { month: words(`date.month-${month}`), year });
  const name = style === 'short' ? words(`date.short-month-${month}`) : words(`date.month-${month}`);
  return words('date.day-month-year', { day: Number(day), month: name, year });
}

/** An ISO 8601 instant to the minute, in UTC and saying so: `20 May 2022, 14:05 UTC`. */
export function formatInstant(instant: string, words: Words): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const iso = date.toISOString();
  return words('date.utc', { date: formatDate(iso.slice(0, 10), words), time: iso.slice(11, 16) });
}
