import * as v from 'valibot';
import type { HighlightColour } from '../../contract/annotation';
import { colourNamed, instantOf, quotation, tagsOf, type QuotedNote, type ReadNotes } from './quoted-note';

/** An annotation as Zotero's API and the JSON of Better BibTeX have it, as far as it is taken over. */
const annotation = v.looseObject({
  annotationType: v.string(),
  annotationText: v.optional(v.nullable(v.string()), ''),
  annotationComment: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(1_000_000))), ''),
  annotationColor: v.optional(v.nullable(v.string()), ''),
  annotationAuthorName: v.optional(v.nullable(v.string()), ''),
  key: v.optional(v.pipe(v.string(), v.maxLength(900)), ''),
  dateAdded: v.optional(v.unknown()),
  dateModified: v.optional(v.unknown()),
  tags: v.optional(v.array(v.unknown()), []),
});

interface Item {
  readonly title: string;
  readonly url: string;
}

/** As deep as an annotation stands in an item, its attachments, and the frame of an answer of the API. */
const DEEPEST = 8;

/** Every annotation in the file, with title and address of the item in which it stands; `null` where there is none. */
export function readZoteroJson(value: unknown): ReadNotes | null {
  const notes: (QuotedNote | null)[] = [];
  const walk = (one: unknown, item: Item, depth: number): void => {
    if (typeof one !== 'object' || one === null || depth > DEEPEST) return;
    if (Array.isArray(one)) {
      for (const inner of one) walk(inner, item, depth + 1);
      return;
    }
    const fields = one as Readonly<Record<string, unknown>>;
    if ('annotationType' in fields) {
      notes.push(noteOf(fields, item));
      return;
    }
    const within = itemOf(fields, item);
    for (const inner of Object.values(fields)) walk(inner, within, depth + 1);
  };
  walk(value, { title: '', url: '' }, 0);
  return notes.length === 0 ? null : notes;
}

/** An attachment is called after its file; what holds it is the work. */
function itemOf(fields: Readonly<Record<string, unknown>>, outer: Item): Item {
  if (fields['itemType'] === 'attachment') return outer;
  const { title, url, DOI: doi } = fields;
  const address = typeof doi === 'string' && doi !== '' ? `https://doi.org/${doi}` : url;
  return {
    title: typeof title === 'string' && title !== '' ? title : outer.title,
    url: typeof address === 'string' && address !== '' ? address : outer.url,
  };
}

function noteOf(fields: unknown, { title, url }: Item): QuotedNote | null {
  const parsed = v.safeParse(annotation, fields);
  if (!parsed.success) return null;
  const { annotationType, annotationText, annotationComment, annotationColor, key, ...own } = parsed.output;
  const quote = quotation(annotationText ?? '');
  const text = annotationComment ?? '';
  // Drawings and pictures of a page are on no words; a remark beside the text is on the work as a whole.
  if (quote === null && (text === '' || annotationType === 'ink' || annotationType === 'image')) return null;
  return {
    key,
    from: 'zotero',
    author: own.annotationAuthorName ?? '',
    url,
    title,
    quote,
    text,
    tags: tagsOf(own.tags.flatMap(tagName)),
    colour: zoteroColour(annotationColor ?? ''),
    isBookmark: false,
    created: instantOf(own.dateAdded),
    modified: instantOf(own.dateModified ?? own.dateAdded),
  };
}

function tagName(tag: unknown): readonly string[] {
  if (typeof tag === 'string') return [tag];
  const name = typeof tag === 'object' && tag !== null && 'tag' in tag ? tag.tag : null;
  return typeof name === 'string' ? [name] : [];
}

/** @param colour as `#ffd400` */
export const zoteroColour = (colour: string): HighlightColour =>
  colourNamed(COLOURS[colour.toLowerCase()] ?? '');

/** The colours that Zotero offers. */
const COLOURS: Readonly<Record<string, string>> = {
  '#ff6666': 'red',
  '#5fb236': 'green',
  '#2ea8e5': 'blue',
  '#a28ae5': 'purple',
  '#e56eee': 'magenta',
};

/** A link to the annotation, or to the page, in the library of Zotero. */
const LINK = /\(\[[^\]]*\]\(zotero:\/\/open(?:-pdf)?\/(?:library|groups\/\d+)\/items\/\w+[^)\s]*\)\)/u;
const ENTRY = new RegExp(
  `^[>\\s*-]*[“"«](.+?)[”"»]\\s*(?:\\(\\[[^\\]]*\\]\\(zotero://select/[^)\\s]*\\)\\)\\s*)?(${LINK.source})\\s*(.*)$`,
  'su',
);

/**
 * The Markdown of a note that Zotero made from annotations: a paragraph each, with the words, their citation, a link to
 * the place, and the comment. `null` for what has no such paragraph.
 */
export function readZoteroMarkdown(markdown: string): ReadNotes | null {
  const text = markdown.replace(/\r\n?/g, '\n');
  if (!LINK.test(text)) return null;
  const notes: (QuotedNote | null)[] = [];
  for (const paragraph of text.split(/\n\s*\n|\n(?=\s*[-*] )/u)) {
    if (!LINK.test(paragraph)) continue;
    const [, words = '', link = '', comment = ''] = ENTRY.exec(paragraph.trim()) ?? [];
    const quote = quotation(unescape(words));
    notes.push(
      quote === null
        ? null
        : {
            key: /annotation=(\w+)/u.exec(link)?.[1] ?? '',
            from: 'zotero',
            author: '',
            url: '',
            title: '',
            quote,
            text: comment.trim(),
            tags: [],
            colour: 'yellow',
            isBookmark: false,
            created: null,
            modified: null,
          },
    );
  }
  return notes.length === 0 ? null : notes;
}

const unescape = (words: string): string => words.replace(/\\([!-/:-@[-`{-~])/g, '$1');
