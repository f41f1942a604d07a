import { expect, test } from 'vitest';
import type { ArticleSummary } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { orderChoices } from '../../../../../renderer/features/compare/model/related-articles';

const article = (id: string, title: string): ArticleSummary => ({ id, title }) as unknown as ArticleSummary;

test('articles that bear on what is compared come first, best first, and the others by title', () => {
  const all = [
    article('a', 'Zinc'),
    article('b', 'Chapter 10'),
    article('c', 'Chapter 9'),
    article('d', 'Ash'),
  ];
  expect(orderChoices(all, ['a', 'd'] as ArticleId[]).map(({ id }) => id)).toEqual(['a', 'd', 'c', 'b']);
  expect(orderChoices(all, []).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
});
