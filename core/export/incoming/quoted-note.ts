import type { HighlightColour, NoteProgram } from '../../contract/annotation';

/** A note that was made on another edition of a text, which is known by its words alone. */
export interface QuotedNote {
  /** Names it where it was made; empty where it has no name there. */
  readonly key: string;
  /** Which program made it; `null` where it stands in a copy of the document itself. */
  readonly from: NoteProgram | null;
  /** Empty where it is not said. */
  readonly author: string;
  /** Address of the page that it is on; empty where it is not said. */
  readonly url: string;
  /** What the text that it is on is called; empty where it is not said. */
  readonly title: string;
  /** What it is on, as the page has it; `null` where it is on the page as a whole. */
  readonly quote: Quotation | null;
  /** Markdown; empty where there is none. */
  readonly text: string;
  readonly tags: readonly string[];
  /** The nearest of ours; `null` of a remark that marks no words. */
  readonly colour: HighlightColour | null;
  /** It marks a place to come back to, and says nothing on its words. */
  readonly isBookmark: boolean;
  /** ISO 8601 instants; `null` where the file does not say. */
  readonly created: string | null;
  readonly modified: string | null;
  /** As in `AnnotationOrigin`. */
  readonly written?: string;
}

export interface Quotation {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What a reader makes of the entries of a file; `null` for one that is no note. */
export type ReadNotes = readonly (QuotedNote | null)[];

/** As canonical texts are: NFC, white space collapsed. `null` where nothing is left. */
export function quotation(exact: string, prefix = '', suffix = ''): Quotation | null {
  const words = collapse(exact).trim();
  if (words === '' || words.length > MOST_QUOTE) return null;
  return { exact: words, prefix: collapse(prefix), suffix: collapse(suffix) };
}

const collapse = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');
const MOST_QUOTE = 200_000;

/** As many tags, and as long ones, as a note may have. */
export const tagsOf = (tags: readonly string[]): readonly string[] =>
  [...new Set(tags.map((tag) => tag.trim().slice(0, 200)))].filter((tag) => tag !== '').slice(0, 200);

/** An instant as ISO 8601 in UTC. @param time milliseconds since 1970, or a date as programs write it */
export function instantOf(time: unknown): string | null {
  if (typeof time !== 'string' && typeof time !== 'number') return null;
  // Without a zone it is no instant, and guessing one would date the note wrongly.
  if (typeof time === 'string' && !/(?:Z|[+-]\d\d:?\d\d)$/.test(time)) return null;
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** By the names that programs give to colours of highlights. */
export const colourNamed = (name: string): HighlightColour => NAMED[name.toLowerCase()] ?? 'yellow';

const NAMED: Readonly<Record<string, HighlightColour>> = {
  green: 'green',
  blue: 'blue',
  cyan: 'blue',
  pink: 'pink',
  red: 'pink',
  magenta: 'pink',
  violet: 'violet',
  purple: 'violet',
};
