import type { Creator } from '../../contract/citation';
import { canonicalLine } from '../../text/canonical-text';
import { extractDoi } from '../doi';
import { linkedArticle, type LinkedArticle } from './linked-data';
import { resolveAddress } from './page-address';
import { parsePageDate } from './page-date';
import { namesInBylines } from '../byline';
import { attribute, elementsOf, textOf, type PageElement } from './page-node';
import { openingTime } from './opening-time';
import type { PageTitles } from './page-title';
import type { SanitizedPage } from './sanitize-html';

/**
 * What a page says of its article: linked data first, then the names of OpenGraph, Dublin Core and the scholarly
 * "citation_" tags, then its own elements. Nothing is guessed from the text.
 */
export interface PageMetadata {
  /** Every title that the page gives itself, the most telling first. */
  readonly titles: PageTitles;
  readonly author: readonly Creator[];
  readonly issued: string | null;
  readonly siteName: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  /** Where the page was when it was saved. */
  readonly url: string | null;
  readonly doi: string | null;
}

export function pageMetadata({ root, savedBy }: SanitizedPage): PageMetadata {
  const page = collect(root);
  const linked = linkedArticle(page.linkedData);
  const meta = (...names: readonly string[]): string | null =>
    names.map((name) => page.meta.get(name)?.[0]).find((value) => value !== undefined) ?? null;
  return {
    titles: {
      linked: linked?.title ?? null,
      shared: meta('citation_title', 'dc.title', 'og:title', 'twitter:title'),
      heading: page.heading,
      window: page.title,
    },
    author: findAuthors(linked, page.meta),
    issued: findDate(linked, meta, page.times),
    siteName: linked?.siteName ?? meta('citation_journal_title', 'og:site_name', 'application-name'),
    publisher: linked?.publisher ?? meta('citation_publisher', 'dc.publisher'),
    language: languageOf(attribute(root, 'lang') ?? meta('content-language', 'dc.language', 'og:locale')),
    url: savedFrom(savedBy) ?? addressOf(page.canonical) ?? addressOf(meta('og:url')),
    doi: extractDoi(meta('citation_doi', 'dc.identifier.doi', 'prism.doi', 'dc.identifier') ?? ''),
  };
}

/** Lists of names for programs are believed as they stand; a byline for people is taken apart. */
function findAuthors(
  linked: LinkedArticle | null,
  meta: ReadonlyMap<string, readonly string[]>,
): readonly Creator[] {
  const listed = meta.get('citation_author') ?? meta.get('dc.creator') ?? meta.get('dcterms.creator') ?? [];
  const candidates: readonly (readonly string[])[] = [
    (linked?.author ?? []).flatMap((creator) => ('literal' in creator ? [creator.literal] : [])),
    listed,
    ...['author', 'article:author', 'parsely-author', 'sailthru.author', 'byl', 'authors'].map(
      (name) => meta.get(name) ?? [],
    ),
  ];
  for (const names of candidates) {
    const found = namesInBylines(names.filter((name) => !/^https?:|^www\.|^@/i.test(name)));
    if (found.length > 0) return found;
  }
  return [];
}

interface Collected {
  readonly meta: Map<string, string[]>;
  readonly linkedData: string[];
  /** Those that say that they are the day of publication, then the first of the head of the article. */
  readonly times: string[];
  heading: string | null;
  title: string | null;
  canonical: string | null;
}

function collect(root: PageElement): Collected {
  const found: Collected = {
    meta: new Map(),
    linkedData: [],
    times: [],
    heading: null,
    title: null,
    canonical: null,
  };
  for (const element of elementsOf(root)) {
    if (element.tag === 'meta') collectMeta(element, found.meta);
    else if (element.tag === 'script') found.linkedData.push(textOf(element));
    else if (element.tag === 'title') found.title ??= canonicalLine(textOf(element)) || null;
    else if (element.tag === 'link' && attribute(element, 'rel') === 'canonical')
      found.canonical ??= attribute(element, 'href');
    else if (element.tag === 'h1') found.heading ??= canonicalLine(textOf(element)) || null;
    else if (isPublication(element))
      found.times.push(attribute(element, 'datetime') ?? attribute(element, 'content') ?? textOf(element));
  }
  const opening = openingTime(root);
  if (opening !== null) found.times.push(opening);
  return found;
}

function collectMeta(element: PageElement, meta: Map<string, string[]>): void {
  const content = canonicalLine(attribute(element, 'content') ?? '');
  const names = `${attribute(element, 'property') ?? ''} ${attribute(element, 'name') ?? attribute(element, 'itemprop') ?? attribute(element, 'http-equiv') ?? ''}`;
  if (content === '') return;
  for (const name of names.toLowerCase().split(/\s+/)) {
    if (name === '') continue;
    const values = meta.get(name);
    if (values === undefined) meta.set(name, [content]);
    else values.push(content);
  }
}

const isPublication = (element: PageElement): boolean =>
  /\b(?:datePublished|dateCreated)\b/.test(attribute(element, 'itemprop') ?? '') ||
  (element.tag === 'time' &&
    (attribute(element, 'pubdate') !== null ||
      /\b(?:published|entry-date|post-date|pubdate)\b/i.test(attribute(element, 'class') ?? '')));

function findDate(
  linked: LinkedArticle | null,
  meta: (...names: readonly string[]) => string | null,
  times: readonly string[],
): string | null {
  const candidates = [
    linked?.published ?? null,
    meta('article:published_time', 'og:article:published_time', 'article:published'),
    meta(
      'citation_publication_date',
      'citation_date',
      'dc.date.issued',
      'dcterms.issued',
      'dc.date',
      'dcterms.date',
    ),
    meta(
      'parsely-pub-date',
      'sailthru.date',
      'datepublished',
      'pubdate',
      'publish-date',
      'publish_date',
      'date',
    ),
    ...times,
  ];
  return (
    candidates.map((value) => (value === null ? null : parsePageDate(value))).find((date) => date !== null) ??
    null
  );
}

function languageOf(value: string | null): string | null {
  try {
    return value === null ? null : (Intl.getCanonicalLocales(value.trim().replace(/_/g, '-'))[0] ?? null);
  } catch {
    return null;
  }
}

/** Browsers write `saved from url=(0023)https://…`, SingleFile `url: https://…`. */
function savedFrom(comments: readonly string[]): string | null {
  for (const comment of comments) {
    const address = /(?:saved from url=\(\d{1,6}\)|^\s*url:\s*)(\S+)/m.exec(comment)?.[1];
    const url = address === undefined ? null : addressOf(address);
    if (url !== null) return url;
  }
  return null;
}

const addressOf = (value: string | null): string | null => {
  const url = value === null ? null : resolveAddress(value, null);
  return url?.startsWith('mailto:') === true ? null : url;
};
