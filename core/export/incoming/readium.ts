import * as v from 'valibot';
import { quoteSelector } from './hypothesis';
import { colourNamed, instantOf, quotation, tagsOf, type Quotation, type ReadNotes } from './quoted-note';

/**
 * The annotation sets of Readium (https://github.com/readium/annotations), which Thorium exports: a W3C annotation for
 * each, of whose selectors the words alone mean something in another edition.
 */
const set = v.looseObject({
  type: v.literal('AnnotationSet'),
  generator: v.optional(v.unknown()),
  about: v.optional(v.looseObject({ 'dc:title': v.optional(v.unknown()) })),
  items: v.array(v.unknown()),
});

const item = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(900)),
  motivation: v.optional(v.unknown()),
  created: v.optional(v.unknown()),
  modified: v.optional(v.unknown()),
  creator: v.optional(v.looseObject({ name: v.optional(v.unknown()) })),
  target: v.looseObject({ selector: v.optional(v.unknown()) }),
  body: v.optional(v.unknown()),
});

/** `null` for what is no such set. */
export function readReadiumSet(value: unknown): ReadNotes | null {
  const parsed = v.safeParse(set, value);
  if (!parsed.success) return null;
  const { generator, about, items } = parsed.output;
  const from = /thorium/i.test(JSON.stringify(generator ?? '')) ? 'thorium' : 'readium';
  const title = textOf(about?.['dc:title']);
  return items.map((raw) => {
    const read = v.safeParse(item, raw);
    if (!read.success) return null;
    const { id, motivation, created, modified, creator, target, body } = read.output;
    const quote = quoteIn(target.selector);
    const isBookmark = [motivation].flat().includes('bookmarking');
    const bodies = [body].flat().map(bodyOf);
    const text = bodies
      .map(({ value }) => value)
      .filter(Boolean)
      .join('\n\n');
    // Of a place that it does not quote nothing can be found here.
    if (quote === null && (isBookmark || text === '')) return null;
    return {
      key: id,
      from,
      author: textOf(creator?.name),
      url: '',
      title,
      quote,
      text,
      tags: tagsOf(bodies.flatMap(({ tags }) => tags)),
      colour: colourNamed(bodies.find(({ colour }) => colour !== '')?.colour ?? ''),
      isBookmark,
      created: instantOf(created),
      modified: instantOf(modified ?? created),
    };
  });
}

/** The words may stand within a selector of another kind, which they refine. */
function quoteIn(selector: unknown): Quotation | null {
  for (const one of [selector].flat()) {
    const found = v.safeParse(quoteSelector, one);
    if (found.success) return quotation(found.output.exact, found.output.prefix, found.output.suffix);
    const inner =
      typeof one === 'object' && one !== null && 'refinedBy' in one ? quoteIn(one.refinedBy) : null;
    if (inner !== null) return inner;
  }
  return null;
}

interface Body {
  readonly value: string;
  readonly colour: string;
  readonly tags: readonly string[];
}

function bodyOf(body: unknown): Body {
  if (typeof body !== 'object' || body === null) return { value: '', colour: '', tags: [] };
  const { value, color, keyword, tag, tags } = body as Readonly<Record<string, unknown>>;
  return {
    value: textOf(value).slice(0, MOST_TEXT),
    colour: textOf(color),
    tags: [keyword, tag, tags].flat().map(textOf).filter(Boolean),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
/** What a note may hold, in UTF-16 units. */
const MOST_TEXT = 1_000_000;
