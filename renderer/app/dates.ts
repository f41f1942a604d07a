import { formatDate as format } from '@core/text/format-date';
import { localDay, twoDigits } from '@core/text/local-day';
import { t } from './messages';

/** A date of the precision that is known, short enough for a row: `2022`, `May 2022`, `20 May 2022`. */
export const formatDate = (date: string): string => format(date, t, 'short');

/** The same with the whole name of the month. */
export const formatLongDate = (date: string): string => format(date, t);

/** An instant as the reader's own clock shows it: the time today, else the day. */
export function formatInstant(instant: string): string {
  const date = new Date(instant);
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday ? timeOf(date) : formatDate(localDay(date));
}

/** An instant to the minute, by the reader's own clock. */
export function formatMoment(instant: string): string {
  const date = new Date(instant);
  return t('date.local', { date: formatLongDate(localDay(date)), time: timeOf(date) });
}

const timeOf = (date: Date): string => `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
