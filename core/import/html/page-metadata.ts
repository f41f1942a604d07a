import type { Creator } from '../../contract/citation';
import { canonicalLine } from '../../text/canonical-text';
import { extractDoi } from '../doi';
import { linkedArticle, type LinkedArticle } from './linked-data';
import { resolveAddress } from './page-address';
import { parsePageDate } from './page-date';
import { attribute, elementsOf, textOf, type PageElement } from './page-node';
import type { SanitizedPage } from './sanitize-html';

/**
 * What a page says of its article: linked data first, then the names of OpenGraph, Dublin Core and the scholarly
 * "citation_" tags, then its own elements. Nothing is guessed from the text.
 */
export interface PageMetadata {
  readonly title: string | null;
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
  const authors = page.meta.get('citation_author') ?? page.meta.get('dc.creator') ?? [];
  return {
    title: linked?.title ?? meta('citation_title', 'dc.title', 'og:title', 'twitter:title') ?? page.title,
    author:
      linked !== null && linked.author.length > 0 ? linked.author : authors.map((literal) => ({ literal })),
    issued: findDate(linked, meta, page.times),
    siteName: linked?.siteName ?? meta('citation_journal_title', 'og:site_name', 'application-name'),
    publisher: linked?.publisher ?? meta('citation_publisher', 'dc.publisher'),
    language: languageOf(attribute(root, 'lang') ?? meta('content-language', 'dc.language', 'og:locale')),
    url: savedFrom(savedBy) ?? addressOf(page.canonical) ?? addressOf(meta('og:url')),
    doi: extractDoi(meta('citation_doi', 'dc.identifier.doi', 'prism.doi', 'dc.identifier') ?? ''),
  };
}

interface Collected {
  readonly meta: Map<string, string[]>;
  readonly linkedData: string[];
  readonly times: string[];
  title: string | null;
  canonical: string | null;
}

function collect(root: PageElement): Collected {
  const found: Collected = { meta: new Map(), linkedData: [], times: [], title: null, canonical: null };
  for (const element of elementsOf(root)) {
    if (element.tag === 'meta') collectMeta(element, found.meta);
    else if (element.tag === 'script') found.linkedData.push(textOf(element));
    else if (element.tag === 'title') found.title ??= canonicalLine(textOf(element)) || null;
    else if (element.tag === 'link' && attribute(element, 'rel') === 'canonical')
      found.canonical ??= attribute(element, 'href');
    else if (element.tag === 'time' && isPublication(element))
      found.times.push(attribute(element, 'datetime') ?? textOf(element));
  }
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

const isPublication = (time: PageElement): boolean =>
  attribute(time, 'pubdate') !== null ||
  /\bdatePublished\b/.test(attribute(time, 'itemprop') ?? '') ||
  /\b(?:published|entry-date|post-date|pubdate)\b/i.test(attribute(time, 'class') ?? '');

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
