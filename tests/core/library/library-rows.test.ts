import { describe, expect, it } from 'vitest';
import type { AccountId, ArticleId } from '@core/contract/ids';
import type { ReadingPosition } from '@core/contract/settings';
import { buildRows, type LibraryFilter } from '@core/library/library-rows';
import { summary } from '../../renderer/annotation-fixture';

const articles = [
  summary('ferry', {
    title: 'The Ferry at Noon',
    outlet: 'Harbour Post',
    issued: '2022-05',
    words: 900,
    witnesses: [{ accountId: 'a' as AccountId, name: 'Søren Åberg', standing: 'witness', conditions: [] }],
  }),
  summary('article-10', {
    title: 'Article 10',
    issued: '2023',
    words: 100,
    added: '2024-01-02T00:00:00.000Z',
  }),
  summary('article-9', { title: 'Article 9', words: 400 }),
];
const at = (articleId: string, furthest: number, day: string): ReadingPosition => ({
  articleId: articleId as ArticleId,
  offset: 0,
  furthest,
  at: `2024-03-${day}T00:00:00.000Z`,
});
const titles = (
  filter: Partial<LibraryFilter>,
  positions: readonly ReadingPosition[] = [],
): readonly string[] =>
  buildRows(articles, positions, { text: '', state: 'all', sortBy: 'title', ...filter }).map(
    ({ article }) => article.title,
  );

describe('the library list', () => {
  it('counts in titles: Article 9 stands before Article 10', () => {
    expect(titles({})).toEqual(['Article 9', 'Article 10', 'The Ferry at Noon']);
  });

  it('puts a title that begins with a quotation among the others by its first letter', () => {
    const rows = ['Zebra', '“Boats!”', '‘What is the sea?’: a talk', 'Article'].map((title) =>
      summary(title, { title }),
    );
    const sorted = buildRows(rows, [], { text: '', state: 'all', sortBy: 'title' });
    expect(sorted.map(({ article }) => article.title)).toEqual([
      'Article',
      '“Boats!”',
      '‘What is the sea?’: a talk',
      'Zebra',
    ]);
  });

  it('puts what is unknown last, in whichever order', () => {
    expect(titles({ sortBy: 'date' })).toEqual(['Article 10', 'The Ferry at Noon', 'Article 9']);
    expect(titles({ sortBy: 'outlet' })[0]).toBe('The Ferry at Noon');
  });

  it('finds an article by its witness, typed without the accents', () => {
    expect(titles({ text: 'soren aberg' })).toEqual(['The Ferry at Noon']);
  });

  it('wants every typed word', () => {
    expect(titles({ text: 'article ferry' })).toEqual([]);
  });

  it('counts an article as read at its end and as begun before', () => {
    const positions = [at('ferry', 0.98, '01'), at('article-9', 0.4, '02')];
    expect(titles({ state: 'read' }, positions)).toEqual(['The Ferry at Noon']);
    expect(titles({ state: 'begun' }, positions)).toEqual(['Article 9']);
    expect(titles({ state: 'unread' }, positions)).toEqual(['Article 10']);
  });

  it('brings what was read last to the top', () => {
    expect(titles({ sortBy: 'last-read' }, [at('ferry', 1, '01'), at('article-9', 0.4, '02')])).toEqual([
      'Article 9',
      'The Ferry at Noon',
      'Article 10',
    ]);
  });
});

describe('the chapters of a book in the library list', () => {
  const chapterOf = (start: number) => ({ book: 'pier' as ArticleId, start, end: start + 10, total: 30 });
  const pier = summary('pier', { title: 'The Long Pier', isBook: true, words: 2 });
  const noon = summary('noon', { title: 'Noon', chapterOf: chapterOf(20), words: 50 });
  const dawn = summary('dawn', { title: 'Wide dawn', chapterOf: chapterOf(0), words: 800 });
  const rows = (filter: Partial<LibraryFilter>, all = [...articles, noon, pier, dawn]) =>
    buildRows(all, [], { text: '', state: 'all', sortBy: 'title', ...filter }).map(
      ({ article, isUnderBook }) => `${isUnderBook ? '– ' : ''}${article.title}`,
    );

  it('stand below it in the order of the book', () => {
    expect(rows({})).toEqual([
      'Article 9',
      'Article 10',
      'The Ferry at Noon',
      'The Long Pier',
      '– Wide dawn',
      '– Noon',
    ]);
  });

  it('stay together where the book is not among the rows', () => {
    expect(rows({}, [noon, ...articles, dawn]).filter((title) => !title.includes('Article'))).toEqual([
      'Wide dawn',
      'Noon',
      'The Ferry at Noon',
    ]);
    expect(rows({ text: 'noon' })).toEqual(['Noon', 'The Ferry at Noon']);
  });

  it('are ordered by themselves where their own length is asked for', () => {
    expect(rows({ sortBy: 'length' })).toEqual([
      'The Long Pier',
      'Noon',
      'Article 10',
      'Article 9',
      'Wide dawn',
      'The Ferry at Noon',
    ]);
  });
});
