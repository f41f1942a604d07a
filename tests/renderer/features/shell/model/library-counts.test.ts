import { expect, it } from 'vitest';
import type { ArticleSummary, WitnessSummary } from '@core/contract/article';
import type { AccountId, ArticleId } from '@core/contract/ids';
import { summarise } from '@core/library/summarise';
import { countLibrary } from '../../../../../renderer/features/shell/model/library-counts';
import { plainArticle } from '../../../../support/plain-article';

const witness = (accountId: string, name: string): WitnessSummary => ({
  accountId: accountId as AccountId,
  name,
  standing: 'witness',
  conditions: [],
});
const row = (id: string, rest: Partial<ArticleSummary> = {}): ArticleSummary => ({
  ...summarise(plainArticle(id, id, 'Words.')),
  ...rest,
});
const chapterOf = { book: 'book' as ArticleId, start: 0, end: 6, total: 12 };
const guard = witness('witness-1', 'The guard');
const pilot = witness('witness-1', 'The pilot');

it('counts a split book once, and what was told in it once', () => {
  const chapters = [
    row('one', { chapterOf, witnesses: [guard] }),
    row('two', { chapterOf, witnesses: [pilot] }),
  ];
  expect(countLibrary([row('book', { witnesses: [guard] }), ...chapters, row('letter')])).toEqual({
    texts: 2,
    chapters: 2,
    accounts: 2,
  });
  expect(countLibrary(chapters)).toEqual({ texts: 2, chapters: 0, accounts: 2 });
});

it('counts what two witnesses tell together as no third account', () => {
  const both = { ...witness('both', 'Both'), jointOf: [guard.accountId, pilot.accountId] };
  expect(countLibrary([row('letter', { witnesses: [guard, pilot, both] })]).accounts).toBe(2);
});
