import type { Citation } from '../../contract/citation';
import type { MatchedBy } from '../../contract/correction';
import type { ArticleId } from '../../contract/ids';
import { extractDoi } from '../doi';

/** What names a thing that is cited. */
export type Cited = Pick<Citation, 'title' | 'titleIsOurs' | 'issued' | 'url' | 'doi'>;

/** An article that a reference may describe. */
export interface Describable {
  readonly id: ArticleId;
  readonly citation: Cited;
}

export interface ReferenceMatch {
  readonly articleId: ArticleId;
  readonly by: MatchedBy;
}

/** Shorter titles, in letters, are shared by too many texts. */
const SHORTEST_TITLE = 12;

/** The names by which a thing can be found, the surest first. */
export function citationKeys(citation: Cited): readonly { readonly by: MatchedBy; readonly key: string }[] {
  const doi = citation.doi ?? extractDoi(citation.url ?? '', true);
  const title = citation.titleIsOurs ? '' : lettersOf(citation.title);
  return [
    ...(doi === null ? [] : [{ by: 'doi', key: `doi ${doi}` } as const]),
    ...(citation.url === null ? [] : [{ by: 'address', key: `at ${addressKey(citation.url)}` } as const]),
    ...(title.length < SHORTEST_TITLE ? [] : [{ by: 'title', key: `called ${title}` } as const]),
  ];
}

/** The articles of a library by the names that a reference may give them. */
export class CitedArticles {
  readonly #byKey = new Map<string, Describable[]>();

  constructor(articles: Iterable<Describable>) {
    for (const article of articles) this.put(article);
  }

  put(article: Describable): void {
    for (const { key } of citationKeys(article.citation)) {
      const others = (this.#byKey.get(key) ?? []).filter(({ id }) => id !== article.id);
      this.#byKey.set(key, [...others, article]);
    }
  }

  /**
   * The article that a reference describes: by DOI, else by address, else by title where the years do not speak against
   * it. Where two articles fit as well, neither is taken: a wrong citation is worse than none.
   */
  match(reference: Cited): ReferenceMatch | null {
    for (const { by, key } of citationKeys(reference)) {
      const fitting = (this.#byKey.get(key) ?? []).filter(
        ({ citation }) => by !== 'title' || !isOther(citation, reference),
      );
      const [first, second] = fitting;
      if (first !== undefined && second === undefined) return { articleId: first.id, by };
    }
    return null;
  }
}

const lettersOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Two things of one title, by what is known of both. */
const isOther = (a: Cited, b: Cited): boolean =>
  !isSameYear(a.issued, b.issued) || (a.doi !== undefined && b.doi !== undefined && a.doi !== b.doi);

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
