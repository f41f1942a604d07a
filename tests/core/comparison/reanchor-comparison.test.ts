import { expect, test } from 'vitest';
import { reanchorComparison } from '@core/comparison/reanchor-comparison';
import type { Comparison } from '@core/contract/comparison';
import type { ComparisonId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { plainArticle } from '../../support/plain-article';

const NOW = '2026-01-01T00:00:00.000Z';
/** One file read in two encodings. */
const BEFORE = plainArticle('mill', 'Mill', 'Ìåëüíèöà ñãîðåëà íî÷üþ.\nÍèêòî íå ïîñòðàäàë.');
const AFTER = {
  ...plainArticle('mill', 'Mill', 'Мельница сгорела ночью.\nНикто не пострадал.'),
  articleRev: 'f'.repeat(64),
};
const OTHER = plainArticle('boat', 'Boat', 'The boat sank.');
const side = (article: typeof BEFORE, block: number) => {
  const { start, end } = article.blocks[block]!;
  return { articleId: article.id, anchor: createAnchor(article, start, end) };
};
const comparison: Comparison = {
  id: 'c0000000-0000-4000-8000-000000000001' as ComparisonId,
  title: '',
  created: NOW,
  modified: NOW,
  panes: [],
  topics: [],
  passages: [],
  silent: [],
  judgements: [{ a: side(BEFORE, 0), b: side(OTHER, 0), verdict: 'added', note: '', at: NOW }],
  onlyHere: [{ ...side(BEFORE, 0), against: [OTHER.id], at: NOW }],
  differences: [
    { by: 'reader', a: side(OTHER, 0), b: side(BEFORE, 1), verdict: 'difference', note: '', at: NOW },
  ],
};

test('what the reader said of passages stays on them where a file is read in another encoding', () => {
  const carried = reanchorComparison(comparison, BEFORE, AFTER);
  expect(carried?.judgements[0]?.a.anchor.exact).toBe('Мельница сгорела ночью.');
  expect(carried?.onlyHere).toEqual([{ ...side(AFTER, 0), against: [OTHER.id], at: NOW }]);
  expect(carried?.differences?.[0]?.b).toEqual(side(AFTER, 1));
  expect(carried?.judgements[0]?.b).toEqual(comparison.judgements[0]?.b);
});

test('a comparison without the article is left alone', () => {
  expect(
    reanchorComparison({ ...comparison, judgements: [], onlyHere: [], differences: [] }, BEFORE, AFTER),
  ).toBeNull();
});
