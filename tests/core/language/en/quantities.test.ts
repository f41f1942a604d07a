import { describe, expect, test } from 'vitest';
import { listQuantities } from '@core/language/en/quantities';

const one = (text: string) => {
  const [figure] = listQuantities(text);
  return figure === undefined
    ? null
    : {
        low: Math.round(figure.low),
        high: figure.high === Infinity ? Infinity : Math.round(figure.high),
        unit: figure.unit,
      };
};

describe('figures as bounds', () => {
  test.each([
    ['42 lorries', 42, 42],
    ['6,000 people', 6000, 6000],
    ['twenty-three miners', 23, 23],
    ['two hundred and fifty sheep', 250, 250],
    ['1.5 million bricks', 1_500_000, 1_500_000],
    ['between 12 and 15 boats', 12, 15],
    ['12-15 boats', 12, 15],
    ['five or six tents', 5, 6],
    ['more than 29,000 letters', 29_001, Infinity],
    ['at least four windows', 4, Infinity],
    ['300 or more guests', 300, Infinity],
    ['no more than 5 days', 0, 5],
    ['fewer than ten seats', 0, 9],
    ['up to 80 goats', 0, 80],
    ['nearly 6,000 pages', 5100, 6000],
    ['some 40 houses', 34, 46],
    ['an estimated 140 trees', 119, 161],
    ['a dozen eggs', 10, 14],
    ['dozens of barges', 24, Infinity],
  ])('reads "%s"', (text, low, high) => {
    expect(one(text)).toMatchObject({ low, high });
  });

  test.each([
    ['about 40 percent of the crop', 'percent'],
    ['$3 million in damages', 'money'],
    ['200 roubles a head', 'money'],
    ['a 27-year-old baker', 'age'],
    ['the third floor', 'ordinal'],
  ])('knows the unit of "%s"', (text, unit) => {
    expect(one(text)?.unit).toBe(unit);
  });

  test.each(['on 22 February', 'March 3', 'in 2008', 'at 3:30', 'at 5 p.m.', 'one of them'])(
    'takes no figure from "%s"',
    (text) => {
      expect(listQuantities(text)).toEqual([]);
    },
  );

  test('keeps where it stands, hedge included', () => {
    const text = 'They counted at least four herons.';
    const [figure] = listQuantities(text);
    expect(text.slice(figure!.start, figure!.end)).toBe('at least four');
  });
});
