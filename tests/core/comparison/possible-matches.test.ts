import { describe, expect, test } from 'vitest';
import { compareArticles } from '@core/comparison/compare-articles';
import type { ComparedText } from '@core/comparison/compared-passages';
import { listPossibleMatches, type RankedAlignment, type Side } from '@core/comparison/possible-matches';
import { serializeComparison } from '@core/comparison/serialize';
import type { BlockId } from '@core/contract/ids';
import { plainArticle } from '../../support/plain-article';

const side = (...blocks: string[]): Side => ({
  passages: blocks.map((block, at) => ({
    text: `${block} ${at}`,
    start: at,
    end: at,
    blockId: block as BlockId,
  })),
  isChosen: blocks.map(() => true),
});
const ranked = (...indices: number[]) =>
  indices.map((index, at) => ({ index, score: 0.3 - at / 100, rank: -at }));
const alignment = (rest: Partial<RankedAlignment>): RankedAlignment => ({
  correspondences: [],
  candidatesOfA: [],
  candidatesOfB: [],
  sharedWords: () => [{ kind: 'word', text: 'weir', weight: 1 }],
  ...rest,
});

describe('possible matches', () => {
  const left = side('a1', 'a2');
  const right = side('b1', 'b2', 'b3', 'b4');

  test('are the first three candidates of a block without a correspondence', () => {
    const found = listPossibleMatches(left, right, alignment({ candidatesOfA: [ranked(2, 0, 3, 1), []] }));
    expect(found.map(({ a, b, rankOfA, rankOfB }) => [a, b, rankOfA, rankOfB])).toEqual([
      [0, 0, 2, null],
      [0, 2, 1, null],
      [0, 3, 3, null],
    ]);
  });

  test('are none for a block with one, but may be passages of such a block', () => {
    const correspondences = [{ a: 0, b: 1, score: 0.9, reasons: [] }];
    const candidatesOfA = [ranked(2), ranked(1)];
    const found = listPossibleMatches(left, right, alignment({ correspondences, candidatesOfA }));
    expect(found.map(({ a, b }) => [a, b])).toEqual([[1, 1]]);
  });

  test('name a pair once that is a candidate from both sides', () => {
    const found = listPossibleMatches(
      left,
      right,
      alignment({ candidatesOfA: [ranked(1)], candidatesOfB: [[], ranked(1, 0)] }),
    );
    expect(found.map(({ a, b, rankOfA, rankOfB }) => [a, b, rankOfA, rankOfB])).toEqual([
      [0, 1, 1, 2],
      [1, 1, null, 1],
    ]);
  });

  test('take one sentence of a block, the best', () => {
    const found = listPossibleMatches(
      side('a1', 'a1'),
      side('b1', 'b1'),
      alignment({ candidatesOfA: [ranked(1, 0), []] }),
    );
    expect(found.map(({ a, b }) => [a, b])).toEqual([[0, 1]]);
  });

  test('leave out what shares nothing that can be seen, and passages of another account', () => {
    const shared = alignment({ candidatesOfA: [ranked(0, 1)] });
    expect(listPossibleMatches(left, right, { ...shared, sharedWords: () => [] })).toEqual([]);
    const chosen = { ...right, isChosen: [false, true, true, true] };
    expect(listPossibleMatches(left, chosen, shared).map(({ b }) => b)).toEqual([1]);
  });
});

test('possible matches have their places in both texts, whichever text was asked for first', () => {
  const first = plainArticle(
    'boats',
    'Boats',
    `The ferry left the quay of Brun at nine.
Most people had gone ashore by then, and the kitchen was cold.`,
  );
  const second = plainArticle(
    'pumps',
    'Pumps',
    `Few people came to the launch in March.
Tickets cost more than the year before.`,
  );
  const found = (...articles: (typeof first)[]) => {
    const texts = articles.map((article): ComparedText => ({ article, accountId: null }));
    const subjects = articles.map(({ id }) => ({ articleId: id, accountId: null }));
    const statistics = { passages: 0, counts: new Map<string, number>() };
    return serializeComparison(subjects, compareArticles(texts, { statistics }));
  };
  const { joins, possible } = found(first, second);
  expect(joins).toEqual([]);
  expect(possible[0]).toMatchObject({
    a: 0,
    b: 1,
    from: { blockId: 'b2' },
    to: { blockId: 'b1' },
    rankFrom: 1,
    rankTo: 1,
  });
  expect(possible[0]?.reasons.map(({ text }) => text)).toEqual(['people']);
  expect(found(second, first).possible[0]).toMatchObject({ from: { blockId: 'b1' }, to: { blockId: 'b2' } });
});
