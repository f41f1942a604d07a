import * as v from 'valibot';
import { parseAnnotation } from '../annotations/web-annotation';
import type { Annotation } from '../contract/annotation';

/** A note that was made on another edition of a text, which is known by its words alone. */
export interface QuotedNote {
  /** Names it where it was made. */
  readonly key: string;
  /** Which program made it. */
  readonly from: 'hypothesis';
  /** Empty where it is not said. */
  readonly author: string;
  /** Address of the page that it is on; empty where it is not said. */
  readonly url: string;
  /** What it is on, as the page has it; `null` where it is on the page as a whole. */
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null;
  /** Markdown; empty where there is none. */
  readonly text: string;
  readonly tags: readonly string[];
  /** ISO 8601 instants. */
  readonly created: string;
  readonly modified: string;
}

export interface ReadAnnotations {
  /** Synoptic's own. */
  readonly own: readonly Annotation[];
  readonly quoted: readonly QuotedNote[];
  /** Objects that are neither. */
  readonly unread: number;
}

/**
 * Reads an export of Synoptic (an `AnnotationPage`), or what the API of Hypothesis answers: `{ rows: […] }`, or the rows
 * alone. `null` for what is no such file.
 */
export function readAnnotations(text: string): ReadAnnotations | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const items = listIn(value);
  if (items === null) return null;
  const own = items.map(parseAnnotation);
  const quoted = items.map((item, index) => (own[index] === null ? readRow(item) : null));
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

const instant = v.pipe(
  v.string(),
  v.transform((text) => new Date(text)),
  v.check((date) => !Number.isNaN(date.getTime())),
  v.transform((date) => date.toISOString()),
);

/** A row as https://h.readthedocs.io/en/latest/api-reference/v1/ describes it, as far as it is taken over. */
const row = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
  created: instant,
  updated: instant,
  user: v.optional(v.string(), ''),
  uri: v.optional(v.string(), ''),
  text: v.optional(v.pipe(v.string(), v.maxLength(1_000_000)), ''),
  tags: v.optional(v.array(v.string()), []),
  references: v.optional(v.array(v.string()), []),
  target: v.optional(v.array(v.looseObject({ selector: v.optional(v.array(v.unknown()), []) })), []),
});

const quote = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(200_000)),
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
});

function readRow(item: unknown): QuotedNote | null {
  const parsed = v.safeParse(row, item);
  if (!parsed.success) return null;
  const { id, user, uri, text, tags, created, updated, references, target } = parsed.output;
  // An answer to another note is on that note, and not on the page.
  if (references.length > 0) return null;
  const selectors = target.flatMap(({ selector }) => selector);
  const quotes = selectors.map((one) => v.safeParse(quote, one)).filter(({ success }) => success);
  // On a place that it names in another way only.
  if (quotes.length === 0 && selectors.length > 0) return null;
  const [found] = quotes;
  return {
    key: id,
    from: 'hypothesis',
    author: /^acct:([^@]+)@/.exec(user)?.[1] ?? user,
    url: uri,
    quote: found?.success === true ? collapsed(found.output) : null,
    text,
    tags: tags.map((tag) => tag.slice(0, 200)).slice(0, 200),
    created,
    modified: updated,
  };
}

/** As canonical texts are: NFC, white space collapsed. */
const collapse = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');
const collapsed = ({ exact, prefix, suffix }: v.InferOutput<typeof quote>): QuotedNote['quote'] => ({
  exact: collapse(exact).trim(),
  prefix: collapse(prefix),
  suffix: collapse(suffix),
});
