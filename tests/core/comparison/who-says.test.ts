import { expect, test } from 'vitest';
import type { Article } from '@core/contract/article';
import { whoSays } from '@core/comparison/who-says';
import { english } from '@core/messages/english';
import { itemAt } from '@core/text/item-at';
import { plainArticle } from '../../support/plain-article';

const from = (citation: Partial<Article['citation']>): string => {
  const article = plainArticle('a', 'The flood', 'The dam broke at four.');
  const { id, start, end } = itemAt(article.blocks, 0);
  const cited = { ...article, citation: { ...article.citation, ...citation } };
  return whoSays(cited, { blockId: id, start, end }, null, english.text);
};
const author = [{ given: 'Ada', family: 'Quill' }];

test.each([
  ['a newspaper for its report', { author, containerTitle: 'Harbour Post' }, 'Harbour Post'],
  ['the author of a book, and not its publisher', { author, publisher: 'Quay Press' }, 'Ada Quill'],
  ['a publisher where no author is named', { author: [], publisher: 'Port Authority' }, 'Port Authority'],
  ['the title where nobody is', { author: [], publisher: null }, '“The flood”'],
])('where a passage names no speaker, it is %s', (_, citation, expected) => {
  expect(from(citation)).toBe(expected);
});
