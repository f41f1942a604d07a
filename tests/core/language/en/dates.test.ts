import { describe, expect, test } from 'vitest';
import { compareDates, listDates } from '@core/language/en/dates';

const only = (text: string, reference: string | null = null) => listDates(text, reference)[0]!;

describe('dates', () => {
  test('a day without a year never gets one, whatever the reference date', () => {
    for (const reference of [null, '2019-06-02']) {
      expect(only('The dam was closed on February 22.', reference)).toMatchObject({
        year: null,
        month: 2,
        day: 22,
        span: null,
      });
    }
  });

  test('a full date is one calendar day in either order', () => {
    expect(compareDates(only('29 March 1987'), only('March 29, 1987'))).toBe('same');
  });

  test('yesterday is a calendar day only beside a whole reference date', () => {
    expect(only('It burned yesterday.').span).toBeNull();
    expect(only('It burned yesterday.', '1987-03').span).toBeNull();
    expect(compareDates(only('It burned yesterday.', '1987-03-30'), only('29 March 1987'))).toBe('same');
  });

  test('a month holds its days and a year its months', () => {
    expect(compareDates(only('in March 1987'), only('29 March 1987'))).toBe('compatible');
    expect(compareDates(only('in 1987'), only('29 March 1987'))).toBe('compatible');
    expect(compareDates(only('in 1988'), only('29 March 1987'))).toBe('differs');
  });

  test('what one side leaves out does not contradict', () => {
    expect(compareDates(only('on 29 March'), only('29 March 1987'))).toBe('compatible');
    expect(compareDates(only('on 28 March'), only('29 March 1987'))).toBe('differs');
    expect(compareDates(only('yesterday'), only('29 March 1987'))).toBe('unknown');
  });

  test('the verbs may and march are no months', () => {
    expect(listDates('They may march on.', null)).toEqual([]);
  });
});
