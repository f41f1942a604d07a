import { expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import { cutArticle, joinPieces, PIECE_ITEMS, PIECE_UNITS } from '../../../main/articles/article-chunks';
import { plainArticle } from '../../support/plain-article';

const join = (article: Article): Article => {
  const joined = joinPieces();
  for (const piece of cutArticle(article)) joined.put(structuredClone(piece));
  return joined.article();
};
const long = (passages: number): Article => {
  const lines = Array.from({ length: passages }, (_, at) => `Passage ${at}.`);
  const article = plainArticle('long', 'Long', lines.join('\n'));
  return {
    ...article,
    voices: Object.fromEntries(article.blocks.map(({ id }) => [id, { by: 'article' }])),
  };
};

it.each([1, PIECE_ITEMS - 1, PIECE_ITEMS, PIECE_ITEMS + 1, 2 * PIECE_ITEMS + 7])(
  'an article of %i passages is the same after its pieces are put together',
  (passages) => {
    const article = long(passages);
    expect(join(article)).toEqual(article);
  },
);

it('keeps a text that is longer than a piece, and a letter that is cut in two', () => {
  const text = `${'x'.repeat(PIECE_UNITS - 1)}\u{1F6A2}${'y'.repeat(PIECE_UNITS)}`;
  expect(join({ ...long(1), text }).text === text).toBe(true);
});

it('keeps what is empty, and what is unknown', () => {
  const article = { ...long(1), marks: [], voices: {}, sourceNote: null, places: {} };
  expect(join(article)).toEqual(article);
});

it('has no piece of more items than a thread can take in a moment', () => {
  const sizes = [...cutArticle(long(3 * PIECE_ITEMS))].map((piece) => {
    if (piece.is === 'items') return piece.items.length;
    return piece.is === 'entries' ? Object.keys(piece.entries).length : 1;
  });
  expect(Math.max(...sizes)).toBe(PIECE_ITEMS);
});
