import type { Citation } from '../../contract/article';
import { UNKNOWN_CITATION } from '../imported-article';
import { citationFrom } from '../loose-citation';

/** One entry of a bibliography: what is cited, and the names by which the thing itself can be found. */
export interface Reference {
  readonly citation: Citation;
  /** Lower case, without resolver: `10.1000/182`; `null` where none is given. */
  readonly doi: string | null;
  /** The key under which the bibliography lists it; empty where it has none. */
  readonly key: string;
}

export interface Bibliography {
  readonly references: readonly Reference[];
  /** Entries that could not be read, in words, with their line from 1. */
  readonly faults: readonly { readonly reason: string; readonly line: number }[];
}

/** Of more the reader would never look through the report, and a hostile list would fill the memory. */
export const MOST_ENTRIES = 50_000;

/** Fields are plain text, decoded; every bibliography format ends here, so none can put a field where it has no place. */
export interface ReferenceFields {
  readonly title?: string | null;
  readonly author?: readonly unknown[];
  readonly issued?: string | null;
  readonly container?: string | null;
  readonly publisher?: string | null;
  readonly language?: string | null;
  readonly url?: string | null;
  readonly doi?: string | null;
  readonly key?: string | null;
}

/** `null` for an entry that names nothing: neither a title nor a way to find it. */
export function referenceFrom(fields: ReferenceFields): Reference | null {
  const doi = doiIn(fields.doi ?? '') ?? doiIn(fields.url ?? '', true);
  const citation: Citation = {
    ...UNKNOWN_CITATION,
    ...citationFrom({
      title: fields.title ?? null,
      author: fields.author ?? [],
      issued: fields.issued ?? null,
      'container-title': fields.container ?? null,
      publisher: fields.publisher ?? null,
      language: languageTag(fields.language ?? null),
      url: fields.url ?? null,
    }),
  };
  if (citation.title === '' && citation.url === null && doi === null) return null;
  return { citation, doi, key: (fields.key ?? '').slice(0, 200) };
}

/** @param isAddress only an address of the resolver counts: other addresses hold figures that look alike */
export function doiIn(text: string, isAddress = false): string | null {
  if (isAddress && !/^https?:\/\/(?:dx\.)?doi\.org\//i.test(text)) return null;
  const found = /10\.\d{4,9}\/\S{1,300}/.exec(text)?.[0].toLowerCase();
  return found === undefined ? null : found.replace(/[.,;)\]}>]+$/, '');
}

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['english', 'en'],
  ['american', 'en-US'],
  ['british', 'en-GB'],
  ['french', 'fr'],
  ['german', 'de'],
  ['ngerman', 'de'],
  ['spanish', 'es'],
  ['italian', 'it'],
  ['dutch', 'nl'],
  ['polish', 'pl'],
  ['portuguese', 'pt'],
  ['russian', 'ru'],
  ['ukrainian', 'uk'],
  ['czech', 'cs'],
  ['arabic', 'ar'],
  ['chinese', 'zh'],
  ['japanese', 'ja'],
]);

/** Bibliographies write languages by tag or by their English name; "english" is a valid tag of no language. */
function languageTag(language: string | null): string | null {
  const written = (language ?? '').trim().toLowerCase();
  const named = LANGUAGES.get(written);
  return named ?? (/^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/.test(written) ? written.replaceAll('_', '-') : null);
}
