import { describe, expect, test } from 'vitest';
import { comparePassages } from '@core/discrepancies/compare-passages';
import { LEXICON } from '../../support/lexicon';

const found = (a: string, b: string, dayA: string | null, dayB: string | null): string[] =>
  comparePassages({ text: a, reference: dayA }, { text: b, reference: dayB }, LEXICON, true).differences.map(
    ({ kind, status, because }) => `${kind} ${status}${because === null ? '' : ` ${because}`}`,
  );

describe('a later count is a later figure', () => {
  const [early, late] = ['The dam burst killed 14 people.', 'The burst dam killed 19 people.'];

  test('of documents three days apart and more', () => {
    expect(found(early, late, '2021-05-03', '2021-05-06')).toEqual(['count different-scope later-figure']);
    expect(found(late, early, '2021-05-06', '2021-05-03')).toEqual(['count different-scope later-figure']);
    expect(
      found(
        'The collapse left 37 workers injured.',
        'In the collapse 52 workers were injured.',
        '2021-05-03',
        '2021-05-20',
      ),
    ).toEqual(['count different-scope later-figure']);
  });

  test('but a difference within two days, and where a date is not known to the day', () => {
    expect(found(early, late, '2021-05-03', '2021-05-05')).toEqual(['count differs']);
    expect(found(early, late, '2021-05', '2021-08')).toEqual(['count differs']);
    expect(found(early, late, null, '2021-05-05')).toEqual(['count differs']);
  });

  test('but a difference where both look back on a closed tally', () => {
    expect(found(early, late, '1957-05-03', '1984-01-01')).toEqual(['count differs']);
  });

  test('but a difference where both are of one named day', () => {
    expect(
      found('By 4 May the flu had killed 14.', 'By 4 May the flu had killed 19.', '2021-05-05', '2021-05-12'),
    ).toEqual(['count differs']);
  });

  test('and what is settled when it happens is no tally', () => {
    const days = ['2021-05-03', '2021-05-20'] as const;
    expect(found('The hall has 900 seats.', 'There are 750 seats in the hall.', ...days)).toEqual([
      'count differs',
    ]);
    expect(
      found(
        'The ferry left with 120 passengers, and 14 people died.',
        'The ferry left with 140 passengers, and 14 people died.',
        ...days,
      ),
    ).toEqual(['count differs']);
    expect(found('The fire broke out at 9.20 a.m.', 'At 8.50 a.m. the fire broke out.', ...days)).toEqual([
      'time differs',
    ]);
    expect(
      found('The killed pilot, Ivo Sand, was 34.', 'Ivo Sand, the pilot killed, was 43.', ...days),
    ).toEqual(['age differs']);
  });
});
