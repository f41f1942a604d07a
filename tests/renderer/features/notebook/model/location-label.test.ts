import { expect, test } from 'vitest';
import type { Article } from '@core/contract/article';
import { itemAt } from '@core/text/item-at';
import { passageNumbers } from '@core/text/passage-number';
import { locationLabel } from '../../../../../renderer/features/notebook/model/location-label';
import { plainArticle } from '../../../../support/plain-article';

test('a note on a transcript or a book says its time code or page, as the copy and the export of it do', () => {
  const article = plainArticle('hearing', 'The hearing', 'Was it shut?\nIt was.');
  const timed: Article = { ...article, places: { [itemAt(article.blocks, 1).id]: '12' } };
  const start = article.text.indexOf('It was.');
  const placement = { state: 'anchored', start, end: start + 2 } as never;
  expect(locationLabel(placement, article, passageNumbers(article))).toBe('Passage 2');
  expect(locationLabel(placement, timed, passageNumbers(timed))).toBe('Passage 2 · p. 12');
});
