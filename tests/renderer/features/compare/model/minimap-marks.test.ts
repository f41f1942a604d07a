import { describe, expect, test } from 'vitest';
import type { BlockId } from '@core/contract/ids';
import {
  stateOf,
  laidOver,
  type BlockState,
} from '../../../../../renderer/features/compare/model/block-states';
import {
  markCorrespondences,
  markStretches,
} from '../../../../../renderer/features/compare/model/minimap-marks';
import { plainArticle } from '../../../../support/plain-article';

const PASSAGES = 40_000;
const text = Array.from({ length: PASSAGES }, () => 'a line of ten words').join('\n');
const article = plainArticle('long', 'Long', text);
const id = (at: number): BlockId => article.blocks[at - 1]!.id;
const standing = (entries: readonly (readonly [number, BlockState])[]) =>
  new Map(entries.map(([at, join]) => [id(at), join]));

const mark = (status: BlockState['status'], differs = false): BlockState =>
  stateOf({ status, differs, isClaims: false, numbers: '', isLinked: false });

describe('the map of a long text', () => {
  test('has few marks however many passages it has', () => {
    const all = new Map(
      article.blocks.map(
        (block, at) => [block.id, at % 2 ? mark('same-subject') : mark('no-match')] as const,
      ),
    );
    expect(markStretches(article, all)).toEqual([{ from: 0, to: 1, join: mark('same-subject') }]);
    const some = new Map(
      article.blocks.flatMap((block, at) => (at % 300 ? [] : [[block.id, mark('same-subject')] as const])),
    );
    expect(markStretches(article, some).length).toBeLessThanOrEqual(400);
  });

  test('shows of each stretch what weighs most', () => {
    const marks = markStretches(
      article,
      standing([
        [20_001, mark('no-match')],
        [20_002, mark('same-topic', true)],
        [20_003, mark('same-subject')],
      ]),
    );
    expect(marks).toHaveLength(1);
    expect(marks[0]?.join.differs).toBe(true);
    expect(marks[0]?.from).toBeCloseTo(0.5, 2);
  });

  test('lays over it what answers the passage in focus, the one beside it apart', () => {
    const matches = [10_001, 30_001].map((at) => ({ blockId: id(at), topics: [], joins: [] }));
    const answers = { matches, selected: 1 };
    const joins = laidOver(new Map([[id(30_001), mark('same-subject', true)]]), answers);
    const marks = markCorrespondences(article, joins, answers);
    expect(marks.map(({ join }) => join.answers)).toEqual(['also', 'beside']);
    // What differs is still said to differ while it stands beside the focus.
    expect(marks[1]?.join.differs).toBe(true);
    expect(marks[1]?.from).toBeCloseTo(0.75, 3);
    expect(markCorrespondences(article, new Map(), { matches: [], selected: -1 })).toEqual([]);
  });
});
