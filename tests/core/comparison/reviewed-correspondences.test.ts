import { describe, expect, test } from 'vitest';
import { applyReviews } from '@core/comparison/reviewed-correspondences';
import type { Article } from '@core/contract/article';
import type { Review, ReviewStatus } from '@core/contract/comparison';
import type { Correspondence, PairResult } from '@core/contract/correspondence';
import type { AccountId, BlockId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { accountOf } from '../../support/account';
import { plainArticle } from '../../support/plain-article';

const LINES = 'The mill burned.\nThe river was low.\nNobody was hurt.';
const BOAT = plainArticle('boat', 'Boat', LINES);
const MILL = plainArticle('mill', 'Mill', LINES);

function sideOf(article: Article, block: number) {
  const { start, end } = article.blocks[block]!;
  return { articleId: article.id, anchor: createAnchor(article, start, end) };
}
const judge = (
  [left, from]: readonly [Article, number],
  [right, to]: readonly [Article, number],
  verdict: ReviewStatus,
): Review => ({
  a: sideOf(left, from),
  b: sideOf(right, to),
  verdict,
  note: 'Why not?',
  at: '2026-01-01T00:00:00.000Z',
});
const placeOf = (article: Article, block: number) => {
  const { id, start, end } = article.blocks[block]!;
  return { blockId: id, start, end };
};
const proposed: Correspondence = {
  ...{ a: 0, b: 1, score: 0.8, reasons: [], differences: [], values: [] },
  from: placeOf(BOAT, 0),
  to: placeOf(MILL, 0),
};
const foundIn = (
  articles: readonly Article[],
  accounts: readonly (string | null)[],
  joins: readonly Correspondence[] = [],
): PairResult => ({
  subjects: articles.map(({ id }, at) => ({
    articleId: id,
    accountId: (accounts[at] ?? null) as AccountId | null,
  })),
  joins,
  possible: [],
  origins: [],
  foreignPairs: [],
});

describe('the reader’s word on what was found', () => {
  test('that links what the program found as well confirms it: a match is counted by text', () => {
    const judged = applyReviews(
      foundIn([BOAT, MILL], [], [proposed]),
      [BOAT, MILL],
      [judge([MILL, 0], [BOAT, 0], 'added')],
    );
    expect(judged).toMatchObject([{ score: 0.8, verdict: 'confirmed', note: 'Why not?' }]);
  });

  test('stands where nothing was compared', () => {
    const none = foundIn([BOAT, MILL], []);
    const judged = applyReviews(none, [BOAT, MILL], [judge([BOAT, 1], [MILL, 2], 'added')]);
    expect(judged).toMatchObject([{ verdict: 'added', from: { blockId: 'b2' }, to: { blockId: 'b3' } }]);
  });

  test('on two passages of one article is one link, between the panes that show them', () => {
    const accounts = ['b1', 'b2'].map((id, at) =>
      accountOf({ id: `one-${at}` as AccountId, blocks: [id as BlockId] }),
    );
    const told = { ...BOAT, accounts };
    const between = judge([told, 0], [told, 1], 'added');
    const byAccounts = applyReviews(foundIn([told, told], ['one-0', 'one-1']), [told, told], [between]);
    expect(byAccounts).toMatchObject([
      { a: 0, b: 1, from: { blockId: 'b1' }, to: { blockId: 'b2' }, verdict: 'added' },
    ]);
    const besideWhole = applyReviews(foundIn([told, told], [null, 'one-1']), [told, told], [between]);
    expect(besideWhole).toMatchObject([{ a: 0, b: 1, from: { blockId: 'b1' }, to: { blockId: 'b2' } }]);
    expect(applyReviews(foundIn([told], [null]), [told], [between])).toEqual([]);
  });
});
