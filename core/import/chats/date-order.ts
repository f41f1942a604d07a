/** In which order a file writes day, month and year; `null` where nothing in it shows. */
export type DateOrder = 'day-month' | 'month-day' | 'year-first' | null;

/** The three numbers of a date as they are written, or `null`. */
export type DateParts = readonly [string, string, string];

const PARTS = /^(\d{1,4})\D+(\d{1,2})\D+(\d{1,4})\D*$/;

export function dateParts(written: string): DateParts | null {
  const [, first, second, third] = PARTS.exec(written.trim()) ?? [];
  return first === undefined || second === undefined || third === undefined ? null : [first, second, third];
}

/**
 * Programs write dates as the phone is set, and no file says how. A year that stands first shows it, a number above 12
 * does, and so does time itself: where the messages run forward read one way and back read the other. Otherwise the
 * third of April may as well be the fourth of March.
 */
export function dateOrder(dates: readonly DateParts[]): DateOrder {
  const [head] = dates;
  if (head === undefined) return null;
  if (dates.every(([first]) => first.length === 4)) return 'year-first';
  if (dates.some(([first, , third]) => first.length === 4 || third.length === 3)) return null;
  const isDayFirst = dates.some(([first]) => Number(first) > 12);
  const isMonthFirst = dates.some(([, second]) => Number(second) > 12);
  if (isDayFirst !== isMonthFirst) return isDayFirst ? 'day-month' : 'month-day';
  if (isDayFirst) return null;
  const [byDay, byMonth] = [runsForward(dates, 'day-month'), runsForward(dates, 'month-day')];
  if (byDay === byMonth) return null;
  return byDay ? 'day-month' : 'month-day';
}

function runsForward(dates: readonly DateParts[], order: DateOrder): boolean {
  let last = '';
  for (const parts of dates) {
    const date = isoDate(parts, order) ?? '';
    if (date < last) return false;
    last = date;
  }
  return true;
}

/** ISO 8601; `null` where the order is not known or there is no such day. */
export function isoDate([first, second, third]: DateParts, order: DateOrder): string | null {
  if (order === null) return null;
  const [year, month, day] =
    order === 'year-first'
      ? [first, second, third]
      : order === 'day-month'
        ? [third, second, first]
        : [third, first, second];
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  // Chats of this kind are younger than the century.
  const full = year.length === 2 ? `20${year}` : year;
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
