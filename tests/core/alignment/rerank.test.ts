import { describe, expect, test } from 'vitest';
import { MAX_Z, createMlp } from '@core/alignment/mlp';
import { densePairs } from '@core/alignment/sparse-pairs';
import {
  Shortlist,
  RERANKER_FEATURES,
  rerankerShare,
  rerank,
  extractRerankerFeatures,
} from '@core/alignment/rerank';
import { CONTEXT_FEATURES, CONTEXT_FEATURE_COUNT } from '@core/alignment/context-feature-names';

describe('a sum through bent units', () => {
  const sum = createMlp(
    { bias: 1, features: { near: [10, 2, 3, 0], far: [0, 1, 0, 1] }, offsets: [0.5], outputs: [2] },
    ['near', 'unknown', 'far'],
  );
  const of = (...values: number[]): number => sum(Float64Array.from(values));

  test('weighs each number by its distance from the mean, straight and bent', () => {
    expect(of(12, 99, 0)).toBeCloseTo(1 + 3 + 2 * Math.tanh(0.5));
    expect(of(10, 99, 0.7)).toBeCloseTo(1 + 2 * Math.tanh(1.2));
  });

  test('counts a number no further than the fit reaches', () => {
    expect(of(10_000, 0, 0)).toBeCloseTo(of(10 + 2 * MAX_Z, 0, 0));
    expect(of(-10_000, 0, 0)).toBeCloseTo(of(10 - 2 * MAX_Z, 0, 0));
  });
});

/** Of the four cells the first and the last have a chance; the second is taken for lost. */
function openOf(odds: Float64Array): Shortlist {
  const open = new Shortlist();
  [0, 1, 3].forEach((cell) => {
    const standing = new Float64Array(CONTEXT_FEATURE_COUNT);
    standing[CONTEXT_FEATURES.indexOf('summary.length')] = cell + 1;
    open.addIfPlausible(cell, cell === 1 ? -20 : odds[cell]!, standing);
  });
  return open;
}

describe('how a cell stands once its rivals have their odds', () => {
  const odds = Float64Array.of(2, 1, -20, 0);
  const named = (isPlainA: boolean): Record<string, number>[] => {
    const rows: Record<string, number>[] = [];
    extractRerankerFeatures(odds, densePairs(2, 2), isPlainA, openOf(odds), (_, values) =>
      rows.push(Object.fromEntries(RERANKER_FEATURES.map((name, k) => [name, values[k]!]))),
    );
    return rows;
  };
  const likely = (value: number): number => 1 / (1 + Math.exp(-value));

  test('only cells with a chance are asked, and each with its own numbers', () => {
    expect(named(true).map((row) => row['summary.length'])).toEqual([1, 4]);
  });

  test('it leads its rivals or is led by them', () => {
    const [first, last] = named(true);
    expect([first!['summary.margin'], last!['detailed.margin']]).toEqual([1, -1]);
    expect(last!['summary.expectedRivals']).toBeCloseTo(0);
    expect(last!['detailed.expectedRivals']).toBeCloseTo(likely(1));
  });

  test('rows are told from columns by which text is the plainer', () => {
    expect(named(false)[1]!['summary.margin']).toBe(named(true)[1]!['detailed.margin']);
  });
});

describe('the last word', () => {
  const odds = Float64Array.of(2, 1, -20, 0);
  // Whatever it says itself is ten.
  const ten = { bias: 10, features: {}, offsets: [], outputs: [] };

  test('stands on the open cells of short texts, and nowhere else', () => {
    expect([...rerank(odds, densePairs(2, 2), true, openOf(odds), ten)]).toEqual([10, 1, -20, 10]);
  });

  test('counts less the longer the texts are, and between long ones not at all', () => {
    const shares = [20, 32, 45, 60, 100].map((length) => rerankerShare(densePairs(length, length)));
    expect(shares[0]).toBe(1);
    expect(shares.at(-1)).toBe(0);
    expect(shares).toEqual(shares.toSorted((x, y) => y - x));
    expect(new Set(shares).size).toBeGreaterThanOrEqual(4);
  });
});
