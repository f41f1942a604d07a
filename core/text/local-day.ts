/** The reader's own calendar day as `2022-05-20`: the UTC day would be yesterday's or tomorrow's for some. */
export const localDay = (date: Date): string =>
  `${String(date.getFullYear()).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;

/**
 * The instant at which a day begins by the reader's own clock, or the day `after` days later; milliseconds since 1970,
 * `NaN` for what is no day.
 * @param day `2022-05-20`
 */
export function startOfDay(day: string, after = 0): number {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const start = new Date(0);
  start.setHours(0, 0, 0, 0);
  // Set by parts: the constructor takes the years 0 to 99 for those of the last century.
  start.setFullYear(Number(year), Number(month) - 1, Number(date) + after);
  return start.getTime();
}

export const twoDigits = (part: number): string => String(part).padStart(2, '0');
