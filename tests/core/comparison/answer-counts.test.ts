import { describe, expect, test } from 'vitest';
import { countAnswers, sayAnswers } from '@core/comparison/answer-counts';
import type { JudgedJoin } from '@core/comparison/judged-joins';
import type { JoinDifference } from '@core/contract/correspondence';
import type { BlockId } from '@core/contract/ids';

const differs = (kind: JoinDifference['kind'], verdict: JoinDifference['verdict'] = 'differs') => ({
  kind,
  verdict,
  a: '12',
  b: '15',
  because: null,
});
const join = (
  [a, from]: [number, string],
  [b, to]: [number, string],
  differences: readonly JoinDifference[] = [],
  verdict: JudgedJoin['verdict'] = null,
): JudgedJoin => ({
  a,
  b,
  from: { blockId: from as BlockId, start: 0, end: 1 },
  to: { blockId: to as BlockId, start: 0, end: 1 },
  score: 0.9,
  reasons: [],
  differences,
  verdict,
  note: '',
});
const said = (joins: readonly JudgedJoin[], at: number, block: string): string | undefined => {
  const count = countAnswers(joins, at).get(block as BlockId);
  return count === undefined ? undefined : sayAnswers(count);
};

describe('what is said of a passage', () => {
  const joins = [
    join([0, 'b1'], [1, 'b4'], [differs('figure')]),
    join([0, 'b1'], [1, 'b4']),
    join([0, 'b1'], [2, 'b4']),
    join([0, 'b2'], [1, 'b5'], [differs('date'), differs('figure', 'not-comparable'), differs('date')]),
  ];

  test('counts the passages that answer it, each once, and the values that differ', () => {
    expect(said(joins, 0, 'b1')).toBe('two matches, one differing figure');
    expect(said(joins, 1, 'b4')).toBe('one match, one differing figure');
    expect(said(joins, 2, 'b4')).toBe('one match');
  });

  test('names each kind of value by itself and leaves out what cannot be compared', () => {
    expect(said(joins, 0, 'b2')).toBe('one match, two differing dates');
  });

  test('is silent of what nothing answers and of what the reader dismissed', () => {
    expect(said(joins, 0, 'b3')).toBeUndefined();
    expect(said([join([0, 'b1'], [1, 'b4'], [differs('figure')], 'dismissed')], 0, 'b1')).toBeUndefined();
    expect(said([join([0, 'b1'], [1, 'b4'], [], 'confirmed')], 0, 'b1')).toBe('one match');
  });
});
