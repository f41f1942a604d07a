/** A value in one notation, so that the reader sees what was understood: "14", ">=12", "09:20|21:20", "--05-03". */
import type { Span } from './raw-value';
import type { PassageReading, Value } from './read-passage';
import { itemAt } from '../text/item-at';

export function printValue({ words }: PassageReading, value: Omit<Value, 'profile'>): string {
  const { kind, date, spans, dimension, from, to } = value;
  if (date !== null) return printDate(date);
  if (kind === 'name' || kind === 'place')
    return words
      .slice(from, to)
      .map(({ form }) => form.replace(/'s$/, ''))
      .join(' ');
  if (kind === 'time') return spans.map(printClock).join('|');
  const unit = UNIT_NAMES[kind === 'duration' ? 'duration' : dimension] ?? dimension;
  return spans.map(printSpan).join('|') + (unit === '' ? '' : ` ${unit}`);
}

const UNIT_NAMES: Readonly<Record<string, string>> = {
  ...{
    length: 'm',
    mass: 'kg',
    volume: 'l',
    area: 'm2',
    speed: 'km/h',
    temperature: '°',
    angle: '°',
    share: '%',
  },
  ...{ power: 'W', duration: 'min', offset: 'min' },
};

const round = (value: number): string => String(Math.round(value * 1000) / 1000);
function printSpan([low, high]: Span): string {
  if (high === Infinity) return `>=${round(low)}`;
  if (low === high) return round(low);
  return low === 0 ? `<=${round(high)}` : `${round(low)}..${round(high)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minutes: number): string => {
  const whole = ((Math.round(minutes) % 1440) + 1440) % 1440;
  return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
};
const printClock = ([low, high]: Span): string =>
  low === high ? clock(low) : `${clock(low)}..${clock(high)}`;

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** ISO 8601 as far as it is said; a weekday by its name, with the date that follows from the document date. */
function printDate({ year, months, days, weekday, span }: NonNullable<Value['date']>): string {
  const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
  if (weekday !== null) return itemAt(WEEKDAYS, weekday) + (span === null ? '' : ` ${iso(span[0])}`);
  if (span !== null) return span[0] === span[1] ? iso(span[0]) : `${iso(span[0])}/${iso(span[1])}`;
  const range = (part: readonly [number, number] | null): string =>
    part === null ? '' : part[0] === part[1] ? `-${two(part[0])}` : `-${two(part[0])}..${two(part[1])}`;
  return year === null ? `-${range(months)}${range(days)}` : `${year}${range(months)}${range(days)}`;
}
