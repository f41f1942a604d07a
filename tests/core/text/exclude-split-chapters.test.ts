import { expect, it } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { excludeSplitChapters } from '@core/text/exclude-split-chapters';
import { plainArticle } from '../../support/plain-article';

const book = plainArticle('book', 'Book', 'The gate.\nThe wall.');
const chapterOf = { book: 'book' as ArticleId, start: 0, end: 9, total: 19 };
const gate = plainArticle('gate', 'Gate', 'The gate.', { chapterOf });
const wall = plainArticle('wall', 'Wall', 'The wall.', { chapterOf: { ...chapterOf, start: 10, end: 19 } });
const letter = plainArticle('letter', 'Letter', 'The gate is open.');

it('lets a split book stand for its chapters', () => {
  expect(excludeSplitChapters([gate, book, letter, wall])).toEqual([book, letter]);
});

it('takes the chapters for themselves once the book is gone', () => {
  expect(excludeSplitChapters([gate, letter, wall])).toEqual([gate, letter, wall]);
});
