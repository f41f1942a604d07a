import * as v from 'valibot';
import type { HighlightColour } from '../../contract/annotation';
import { colourNamed, instantOf, quotation, type QuotedNote, type ReadNotes } from './quoted-note';

/** The file of annotations that Readest exports as JSON. Times are milliseconds since 1970. */
const file = v.looseObject({
  $format: v.literal('readest-annotations'),
  book: v.optional(v.looseObject({ title: v.optional(v.string(), '') })),
  annotations: v.array(v.unknown()),
});

const entry = v.looseObject({
  id: v.optional(v.pipe(v.string(), v.maxLength(900)), ''),
  type: v.optional(v.string(), 'annotation'),
  text: v.optional(v.nullable(v.string()), ''),
  note: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(1_000_000))), ''),
  color: v.optional(v.nullable(v.string()), ''),
  createdAt: v.optional(v.unknown()),
  updatedAt: v.optional(v.unknown()),
});

/** `null` for what is no such file. */
export function readReadestJson(value: unknown): ReadNotes | null {
  const parsed = v.safeParse(file, value);
  if (!parsed.success) return null;
  const title = parsed.output.book?.title ?? '';
  return parsed.output.annotations.map((raw) => {
    const read = v.safeParse(entry, raw);
    if (!read.success) return null;
    const { id, type, text, note, color, createdAt, updatedAt } = read.output;
    const quote = quotation(text ?? '');
    if (quote === null) return null;
    return {
      ...noteOn(title),
      key: id,
      quote,
      text: note ?? '',
      colour: colourNamed(color ?? ''),
      isBookmark: type === 'bookmark',
      created: instantOf(createdAt),
      modified: instantOf(updatedAt ?? createdAt),
    };
  });
}

const noteOn = (title: string): Omit<QuotedNote, 'quote'> => ({
  key: '',
  from: 'readest',
  author: '',
  url: '',
  title,
  text: '',
  tags: [],
  colour: 'yellow',
  isBookmark: false,
  created: null,
  modified: null,
});

/** Says that it is an export, in the language of its reader, whatever that is. */
const HEAD = /^\*\*[^*\n]*Readest[^*\n]*\*\*\s*[::]/mu;
const FRONT_MATTER = /^---\nsource: Readest\n|^---\n(?:.*\n)*?source: Readest\n/u;

/**
 * The Markdown that Readest exports, in the forms that its versions wrote: a quotation as `> "…"`, `> …` or `- …`, and
 * the note below it behind a bold word. `null` for what is no such text.
 */
export function readReadestMarkdown(markdown: string): ReadNotes | null {
  const text = markdown.replace(/\r\n?/g, '\n');
  if (!HEAD.test(text) && !FRONT_MATTER.test(text)) return null;
  const title = (/^#{1,2} (.+)$/mu.exec(text)?.[1] ?? '').trim();
  const notes: QuotedNote[] = [];
  for (const { quoted, note } of entriesIn(text.split('\n'))) {
    const { words, colour } = withoutSign(quoted);
    const quote = quotation(unquoted(words));
    if (quote !== null) notes.push({ ...noteOn(title), quote, text: note, colour });
  }
  return notes;
}

interface Entry {
  readonly quoted: string;
  readonly note: string;
}

/** Lines of a quotation, up to the next one, and what is said below them. */
function entriesIn(lines: readonly string[]): readonly Entry[] {
  const found: { quoted: string[]; note: string[] }[] = [];
  let isInNote = false;
  let wasQuoted = false;
  for (const line of lines) {
    const quoted = /^(?:> ?|- )(.*)$/u.exec(line)?.[1];
    const bold = /^\*\*[^*]+?(?:::?\*\*|\*\*::?|\*\*$)\s*(.*)$/u.exec(line);
    if (quoted !== undefined) {
      if (!wasQuoted || line.startsWith('- ')) found.push({ quoted: [], note: [] });
      found.at(-1)?.quoted.push(quoted);
      isInNote = false;
    } else if (bold !== null && found.length > 0) {
      found.at(-1)?.note.push(bold[1] ?? '');
      isInNote = true;
    } else if (/^(?:#{1,6} |---$|\*[^*].*\*$|\[[^\]]*\]\([^)]*readest)/iu.test(line)) isInNote = false;
    else if (isInNote) found.at(-1)?.note.push(line);
    wasQuoted = quoted !== undefined;
  }
  return found.map(({ quoted, note }) => ({ quoted: quoted.join(' '), note: note.join('\n').trim() }));
}

const unquoted = (words: string): string => /^"(.*)"$/su.exec(words.trim())?.[1] ?? words;

/** Signs by which its template tells the colours. */
const SIGNS: Readonly<Record<string, string>> = { '❗': 'red', '✅': 'green', '💡': 'blue', '✨': 'violet' };

function withoutSign(words: string): { readonly words: string; readonly colour: HighlightColour } {
  const [, sign = '', rest = words] = /^(❗|✅|💡|✨) (.*)$/su.exec(words) ?? [];
  return { words: rest, colour: colourNamed(SIGNS[sign] ?? '') };
}
