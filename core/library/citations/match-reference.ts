import type { Citation } from '../../contract/article';
import type { ArticleId } from '../../contract/ids';
import { doiIn, type Reference } from './reference';

/** An article that a reference may describe. */
export interface Describable {
  readonly id: ArticleId;
  readonly citation: Pick<Citation, 'title' | 'titleIsOurs' | 'issued' | 'url'>;
}

export interface ReferenceMatch {
  readonly articleId: ArticleId;
  readonly by: 'doi' | 'address' | 'title';
}

/** Shorter titles, in letters, are shared by too many texts. */
const SHORTEST_TITLE = 12;

/**
 * The article that a reference describes: by DOI, else by address, else by title where the years do not speak against
 * it. Where two articles fit as well, neither is taken: a wrong citation is worse than none.
 */
export function matchReference(
  { citation, doi }: Reference,
  articles: readonly Describable[],
): ReferenceMatch | null {
  const only = (by: ReferenceMatch['by'], fits: (article: Describable) => boolean): ReferenceMatch | null => {
    const [first, second] = articles.filter(fits);
    return first === undefined || second !== undefined ? null : { articleId: first.id, by };
  };
  const address = citation.url === null ? null : addressKey(citation.url);
  const title = lettersOf(citation.title);
  return (
    (doi === null ? null : only('doi', (article) => doiIn(article.citation.url ?? '', true) === doi)) ??
    (address === null
      ? null
      : only('address', ({ citation: { url } }) => url !== null && addressKey(url) === address)) ??
    (title.length < SHORTEST_TITLE
      ? null
      : only(
          'title',
          (article) =>
            !article.citation.titleIsOurs &&
            lettersOf(article.citation.title) === title &&
            isSameYear(article.citation.issued, citation.issued),
        ))
  );
}

const lettersOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const isSameYear = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a.slice(0, 4) === b.slice(0, 4);

/** What two addresses of one page have in common: not the scheme, nor what counts clicks. */
const addressKey = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/([?&])(?:utm_\w{1,40}|fbclid|gclid)=[^&]*/g, '$1')
    .replace(/[?&/]+$/, '')
    .toLowerCase();
