import { expect, test } from 'vitest';
import { listInPlace } from '@core/comparison/text-order';

const join = (a: number, b: number) => ({ a, b, score: 0.5, reasons: [] });

test('a correspondence that crosses most others is out of place', () => {
  const all = [join(0, 0), join(1, 9), join(2, 2), join(3, 3), join(4, 4), join(5, 5)];
  const isInPlace = listInPlace(all);
  expect(all.map(isInPlace)).toEqual([true, false, true, true, true, true]);
});

test('of a few nothing is out of place', () => {
  const all = [join(0, 3), join(1, 2), join(2, 1)];
  expect(all.every(listInPlace(all))).toBe(true);
});
