import type { Article, Mark, MarkKind, WordBox } from '../contract/article';
import type { Block, BlockKind } from '../contract/block';
import type { BlockId } from '../contract/ids';
import { composeMarks } from './canonical-marks';

/**
 * The one place where canonical text comes into being. Every position in the product counts in what this builds, so
 * two documents with the same words and the same blocks give the same string, whatever file they came from: NFC, each
 * run of white space one space, no space at either end of a block, blocks joined by U+000A.
 */

/** The formatting of a run. `href` is `null` for everything but links. */
export interface RunMark {
  readonly kind: MarkKind;
  readonly href: string | null;
  /** As in `Mark`. */
  readonly note?: string;
  readonly confidence?: number;
  readonly box?: WordBox;
}

/** A stretch of text under the same formatting. */
export interface Run {
  readonly text: string;
  readonly marks: readonly RunMark[];
  /** The document begins a new line here, within the paragraph. */
  readonly isLineBreak?: true;
  /** Where a range of the text begins or ends; such a run has no text of its own. */
  readonly boundary?: Boundary;
}

/** A boundary point of a range, as DOM calls it. */
export interface Boundary {
  /** Of the range; both of its ends have it. */
  readonly name: string;
  readonly at: 'start' | 'end';
}

export interface DraftBlock {
  readonly kind: BlockKind;
  /** As in `Block`. */
  readonly level: number;
  readonly runs: readonly Run[];
  /** `null` asks for the next of b1, b2, …; a document gives ids to all of its blocks or to none. */
  readonly id: BlockId | null;
}

export type CanonicalText = Pick<Article, 'text' | 'blocks' | 'marks'>;

/** Blocks without a visible character are left out. */
export function buildCanonicalText(drafts: readonly DraftBlock[]): CanonicalText {
  const texts: string[] = [];
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  let start = 0;
  for (const draft of drafts) {
    const line = buildLine(draft.runs);
    if (line.text === '') continue;
    const end = start + line.text.length;
    const id = draft.id ?? (`b${blocks.length + 1}` as BlockId);
    blocks.push({ id, kind: draft.kind, level: draft.level, start, end });
    for (const mark of line.marks) marks.push({ ...mark, start: start + mark.start, end: start + mark.end });
    texts.push(line.text);
    start = end + 1;
  }
  return { text: texts.join('\n'), blocks, marks };
}

/** The text of one block as it stands in the canonical text. */
export const canonicalLine = (text: string): string => buildLine([{ text, marks: [] }]).text;

/**
 * Where each run begins in the line that they become together. A letter whose marks stand in the next run is counted as
 * two.
 */
export function runOffsets(runs: readonly Run[]): readonly number[] {
  let length = 0;
  let endsInSpace = true;
  return runs.map(({ text }) => {
    const start = length;
    const collapsed = plain(text).normalize('NFC');
    const piece = endsInSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (piece !== '') endsInSpace = piece.endsWith(' ');
    length += piece.length;
    return start;
  });
}

interface Line {
  readonly text: string;
  readonly marks: readonly Mark[];
}

function buildLine(runs: readonly Run[]): Line {
  const collapsed = collapse(runs);
  if (PILED.test(collapsed.text) && OVERLONG.test(collapsed.text))
    return buildLine([{ text: streamSafe(collapsed.text), marks: [] }]);
  const marks = collapsed.marks
    .map((mark) => trim(collapsed.text, mark))
    .filter(({ start, end }) => start < end);
  const text = collapsed.text.normalize('NFC');
  // NFC leaves most texts alone, and then every position stands.
  return { text, marks: text === collapsed.text ? marks : composeMarks(collapsed.text, marks) };
}

/**
 * NFC sorts the combining marks of a letter in quadratic time, and no script puts more than a few on one. Unicode's
 * Stream-Safe Text Format (UAX 15, 13) parts them after 30 with a joiner that is not seen; such a block loses its
 * marks.
 */
const PILED = /\p{M}{3}/u;
const OVERLONG = /(?:(?!\u034F)\p{M}){31}/u;
const streamSafe = (text: string): string =>
  text.replace(/(?:(?!\u034F)\p{M}){30}(?=(?!\u034F)\p{M})/gu, '$&\u034F');

/** Control characters have no width and no sound, and lone surrogates cannot be written to a file. */
const plain = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD');

function collapse(runs: readonly Run[]): Line {
  const pieces: string[] = [];
  const marks: Mark[] = [];
  const open = new Map<string, number>();
  let length = 0;
  let endsInSpace = true;
  for (const run of runs) {
    let piece = plain(run.text);
    if (endsInSpace && piece.startsWith(' ')) piece = piece.slice(1);
    if (piece === '') continue;
    pieces.push(piece);
    endsInSpace = piece.endsWith(' ');
    const end = length + piece.length;
    for (const { kind, href, note, confidence, box } of run.marks) {
      const key = `${kind} ${href ?? ''} ${note ?? ''}`;
      const last = open.get(key);
      const before = last === undefined ? undefined : marks[last];
      if (last !== undefined && before?.end === length) {
        marks[last] = { ...before, end };
      } else {
        open.set(key, marks.length);
        marks.push({
          ...{ kind, href, start: length, end },
          ...(note === undefined ? {} : { note }),
          ...(confidence === undefined ? {} : { confidence }),
          ...(box === undefined ? {} : { box }),
        });
      }
    }
    length = end;
  }
  return { text: pieces.join('').trimEnd(), marks };
}

function trim(text: string, mark: Mark): Mark {
  let { start, end } = mark;
  end = Math.min(end, text.length);
  while (start < end && text[start] === ' ') start += 1;
  while (start < end && text[end - 1] === ' ') end -= 1;
  return { ...mark, start, end };
}
