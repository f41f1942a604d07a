/** What a citation may hold, checked at run time: a date as far as it is known, and an address. Messages are codes. */
import * as v from 'valibot';

/** YAML reads a year alone as a number. */
export const partialDate = v.pipe(
  v.union([v.string(), v.number()], 'not-date'),
  v.transform(String),
  v.check(isPartialDate, 'not-date'),
);

export function isPartialDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  // Day 0 of the next month is the last of this one.
  return (
    day === undefined ||
    (Number(day) >= 1 && Number(day) <= new Date(Date.UTC(+year, +month, 0)).getUTCDate())
  );
}

export const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/?#]\S*$/i, 'not-address'));
