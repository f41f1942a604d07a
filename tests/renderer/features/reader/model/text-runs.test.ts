import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { BlockId } from '@core/contract/ids';
import { cutRuns } from '../../../../../renderer/features/reader/model/text-runs';
import { placed } from '../../../annotation-fixture';

const block: Block = { id: 'b1' as BlockId, kind: 'paragraph', level: 0, start: 100, end: 160 };
const emphasis = (start: number, end: number): Mark => ({ kind: 'emphasis', start, end, href: null });
const highlight = (start: number, end: number) =>
  placed({ kind: 'highlight' }, { state: 'exact', start, end });
const range = fc
  .tuple(fc.integer({ min: 80, max: 180 }), fc.integer({ min: 80, max: 180 }))
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

describe('the runs of a block', () => {
  it('are one where nothing is marked', () => {
    expect(cutRuns(block, [], [], [])).toEqual([
      { start: 100, end: 160, marks: [], annotations: [], isSpoken: false },
    ]);
  });

  it('are cut at every border where a mark and a highlight overlap', () => {
    const runs = cutRuns(block, [emphasis(110, 130)], [highlight(120, 140)], []);
    expect(runs.map((run) => [run.start, run.end, run.marks.length, run.annotations.length])).toEqual([
      [100, 110, 0, 0],
      [110, 120, 1, 0],
      [120, 130, 1, 1],
      [130, 140, 0, 1],
      [140, 160, 0, 0],
    ]);
  });

  it('show no note that has lost its place or stands on the whole article', () => {
    const runs = cutRuns(block, [], [placed({}, { state: 'orphan' }), placed({}, { state: 'whole' })], []);
    expect(runs.flatMap((run) => run.annotations)).toEqual([]);
  });

  it('cover the block without gap or overlap, and carry what lies on them and nothing else', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), fc.array(range, { maxLength: 6 }), (marks, notes) => {
        const runs = cutRuns(
          block,
          marks.map(({ start, end }) => emphasis(start, end)),
          notes.map(({ start, end }) => highlight(start, end)),
          [],
        );
        expect(runs[0]?.start).toBe(block.start);
        expect(runs.at(-1)?.end).toBe(block.end);
        runs.slice(1).forEach((run, index) => expect(run.start).toBe(runs[index]?.end));
        const lying = (ranges: typeof marks, at: number): number =>
          ranges.filter(({ start, end }) => start <= at && at < end).length;
        for (const run of runs) {
          for (let at = run.start; at < run.end; at += 1) {
            expect(run.marks).toHaveLength(lying(marks, at));
            expect(run.annotations).toHaveLength(lying(notes, at));
          }
        }
      }),
    );
  });
});
