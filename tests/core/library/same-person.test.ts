import { expect, test } from 'vitest';
import type { AccountRef } from '@core/contract/account';
import type { ArticleSummary } from '@core/contract/article';
import type { AccountId, ArticleId } from '@core/contract/ids';
import { accountsOfPerson } from '@core/library/same-person';
import { summary } from '../../renderer/annotation-fixture';

const ref = (article: string, account: string): AccountRef => ({
  articleId: article as ArticleId,
  accountId: account as AccountId,
});
const article = (id: string, accounts: Readonly<Record<string, readonly AccountRef[]>>): ArticleSummary =>
  summary(id, {
    witnesses: Object.entries(accounts).map(([accountId, samePersonAs]) => ({
      accountId: accountId as AccountId,
      name: accountId,
      standing: 'witness',
      conditions: [],
      ...(samePersonAs.length === 0 ? {} : { samePersonAs }),
    })),
  });
const LIBRARY = [
  article('a', { nora: [ref('b', 'quill')], mate: [] }),
  article('b', { quill: [], clerk: [] }),
  article('c', { keeper: [ref('b', 'quill'), ref('gone', 'nobody')] }),
];
const others = (of: AccountRef): readonly string[] =>
  accountsOfPerson(LIBRARY, of).map(({ article: { id }, witness }) => `${id}/${witness.accountId}`);

test('what was said at one of two accounts holds for both, and for those that the other is the same as', () => {
  expect(others(ref('a', 'nora'))).toEqual(['b/quill', 'c/keeper']);
  expect(others(ref('b', 'quill'))).toEqual(['a/nora', 'c/keeper']);
  expect(others(ref('c', 'keeper'))).toEqual(['a/nora', 'b/quill']);
});

test('nobody is joined to an account of whom nothing was said, or through one that the library does not have', () => {
  expect(others(ref('a', 'mate'))).toEqual([]);
  expect(others(ref('b', 'clerk'))).toEqual([]);
  expect(others(ref('gone', 'nobody'))).toEqual([]);
});
