import { brokenDocument } from '../markdown/front-matter';
import { MAX_ENTRIES, referenceFrom, type Bibliography, type EntryFault } from './reference';
import type { Reference } from '../../contract/article';

/**
 * CSL-JSON, alone, in a list or under `items`. Known keys are looked up as the entry's own and copied by hand, so a key
 * such as `__proto__` is a key like any other that is not known.
 * @throws ReaderError `broken-document` for what is no JSON or no list of entries
 */
export function parseCslJson(source: string): Bibliography {
  const data = parseJson(source.replace(/^\uFEFF/, ''));
  const list = Array.isArray(data) ? data : isObject(data) ? (own(data, 'items') ?? [data]) : null;
  if (!Array.isArray(list)) throw brokenDocument('no-reference-list', 0);
  const references: Reference[] = [];
  const faults: EntryFault[] = [];
  (list as readonly unknown[]).slice(0, MAX_ENTRIES).forEach((item) => {
    const reference = isObject(item) ? readItem(item) : null;
    if (reference === null) faults.push({ reason: 'no-name', line: 0 });
    else references.push(reference);
  });
  return { references, faults };
}

type Json = Readonly<Record<string, unknown>>;

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    throw brokenDocument('not-json', 0);
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (value: Json, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : null);

function readItem(item: Json): Reference | null {
  const text = (key: string): string | null => {
    const value = own(item, key);
    return typeof value === 'string' || typeof value === 'number' ? plainText(String(value)) : null;
  };
  const people = (key: string): readonly unknown[] => {
    const value = own(item, key);
    return (Array.isArray(value) ? (value as readonly unknown[]) : []).slice(0, 1_000).map(creatorOf);
  };
  return referenceFrom({
    title: text('title'),
    author: people('author'),
    editor: people('editor'),
    issued: dateOf(own(item, 'issued')),
    container: text('container-title'),
    publisher: text('publisher'),
    language: text('language'),
    url: text('URL'),
    doi: text('DOI'),
    key: text('id'),
  });
}

/** CSL-JSON writes italics and raised letters as tags of HTML, and no others (citeproc-js, "HTML-like formatting"). */
const plainText = (text: string): string =>
  text
    .slice(0, 10_000)
    .replace(/<\/?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]{0,100})?>/gi, '')
    .replace(/&(?:amp|lt|gt|quot|nbsp|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity);

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&#39;': "'",
  '&#x27;': "'",
};

/** Particles belong to the family name as it is printed. */
function creatorOf(value: unknown): unknown {
  if (!isObject(value)) return null;
  const part = (key: string): string => {
    const found = own(value, key);
    return typeof found === 'string' ? found.trim() : '';
  };
  const family = [part('non-dropping-particle'), part('family')].filter((each) => each !== '').join(' ');
  const given = [part('given'), part('dropping-particle')].filter((each) => each !== '').join(' ');
  if (family !== '' && given !== '') return { family, given };
  return { literal: part('literal') || family || given };
}

function dateOf(value: unknown): string | null {
  if (!isObject(value)) return null;
  const parts: unknown = own(value, 'date-parts');
  const first: unknown = Array.isArray(parts) ? parts[0] : null;
  if (Array.isArray(first))
    return (first as readonly unknown[])
      .slice(0, 3)
      .map((part, index) => String(part as number).padStart(index === 0 ? 4 : 2, '0'))
      .join('-');
  const raw = own(value, 'raw') ?? own(value, 'literal');
  return typeof raw === 'string' ? raw : null;
}
