import type { ArticleSummary, WitnessSummary } from '@core/contract/article';
import { countAccounts } from '@core/text/count-accounts';
import { excludeSplitChapters } from '@core/text/exclude-split-chapters';

/**
 * How many texts the library holds, how many chapters of books among them stand in its list besides, and how many accounts
 * they have. What was said of a witness in a book before it was split is not said again by the chapter that took it over.
 */
export function countLibrary(articles: readonly ArticleSummary[]): {
  readonly texts: number;
  readonly chapters: number;
  readonly accounts: number;
} {
  const books = new Map(articles.map(({ id, witnesses }) => [id, new Set(witnesses.map(nameOf))]));
  const accounts = articles.flatMap(({ chapterOf, witnesses }) => {
    const known = chapterOf === undefined ? undefined : books.get(chapterOf.book);
    return witnesses.filter((witness) => known?.has(nameOf(witness)) !== true);
  });
  const texts = excludeSplitChapters(articles).length;
  return { texts, chapters: articles.length - texts, accounts: countAccounts(accounts) };
}

/** Ids alone are given anew in every article. */
const nameOf = ({ accountId, name }: WitnessSummary): string => `${accountId} ${name}`;
