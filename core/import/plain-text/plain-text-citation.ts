import * as v from 'valibot';
import type { Citation, Creator } from '../../contract/citation';
import { canonicalLine } from '../../text/canonical-text';
import { extractDoi } from '../doi';
import { partialDate, webAddress } from '../../text/citation-schema';

/**
 * The citation in front matter that was not written for Synoptic. Notebooks and site builders name the same fields
 * differently; what is not understood is left out, for a guess would be cited.
 */
export function citationFrom(data: Readonly<Record<string, unknown>>): Citation {
  const first = (...keys: readonly string[]): unknown =>
    keys.filter((key) => Object.hasOwn(data, key)).map((key) => data[key])[0] ?? null;
  const doi = extractDoi(textOf(first('doi')) ?? '');
  return {
    title: textOf(first('title')) ?? '',
    titleIsOurs: first('titleIsOurs') === true,
    author: creatorsOf(first('author', 'authors', 'creator', 'by')),
    issued: dateOf(first('issued', 'date', 'published')),
    containerTitle: textOf(first('container-title', 'publication', 'journal')),
    publisher: textOf(first('publisher')),
    language: languageOf(first('language', 'lang')),
    url: addressOf(first('url', 'source', 'link')),
    ...(doi === null ? {} : { doi }),
  };
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' || typeof value === 'number' ? canonicalLine(String(value)) : '';
  // Programs for notes write a name as a link to a note of its own.
  const bare = text.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1');
  return bare === '' ? null : bare;
}

function creatorsOf(value: unknown): readonly Creator[] {
  return (Array.isArray(value) ? value : [value]).flatMap((item: unknown): readonly Creator[] => {
    const parsed = v.safeParse(named, item);
    if (parsed.success) return [{ family: parsed.output.family, given: parsed.output.given }];
    const literal = textOf(v.is(literalName, item) ? item.literal : item);
    return literal === null ? [] : [{ literal }];
  });
}

const named = v.object({ family: v.string(), given: v.string() });
const literalName = v.object({ literal: v.string() });

/** A date with a time of day keeps its day. */
function dateOf(value: unknown): string | null {
  const parsed = v.safeParse(
    partialDate,
    typeof value === 'string' ? value.replace(/[T ]\d\d:.*$/, '') : value,
  );
  return parsed.success ? parsed.output : null;
}

function languageOf(value: unknown): string | null {
  try {
    return typeof value === 'string' ? (Intl.getCanonicalLocales(value)[0] ?? null) : null;
  } catch {
    return null;
  }
}

const addressOf = (value: unknown): string | null => (v.is(webAddress, value) ? value : null);
