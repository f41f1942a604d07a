import { printDate as print } from '@core/text/print-date';

/** A date of the precision that is known, short enough for a row: `2022`, `May 2022`, `20 May 2022`. */
export const printDate = (date: string): string => print(date, 'short');

/** An instant as the reader's own clock shows it: the time today, else the day. */
export function printInstant(instant: string): string {
  const date = new Date(instant);
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday ? timeOf(date) : printDate(dayOf(date));
}

/** An instant to the minute, by the reader's own clock. */
export function printMoment(instant: string): string {
  const date = new Date(instant);
  return `${print(dayOf(date))}, ${timeOf(date)}`;
}

const twoDigits = (part: number): string => String(part).padStart(2, '0');
const dayOf = (date: Date): string =>
  `${String(date.getFullYear()).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
const timeOf = (date: Date): string => `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
