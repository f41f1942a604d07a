/**
 * Dates as people write them, for the window, copies and exports alike. The names of the months stand here and not in
 * the machine's locale data, so that the same date is printed in the same letters everywhere.
 */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export type MonthStyle = 'long' | 'short';

/**
 * An ISO 8601 date in the precision that is known: `2022`, `May 2022`, `20 May 2022`. Anything else, such as a date in
 * a source's own words, is left as it is.
 * @param style `short` cuts the month of a full date to three letters
 */
export function formatDate(date: string, style: MonthStyle = 'long'): string {
  const [, year = '', month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return date;
  if (day === undefined) return `${name} ${year}`;
  return `${Number(day)} ${style === 'short' ? name.slice(0, 3) : name} ${year}`;
}

/** An ISO 8601 instant to the minute, in UTC and saying so: `20 May 2022, 14:05 UTC`. */
export function formatInstant(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const iso = date.toISOString();
  return `${formatDate(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}
