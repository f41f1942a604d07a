/** Which accounts of several articles are one person's, as the reader said. */
import type { AccountRef } from '../contract/account';
import type { ArticleSummary, WitnessSummary } from '../contract/article';

/** An account of a library, with the article that has it. */
export interface AccountInLibrary {
  readonly article: ArticleSummary;
  readonly witness: WitnessSummary;
}

/** Names an account in the library. */
export const keyOf = ({ articleId, accountId }: AccountRef): string => `${articleId}/${accountId}`;

/** Every account of the articles, by article in their order. */
export const accountsOf = (articles: readonly ArticleSummary[]): readonly AccountInLibrary[] =>
  articles.flatMap((article) => article.witnesses.map((witness) => ({ article, witness })));

export const refOf = ({ article, witness }: AccountInLibrary): AccountRef => ({
  articleId: article.id,
  accountId: witness.accountId,
});

/**
 * The other accounts of the person whose account is given. What was said at one of two holds for both, and who is the same
 * as a third is the same as the first; an account that the library does not have joins nobody.
 */
export function accountsOfPerson(
  articles: readonly ArticleSummary[],
  of: AccountRef,
): readonly AccountInLibrary[] {
  const all = accountsOf(articles);
  const beside = new Map<string, string[]>(all.map((one) => [keyOf(refOf(one)), []]));
  for (const one of all)
    for (const other of one.witness.samePersonAs ?? []) {
      beside.get(keyOf(refOf(one)))?.push(keyOf(other));
      beside.get(keyOf(other))?.push(keyOf(refOf(one)));
    }
  const reached = new Set([keyOf(of)]);
  for (const key of reached) for (const next of beside.get(key) ?? []) reached.add(next);
  return all.filter((one) => keyOf(refOf(one)) !== keyOf(of) && reached.has(keyOf(refOf(one))));
}
