const LOCALE = 'en-GB';

/** A date of the precision that is known: `2022`, `May 2022`, `20 May 2022`. */
export function printDate(issued: string): string {
  const [year = '', month, day] = issued.split('-');
  if (month === undefined) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(LOCALE, {
    year: 'numeric',
    month: day === undefined ? 'long' : 'short',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}

/** An instant as the reader's own clock shows it: the time today, else the day. */
export function printInstant(instant: string): string {
  const date = new Date(instant);
  const isToday = date.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(
    LOCALE,
    isToday ? { hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short', year: 'numeric' },
  ).format(date);
}

/** An instant to the minute. */
export const printMoment = (instant: string): string =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));
