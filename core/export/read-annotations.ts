import { parseAnnotation } from '../annotations/web-annotation';
import type { Annotation } from '../contract/annotation';
import { readHypothesisRow } from './incoming/hypothesis';
import type { QuotedNote, ReadNotes } from './incoming/quoted-note';
import { readReadestJson, readReadestMarkdown } from './incoming/readest';
import { readReadiumSet } from './incoming/readium';
import { readZoteroJson, readZoteroMarkdown } from './incoming/zotero';

export interface ReadAnnotations {
  /** Synoptic's own. */
  readonly own: readonly Annotation[];
  readonly quoted: readonly QuotedNote[];
  /** Objects that are neither. */
  readonly unread: number;
}

/**
 * Reads an export of Synoptic (an `AnnotationPage`); what the API of Hypothesis answers, `{ rows: […] }` or the rows alone;
 * an annotation set of Readium, as Thorium exports it; the JSON and the Markdown of Readest; the JSON of Zotero's API and
 * of Better BibTeX, and the Markdown of a note of Zotero. `null` for what is no such file.
 */
export function readAnnotations(text: string): ReadAnnotations | null {
  const plain = text.replace(/^\uFEFF/u, '');
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    return foreign(readReadestMarkdown(plain) ?? readZoteroMarkdown(plain));
  }
  return (
    foreign(readReadiumSet(value) ?? readReadestJson(value) ?? readZoteroJson(value)) ?? readItems(value)
  );
}

/** Notes of other programs alone. */
export const foreign = (notes: ReadNotes | null): ReadAnnotations | null => {
  if (notes === null) return null;
  const quoted = notes.filter((one) => one !== null);
  return { own: [], quoted, unread: notes.length - quoted.length };
};

function readItems(value: unknown): ReadAnnotations | null {
  const items = listIn(value);
  if (items === null) return null;
  const own = items.map(parseAnnotation);
  const quoted = items.map((item, index) => (own[index] === null ? readHypothesisRow(item) : null));
  return {
    own: own.filter((one) => one !== null),
    quoted: quoted.filter((one) => one !== null),
    unread: items.filter((_, index) => own[index] === null && quoted[index] === null).length,
  };
}

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  const list = 'items' in value ? value.items : 'rows' in value ? value.rows : null;
  return Array.isArray(list) ? list : null;
}
