import { expect, test } from 'vitest';
import { isClearBest } from '@core/alignment/clear-best';
import { densePairs } from '@core/alignment/sparse-pairs';

const tableOf = (...probabilities: number[]) => ({
  cells: densePairs(2, 2),
  probabilities: Float64Array.from(probabilities),
});

test('a pair is the clear best where none of its row or column has half its odds', () => {
  expect(isClearBest(tableOf(0.4, 0.1, 0.1, 0.4), 0, 0)).toBe(true);
  expect(isClearBest(tableOf(0.4, 0.3, 0.1, 0.4), 0, 0)).toBe(false);
  expect(isClearBest(tableOf(0.4, 0.1, 0.3, 0.4), 0, 0)).toBe(false);
});

test('a rival elsewhere does not count', () => {
  expect(isClearBest(tableOf(0.4, 0.1, 0.1, 0.9), 0, 0)).toBe(true);
  expect(isClearBest(tableOf(0.9, 0.1, 0.1, 0.4), 1, 3)).toBe(true);
});
