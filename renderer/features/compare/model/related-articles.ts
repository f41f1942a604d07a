import { useQuery } from '@tanstack/react-query';
import type { ArticleSummary } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { ask } from '../../../app/ask';

/** Articles offered before all others: more would be a list of their own. */
const MAX_RELATED = 6;
/** Of the best score, which is mostly that of the article itself: less is a word that two texts happen to share. */
const MIN_SHARE = 0.2;
const NONE: readonly ArticleId[] = [];

/**
 * Articles that the search finds by the title and the witnesses of those that stand in a comparison already, best first.
 * Nothing where none does, or the search cannot answer.
 */
export function useRelated(taken: readonly ArticleSummary[]): readonly ArticleId[] {
  const words = taken
    .flatMap(({ title, witnesses }) => [title, ...witnesses.map(({ name }) => name)])
    .join(' ');
  const text = plain(words).slice(0, 400);
  const own = new Set(taken.map(({ id }) => id));
  return (
    useQuery({
      // Asked again when the index has changed, as every search is.
      queryKey: ['search', 'related', text],
      queryFn: async () => {
        const { matches } = await ask('search:query', { text, limit: MAX_RELATED + taken.length });
        const least = MIN_SHARE * (matches[0]?.score ?? 0);
        return matches
          .filter(({ articleId, score }) => score >= least && !own.has(articleId))
          .slice(0, MAX_RELATED)
          .map(({ articleId }) => articleId);
      },
      enabled: text !== '',
      retry: false,
      gcTime: 0,
    }).data ?? NONE
  );
}

/** Words alone, and none that every text has: a sign of the query language in a title asks for nothing. */
const plain = (words: string): string =>
  words
    .replace(/[^\p{L}\p{M}\p{N}\s]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word.length >= MIN_LENGTH)
    .join(' ');
/** UTF-16 units; shorter words are mostly grammar. */
const MIN_LENGTH = 4;

/** Related ones first, best first; the others by title. */
export function orderChoices(
  articles: readonly ArticleSummary[],
  related: readonly ArticleId[],
): readonly ArticleSummary[] {
  const rank = ({ id }: ArticleSummary): number => {
    const at = related.indexOf(id);
    return at === -1 ? related.length : at;
  };
  return [...articles].sort(
    (a, b) =>
      rank(a) - rank(b) || a.title.localeCompare(b.title, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1),
  );
}
