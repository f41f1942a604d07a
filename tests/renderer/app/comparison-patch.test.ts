import { describe, expect, test } from 'vitest';
import type { Comparison } from '@core/contract/comparison';
import { patchComparison } from '../../../renderer/app/comparison-patch';

const topic = (id: string, label = id) => ({ id, label });
const comparison = (topics: readonly string[], title = ''): Comparison =>
  ({
    id: 'c',
    title,
    created: '',
    modified: '',
    panes: [],
    topics: topics.map((id) => topic(id)),
    passages: [],
    silent: [],
    judgements: [],
  }) as unknown as Comparison;
const ids = ({ topics }: Pick<Comparison, 'topics'>): string[] => topics.map(({ id }) => id);

describe('taking back a change of a comparison', () => {
  test('puts everything as it was where nothing was changed since', () => {
    const [before, after] = [comparison(['b', 'a']), comparison(['a', 'b'])];
    expect(ids(patchComparison(after, after, before))).toEqual(['b', 'a']);
  });

  test('takes away what it added and leaves what came later', () => {
    const [before, after] = [comparison(['a']), comparison(['a', 'b'])];
    expect(ids(patchComparison(comparison(['a', 'b', 'c']), after, before))).toEqual(['a', 'c']);
  });

  test('brings back what it removed, at its place, beside what came later', () => {
    const [before, after] = [comparison(['a', 'b', 'c']), comparison(['a', 'c'])];
    expect(ids(patchComparison(comparison(['a', 'c', 'd']), after, before))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('is of every list, those that a comparison may lack as well', () => {
    const before = comparison(['a']);
    const said = { articleId: 'a', anchor: { exact: 'x' }, against: [], at: '' };
    const after = { ...before, onlyHere: [said] } as unknown as Comparison;
    expect(patchComparison(after, after, before).onlyHere).toEqual([]);
    expect(patchComparison(before, before, after).onlyHere).toEqual([said]);
  });

  test('keeps what a later change made of the thing, and a later name', () => {
    const [before, after] = [comparison(['a'], ''), comparison(['a', 'b'], 'First')];
    const later = { ...after, title: 'Second', topics: [topic('a'), topic('b', 'renamed')] };
    const patched = patchComparison(later as unknown as Comparison, after, before);
    expect(patched.title).toBe('Second');
    expect(patched.topics).toEqual(later.topics);
  });
});
