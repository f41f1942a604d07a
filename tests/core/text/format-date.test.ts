import { describe, expect, it } from 'vitest';
import { english } from '@core/messages/english';
import { formatDate, formatInstant } from '@core/text/format-date';

describe('a date as people write it', () => {
  it.each([
    ['2026-11-29', '29 November 2026'],
    ['2022-05-02', '2 May 2022'],
    ['2022-05', 'May 2022'],
    ['2022', '2022'],
    ['Monday (the copy gives no date)', 'Monday (the copy gives no date)'],
    ['Nov 22, 2023', 'Nov 22, 2023'],
    ['2022-13', '2022-13'],
  ])('%s is %s', (date, written) => {
    expect(formatDate(date, english.text)).toBe(written);
  });

  it('is shorter where there is little room', () => {
    expect(formatDate('2026-11-29', english.text, 'short')).toBe('29 Nov 2026');
    expect(formatDate('2026-11', english.text, 'short')).toBe('November 2026');
  });

  it('names the zone of an instant, whatever zone it was written in', () => {
    expect(formatInstant('2026-11-29T14:05:31.000Z', english.text)).toBe('29 November 2026, 14:05 UTC');
    expect(formatInstant('2026-11-30T00:05:00+02:00', english.text)).toBe('29 November 2026, 22:05 UTC');
    expect(formatInstant('not an instant', english.text)).toBe('not an instant');
  });
});
