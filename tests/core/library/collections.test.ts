import { describe, expect, it } from 'vitest';
import { BUNDLE, EMPTY_SHEET, type Collection } from '@core/contract/collection';
import type { ArticleId, CollectionId, ComparisonId } from '@core/contract/ids';
import { createMembership, file, rankBetween, scopeOf } from '@core/library/collections';

const id = (name: string): ArticleId => name as ArticleId;
const row = (name: string, rest: object = {}) => ({ id: id(name), added: '2026-01-01', ...rest });
const collection = (articles: readonly string[], of: Partial<Collection> = {}): Collection => ({
  ...EMPTY_SHEET,
  id: 'c' as CollectionId,
  name: 'The case',
  created: '',
  modified: '',
  rank: 0,
  articles: articles.map(id),
  comparisons: [],
  ...of,
});
const NOTHING = { put: undefined, take: undefined, putComparisons: undefined, takeComparisons: undefined };

describe('a collection', () => {
  it('has what is put in it once, and is the same where nothing changes', () => {
    const before = collection(['quay']);
    expect(file(before, { ...NOTHING, put: [id('pier'), id('quay'), id('pier')] }).articles).toEqual([
      'quay',
      'pier',
    ]);
    expect(file(before, { ...NOTHING, put: [id('quay')], take: [id('mole')] })).toBe(before);
    expect(file(before, { ...NOTHING, take: [id('quay')] }).articles).toEqual([]);
  });

  it('has the chapters of a book that is in it', () => {
    const isIn = createMembership(collection(['log']));
    const chapterOf = (book: string) => ({ book: id(book), start: 0, end: 1, total: 2 });
    expect(isIn(row('log'))).toBe(true);
    expect(isIn(row('log-1', { chapterOf: chapterOf('log') }))).toBe(true);
    expect(isIn(row('other-1', { chapterOf: chapterOf('other') }))).toBe(false);
  });

  it('is the bundle’s where it has what came with the program, and nothing else', () => {
    const isIn = createMembership(collection(['quay'], { id: BUNDLE }));
    expect(isIn(row('quay'))).toBe(false);
    expect(isIn(row('digest', { added: null }))).toBe(true);
  });

  it('has the comparisons made in it, and those of its articles alone', () => {
    const comparison = (name: string, ...panes: string[]) => ({
      id: name as ComparisonId,
      panes: panes.map((one) => ({ articleId: id(one), accountId: null })),
    });
    const all = [
      comparison('within', 'quay', 'pier'),
      comparison('half', 'quay', 'mole'),
      comparison('empty'),
    ];
    const made = collection(['quay', 'pier', 'gone'], { comparisons: ['half' as ComparisonId] });
    expect(scopeOf(made, [row('quay'), row('pier'), row('mole')], all)).toEqual({
      articles: ['quay', 'pier'],
      comparisons: ['within', 'half'],
    });
  });

  it('is ordered between its neighbours', () => {
    expect(rankBetween(1, 2)).toBe(1.5);
    expect(rankBetween(null, 2)).toBeLessThan(2);
    expect(rankBetween(2, null)).toBeGreaterThan(2);
    expect(rankBetween(null, null)).toBe(0);
  });
});
