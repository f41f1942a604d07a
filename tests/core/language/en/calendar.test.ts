import { expect, test } from 'vitest';
import {
  NO_DATE,
  parseDay,
  relateDates,
  weekdayOf,
  withSpan,
  type CalendarDate,
} from '@core/language/en/calendar';

const date = (rest: Partial<CalendarDate>): CalendarDate => withSpan({ ...NO_DATE, ...rest });
const MAY_3 = date({ months: [5, 5], days: [3, 3] });

test('a field that is not said never contradicts', () => {
  expect(relateDates(MAY_3, date({ months: [5, 5], days: [4, 4] }))).toBe('differs');
  expect(relateDates(MAY_3, date({ year: 1931, months: [5, 5], days: [3, 3] }))).not.toBe('differs');
  expect(relateDates(MAY_3, date({ months: [5, 5] }))).toBe('compatible');
  expect(relateDates(MAY_3, date({ year: 1931 }))).not.toBe('differs');
  expect(relateDates(MAY_3, date({ weekday: 2 }))).toBe('undecided');
});

test('a weekday fits a date whose year is known, or not', () => {
  const day = date({ year: 2023, months: [6, 6], days: [14, 14] });
  expect(weekdayOf(parseDay('2023-06-14')!)).toBe(3);
  expect(relateDates(day, date({ weekday: 3 }))).toBe('compatible');
  expect(relateDates(day, date({ weekday: 2 }))).toBe('differs');
});

test('a date without its year is looked for in the years of a known stretch', () => {
  const turn = date({ span: [parseDay('2022-12-30')!, parseDay('2023-01-02')!] });
  expect(relateDates(turn, date({ months: [1, 1], days: [1, 1] }))).toBe('compatible');
  expect(relateDates(turn, date({ months: [2, 2], days: [1, 1] }))).toBe('differs');
});
