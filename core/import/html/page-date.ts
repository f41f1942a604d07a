import { parseDateLine } from '../plain-text/date-line';
import { isPartialDate } from '../../text/citation-schema';

/** A date as pages write it for programs: ISO 8601 with or without a time, 2021/05/03, or a date in English words. */
export function parsePageDate(value: string): string | null {
  const text = value.trim().slice(0, 80);
  const [, year, month, day] = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?=$|[T\s])/.exec(text) ?? [];
  if (year !== undefined) {
    const parts = [
      year,
      ...[month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0')),
    ];
    const date = parts.join('-');
    return isPartialDate(date) && isPlausible(date) ? date : null;
  }
  // "Mon, 03 May 2021 10:00:00 GMT" and "May 3, 2021 10:00 am" keep their day.
  const written = parseDateLine(
    text.replace(/^\p{L}{2,9}\.?, /u, '').replace(/,?(?: at)? \d{1,2}:\d{2}.*$/, ''),
  );
  return written !== null && isPlausible(written) ? written : null;
}

/** What programs write for a day that nobody told them: the year 1, 101, 1900 or the first day of Unix. */
export const isPlausible = (date: string): boolean =>
  date >= '1400' && date < '2200' && !/^(?:1970|1900)-01-01$/.test(date);
