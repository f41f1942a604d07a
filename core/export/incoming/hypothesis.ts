import * as v from 'valibot';
import { quotation, tagsOf, type QuotedNote } from './quoted-note';

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

export const quoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
});

/** One row of what the API of Hypothesis answers. */
export function readHypothesisRow(item: unknown): QuotedNote | null {
  const parsed = v.safeParse(row, item);
  if (!parsed.success) return null;
  const { id, user, uri, text, tags, created, updated, references, target } = parsed.output;
  // An answer to another note is on that note, and not on the page.
  if (references.length > 0) return null;
  const selectors = target.flatMap(({ selector }) => selector);
  const [found] = selectors.map((one) => v.safeParse(quoteSelector, one)).filter(({ success }) => success);
  const quote =
    found?.success === true ? quotation(found.output.exact, found.output.prefix, found.output.suffix) : null;
  // On a place that it names in another way only.
  if (quote === null && selectors.length > 0) return null;
  return {
    key: id,
    from: 'hypothesis',
    author: /^acct:([^@]+)@/.exec(user)?.[1] ?? user,
    url: uri,
    title: '',
    quote,
    text,
    tags: tagsOf(tags),
    colour: 'yellow',
    isBookmark: false,
    created,
    modified: updated,
  };
}
