import type { Anchor } from '../../contract/annotation';
import type { Article } from '../../contract/article';
import type { ArticleId } from '../../contract/ids';
import type { Pseudonym } from '../../contract/pseudonym';
import { resolveAnchor } from '../../text/anchoring/anchor';
import { pseudonymiseArticle, type PseudonymisedArticle } from './pseudonymise-article';
import { nameReplacer, type NameReplacer } from './replace-names';

/** An article under pseudonyms, with what replaces its names: names are declined as its language does it. */
export interface PseudonymisedSource extends PseudonymisedArticle {
  readonly original: Article;
  readonly names: NameReplacer;
}

/** All the articles of one export, with one key. */
export interface PseudonymisedSources {
  readonly all: readonly PseudonymisedSource[];
  /** By the id that it has in the library; `null` of an article that is not of this export. */
  readonly find: (id: ArticleId) => PseudonymisedSource | null;
  /** What an article is called in the export: its own id may be made of its title, or lead back to its file. */
  readonly idOf: (id: ArticleId) => ArticleId;
  /** By what it is called in the export. */
  readonly open: (id: ArticleId) => Article | null;
  /** For what is said of no article alone. */
  readonly shared: NameReplacer;
}

/** Nothing of an article that is not among these is opened; one that was removed is a number without a text. */
export function pseudonymiseSources(
  articles: readonly Article[],
  key: readonly Pseudonym[],
): PseudonymisedSources {
  const numbers = new Map<ArticleId, ArticleId>();
  const idOf = (id: ArticleId): ArticleId => {
    const known = numbers.get(id) ?? (`source-${numbers.size + 1}` as ArticleId);
    numbers.set(id, known);
    return known;
  };
  const all = articles.map((original) => {
    const names = nameReplacer(key, original.citation.language);
    return { original, names, ...pseudonymiseArticle(original, names, idOf(original.id)) };
  });
  const byId = new Map(all.map((source) => [source.original.id, source]));
  const byNumber = new Map(all.map(({ article }) => [article.id, article]));
  const [language = null, ...others] = new Set(articles.map(({ citation }) => citation.language));
  return {
    all,
    idOf,
    find: (id) => byId.get(id) ?? null,
    open: (id) => byNumber.get(id) ?? null,
    shared: nameReplacer(key, others.length === 0 ? language : null),
  };
}

/** An anchor on the text under pseudonyms; where its words stand as they were, it finds them there by position. */
export function pseudonymiseAnchor(
  anchor: Anchor,
  source: PseudonymisedSource | null,
  { replaceIn }: NameReplacer,
): Anchor {
  const placement = source === null ? null : resolveAnchor(source.original, anchor);
  const words = {
    exact: replaceIn(anchor.exact),
    prefix: replaceIn(anchor.prefix),
    suffix: replaceIn(anchor.suffix),
  };
  if (source === null || placement === null || !('start' in placement) || placement.state === 'changed')
    return { ...anchor, ...words, articleRev: '' };
  const start = source.places.startOf(placement.start);
  const end = source.places.endOf(placement.end);
  const { text, articleRev } = source.article;
  return { ...anchor, ...words, start, end, exact: text.slice(start, end), articleRev };
}
