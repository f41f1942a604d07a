import { expect, test } from 'vitest';
import type { Mark } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { BlockId } from '@core/contract/ids';
import { markedSegments } from '../../../../../renderer/features/reader/model/marked-segments';
import { cutRuns } from '../../../../../renderer/features/reader/model/text-runs';
import { placed } from '../../../annotation-fixture';

const block: Block = { id: 'b1' as BlockId, kind: 'paragraph', level: 0, start: 0, end: 60 };
const strong = (start: number, end: number): Mark => ({ kind: 'strong', start, end, href: null });
const link = (start: number, end: number): Mark => ({
  kind: 'link',
  start,
  end,
  href: 'https://example.org/',
});
const highlight = (start: number, end: number) =>
  placed({ kind: 'highlight' }, { state: 'exact', start, end });
const shape = (
  marks: readonly Mark[],
  annotations: ReturnType<typeof highlight>[],
): readonly (readonly [number, number, number, boolean])[] =>
  markedSegments(cutRuns(block, marks, annotations, []))
    .filter((segment) => segment.annotations.length > 0)
    .map(({ start, end, annotations: on, isControl }) => [start, end, on.length, isControl]);

test('a highlight over words in several marks is one segment and one control', () => {
  expect(shape([strong(12, 20), strong(25, 30)], [highlight(10, 40)])).toEqual([[10, 40, 1, true]]);
});

test('a link is left outside of the control', () => {
  expect(shape([link(10, 20)], [highlight(10, 40)])).toEqual([
    [10, 20, 1, false],
    [20, 40, 1, true],
  ]);
});

test('the shorter of two highlights lies on top, and each has one control', () => {
  const [long, short] = [highlight(10, 40), highlight(20, 30)];
  for (const both of [
    [long, short],
    [short, long],
  ])
    expect(shape([], both)).toEqual([
      [10, 20, 1, true],
      [20, 30, 2, true],
      [30, 40, 1, false],
    ]);
});
