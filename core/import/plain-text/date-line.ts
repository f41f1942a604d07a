import { isPartialDate } from '../../text/citation-schema';

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

/**
 * A line that is a date and nothing else: "22 November 2023", "Nov. 22, 2023", "Published: 2023-11-22". Answers it in
 * ISO 8601, or `null`. All-figure dates other than ISO's are not read: 04/05/2023 is two days.
 */
export function parseDateLine(line: string): string | null {
  const text = line
    .replace(/^(?:published|updated|posted|date)(?: on)?:? /i, '')
    .replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? /i, '');
  const [, iso] = /^(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  if (iso !== undefined) return isPartialDate(iso) ? iso : null;
  const [, day, month, year] = /^(\d{1,2})(?:st|nd|rd|th)? (\p{L}+)\.?,? (\d{4})$/u.exec(text) ?? [];
  if (month !== undefined) return written(year, month, day);
  const [, name, date, of] = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text) ?? [];
  return name === undefined ? null : written(of, name, date);
}

function written(year = '', name: string, day = ''): string | null {
  const lower = name.toLowerCase();
  const month = MONTHS.findIndex(
    (full) => lower.length >= 3 && (full.startsWith(lower) || (lower === 'sept' && full === 'september')),
  );
  if (month === -1) return null;
  const date = `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPartialDate(date) ? date : null;
}
