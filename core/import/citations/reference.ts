import type { Reference } from '../../contract/article';
import type { Citation } from '../../contract/citation';
import { UNKNOWN_CITATION } from '../imported-article';
import { extractDoi } from '../doi';
import { citationFrom } from '../plain-text/plain-text-citation';

export interface Bibliography {
  readonly references: readonly Reference[];
  /** Entries that could not be read. */
  readonly faults: readonly EntryFault[];
}

export interface EntryFault {
  readonly reason: 'no-name' | 'no-key' | 'cut-entry' | 'cut-value' | 'long-value';
  /** From 1; 0 where it is unknown. */
  readonly line: number;
}

/** Of more the reader would never look through the report, and a hostile list would fill the memory. */
export const MAX_ENTRIES = 50_000;

/**
 * Fields are plain text, decoded; every bibliography format ends here, so none can put a field where it has no place.
 */
export interface ReferenceFields {
  readonly title?: string | null;
  readonly author?: readonly unknown[];
  readonly editor?: readonly unknown[];
  readonly issued?: string | null;
  readonly container?: string | null;
  readonly publisher?: string | null;
  readonly language?: string | null;
  readonly url?: string | null;
  readonly doi?: string | null;
  readonly key?: string | null;
}

/** `null` for an entry that names nothing: neither a title nor a way to find it, nor who wrote it and where or when. */
export function referenceFrom(fields: ReferenceFields): Reference | null {
  const doi = extractDoi(fields.doi ?? '') ?? extractDoi(fields.url ?? '', true);
  const editor = citationFrom({ author: fields.editor ?? [] }).author;
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
    ...(doi === null ? {} : { doi }),
    ...(editor.length === 0 ? {} : { editor }),
  };
  const isNamed = citation.author.length > 0 && (citation.containerTitle ?? citation.issued) !== null;
  if (citation.title === '' && citation.url === null && doi === null && !isNamed) return null;
  return { citation, key: (fields.key ?? '').slice(0, 200) };
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
