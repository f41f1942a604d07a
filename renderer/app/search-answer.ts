import { replaceEqualDeep } from '@tanstack/react-query';
import type { CollectionId } from '@core/contract/ids';
import type { ArticleMatch, SearchAnswer } from '@core/contract/search';

/** An answer and the query that it answers: while the next one is on its way, that is the query before. */
export interface SearchPage extends SearchAnswer {
  readonly text: string;
  /** The collection in which it was asked; `null` is the whole library. */
  readonly collectionId: CollectionId | null;
}

/**
 * The same answer, with the passages of the one before where they are equal: typing on in a word changes the order of
 * the articles more often than what they show.
 */
export function shareMatches(before: SearchPage | null, now: SearchPage): SearchPage {
  const matches = new Map(before?.matches.map((match) => [match.articleId, match]));
  const comparisons = new Map(before?.comparisons.map((match) => [match.comparisonId, match]));
  return {
    ...now,
    matches: now.matches.map((match) => {
      const old = matches.get(match.articleId);
      return old === undefined
        ? match
        : { ...sharePassages(old, match), titleMarks: replaceEqualDeep(old.titleMarks, match.titleMarks) };
    }),
    comparisons: now.comparisons.map((match) => {
      const old = comparisons.get(match.comparisonId);
      return old === undefined ? match : sharePassages(old, match);
    }),
  };
}

const sharePassages = <T extends Pick<ArticleMatch, 'passages'>>(old: T, now: T): T => ({
  ...now,
  passages: replaceEqualDeep(old.passages, now.passages),
});
