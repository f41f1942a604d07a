import { replaceEqualDeep } from '@tanstack/react-query';
import type { ArticleMatch, SearchAnswer } from '@core/contract/search';

/** An answer and the query that it answers: while the next one is on its way, that is the query before. */
export interface Answered extends SearchAnswer {
  readonly text: string;
}

/**
 * The same answer, with the passages of the one before where they are equal: typing on in a word changes the order of
 * the articles more often than what they show.
 */
export function shareMatches(before: Answered | null, now: Answered): Answered {
  const known = new Map(before?.matches.map((match) => [match.articleId, match]));
  const share = (match: ArticleMatch): ArticleMatch => {
    const old = known.get(match.articleId);
    if (old === undefined) return match;
    return {
      ...match,
      titleMarks: replaceEqualDeep(old.titleMarks, match.titleMarks),
      passages: replaceEqualDeep(old.passages, match.passages),
    };
  };
  return { ...now, matches: now.matches.map(share) };
}
