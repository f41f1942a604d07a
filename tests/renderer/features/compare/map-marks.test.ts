import { describe, expect, test } from 'vitest';
import type { BlockId } from '@core/contract/ids';
import type { JoinState } from '../../../../renderer/features/compare/column-joins';
import { markAnswers, markStretches } from '../../../../renderer/features/compare/map-marks';
import { plainArticle } from '../../../support/plain-article';

const PASSAGES = 40_000;
const text = Array.from({ length: PASSAGES }, () => 'a line of ten words').join('\n');
const article = plainArticle('long', 'Long', text);
const id = (at: number): BlockId => article.blocks[at - 1]!.id;
const standing = (entries: readonly (readonly [number, JoinState])[]) =>
  new Map(entries.map(([at, join]) => [id(at), join]));

describe('the map of a long text', () => {
  test('has few marks however many passages it has', () => {
    const all = new Map(
      article.blocks.map((block, at) => [block.id, at % 2 ? 'possible' : 'only-here'] as const),
    );
    expect(markStretches(article, all)).toEqual([{ from: 0, to: 1, join: 'possible' }]);
    const some = new Map(
      article.blocks.flatMap((block, at) => (at % 300 ? [] : [[block.id, 'possible'] as const])),
    );
    expect(markStretches(article, some).length).toBeLessThanOrEqual(400);
  });

  test('shows of each stretch what weighs most', () => {
    const marks = markStretches(
      article,
      standing([
        [20_001, 'only-here'],
        [20_002, 'differs'],
        [20_003, 'possible'],
      ]),
    );
    expect(marks).toHaveLength(1);
    expect(marks[0]?.join).toBe('differs');
    expect(marks[0]?.from).toBeCloseTo(0.5, 2);
  });

  test('lays over it what answers the passage in focus, the one beside it apart', () => {
    const matches = [10_001, 30_001].map((at) => ({ blockId: id(at), topics: [], joins: [] }));
    const marks = markAnswers(article, { matches, at: 1 });
    expect(marks.map(({ join }) => join)).toEqual(['joined', 'current']);
    expect(marks[1]?.from).toBeCloseTo(0.75, 3);
    expect(markAnswers(article, { matches: [], at: -1 })).toEqual([]);
  });
});
