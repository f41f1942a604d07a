import { describe, expect, test } from 'vitest';
import { clusterOf } from '@core/comparison/passage-clusters';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { BlockId } from '@core/contract/ids';

const join = (a: number, from: string, b: number, to: string, score: number): ReviewedCorrespondence => ({
  a,
  b,
  from: { blockId: from as BlockId, start: Number(from.slice(1)), end: Number(from.slice(1)) + 1 },
  to: { blockId: to as BlockId, start: Number(to.slice(1)), end: Number(to.slice(1)) + 1 },
  score,
  reasons: [],
  differences: [],
  values: [],
  verdict: null,
  note: '',
});
const around = (joins: readonly ReviewedCorrespondence[], subject: number, block: string): string[] =>
  clusterOf(joins, { subject, blockId: block as BlockId }).map((one) => `${one.subject} ${one.blockId}`);

describe('the passages that tell one thing', () => {
  const joins = [join(0, 'b1', 1, 'b4', 0.9), join(1, 'b4', 2, 'b7', 0.8), join(0, 'b2', 3, 'b3', 0.9)];

  test('are found across texts, also where two of them do not meet directly', () => {
    expect(around(joins, 0, 'b1')).toEqual(['0 b1', '1 b4', '2 b7']);
    expect(around(joins, 2, 'b7')).toEqual(['0 b1', '1 b4', '2 b7']);
  });

  test('are none where nothing is joined', () => {
    expect(around(joins, 3, 'b9')).toEqual([]);
  });

  test('are not followed over a weak join, unless the reader confirmed it', () => {
    const weak = join(1, 'b4', 3, 'b6', 0.3);
    expect(around([...joins, weak], 0, 'b1')).not.toContain('3 b6');
    expect(around([...joins, { ...weak, verdict: 'confirmed' }], 0, 'b1')).toContain('3 b6');
  });

  test('leave out what the reader dismissed', () => {
    const [first, second, third] = joins as [
      ReviewedCorrespondence,
      ReviewedCorrespondence,
      ReviewedCorrespondence,
    ];
    expect(around([first, { ...second, verdict: 'dismissed' }, third], 0, 'b1')).toEqual(['0 b1', '1 b4']);
  });
});
