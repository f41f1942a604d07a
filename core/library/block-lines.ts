import type { Article, Mark } from '../contract/article';
import type { BlockKind } from '../contract/block';
import type { BlockId } from '../contract/ids';
import { snapStart } from '../text/anchoring/boundaries';

/**
 * The blocks of an article, each with its own text and marks, so that the cost of a correction follows the block and
 * not the whole text. `fromDraftBlocks` joins them to canonical text again.
 */
export interface BlockLine {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly level: number;
  readonly text: string;
  /** Offsets count in this line. */
  readonly marks: readonly Mark[];
}

export function toDraftBlocks(article: Pick<Article, 'text' | 'blocks' | 'marks'>): BlockLine[] {
  const marks = [...article.marks];
  let next = 0;
  return article.blocks.map(({ id, kind, level, start, end }) => {
    const from = next;
    // Marks stand block by block, each inside one.
    while ((marks[next]?.start ?? Infinity) < end) next += 1;
    return {
      id,
      kind,
      level,
      text: article.text.slice(start, end),
      marks: marks.slice(from, next).map((mark) => move(mark, -start)),
    };
  });
}

export function fromDraftBlocks(lines: readonly BlockLine[]): Pick<Article, 'text' | 'blocks' | 'marks'> {
  let start = 0;
  const placed = lines.map((line) => {
    const from = start;
    start += line.text.length + 1;
    return { ...line, start: from, end: from + line.text.length };
  });
  return {
    text: lines.map(({ text }) => text).join('\n'),
    blocks: placed.map(({ id, kind, level, start, end }) => ({ id, kind, level, start, end })),
    marks: placed.flatMap((line) => line.marks.map((mark) => move(mark, line.start))),
  };
}

/** The first keeps its id, kind and level. Marks that went over the seam before a split are one again. */
export function joinLines(first: BlockLine, second: BlockLine, separator: ' ' | ''): BlockLine {
  // What fuses, such as an accent at the start of the second, would not be canonical any more.
  const bare = first.text + second.text;
  const isFusing = separator === '' && bare.normalize('NFC') !== bare;
  const text = separator === '' && !isFusing ? bare : `${first.text} ${second.text}`;
  const seam = text.length - second.text.length;
  const marks = [...first.marks];
  for (const mark of second.marks.map((one) => move(one, seam))) {
    const before = marks.findIndex((one) => isContinued(one, mark, first.text.length, seam));
    const whole = marks[before];
    if (whole === undefined) marks.push(mark);
    else marks[before] = { ...whole, end: mark.end };
  }
  return { ...first, text, marks };
}

const isContinued = (one: Mark, other: Mark, end: number, start: number): boolean =>
  one.kind === other.kind &&
  one.href === other.href &&
  one.note === other.note &&
  one.end === end &&
  other.start === start;

/** `null` where one of the parts would be empty. The cut moves to the edge of the character that it falls into. */
export function splitLine(
  line: BlockLine,
  at: number,
  newId: BlockId,
): readonly [BlockLine, BlockLine] | null {
  const cut = snapStart(line.text, at);
  const end = line.text.slice(0, cut).trimEnd().length;
  const start = line.text.length - line.text.slice(cut).trimStart().length;
  if (end === 0 || start >= line.text.length) return null;
  return [
    { ...line, text: line.text.slice(0, end), marks: clip(line.marks, 0, end) },
    { ...line, id: newId, text: line.text.slice(start), marks: clip(line.marks, start, line.text.length) },
  ];
}

const clip = (marks: readonly Mark[], from: number, to: number): readonly Mark[] =>
  marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, from), end: Math.min(mark.end, to) }))
    .filter(({ start, end }) => start < end)
    .map((mark) => move(mark, -from));

const move = (mark: Mark, by: number): Mark => ({ ...mark, start: mark.start + by, end: mark.end + by });
