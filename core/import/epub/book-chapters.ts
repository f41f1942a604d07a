import type { Article } from '../../contract/article';
import type { Block } from '../../contract/block';
import type { ChapterStart } from './chapter-starts';

/** A stretch of a book that can be an article of its own. */
export interface BookChapter {
  readonly title: string;
  /** The book names no such chapter; the title is a plain description. */
  readonly titleIsOurs: boolean;
  /** Addresses in the book where it begins and where the next one does; empty for the two ends of the book. */
  readonly from: string;
  readonly to: string;
  /** Indices into the book's blocks, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The book cut at all entries of the table of contents down to one depth. Nothing of it is left out. */
export interface ChapterLevel {
  /** From 1. */
  readonly depth: number;
  readonly chapters: readonly BookChapter[];
}

/** More articles of one book help nobody, and a book that names more is made to harm. */
export const MAX_CHAPTERS = 1_000;

/**
 * The ways to cut a book by its table of contents, the coarsest first; none where it names fewer than two chapters.
 * @param openingTitle in the reader's language, for what stands before the first chapter
 */
export function chapterLevels(
  book: Pick<Article, 'blocks'>,
  starts: readonly ChapterStart[],
  openingTitle: string,
): readonly ChapterLevel[] {
  const levels: ChapterLevel[] = [];
  const depths = [...new Set(starts.map(({ depth }) => depth))].sort((a, b) => a - b);
  for (const depth of depths) {
    const chapters = cut(book.blocks, starts, depth, openingTitle);
    const isFiner = chapters.length > Math.max(1, levels.at(-1)?.chapters.length ?? 0);
    if (isFiner && chapters.length <= MAX_CHAPTERS) levels.push({ depth, chapters });
  }
  return levels;
}

interface Piece {
  readonly from: string;
  readonly label: string | null;
  readonly start: number;
}

function cut(
  blocks: readonly Block[],
  starts: readonly ChapterStart[],
  depth: number,
  openingTitle: string,
): readonly BookChapter[] {
  const pieces = withBodies(blocks, piecesOf(blocks, starts, depth));
  return pieces.map(({ from, label, start }, index) => {
    const next = pieces[index + 1];
    return {
      title: label ?? openingTitle,
      titleIsOurs: label === null,
      from,
      to: next?.from ?? '',
      start,
      end: next?.start ?? blocks.length,
    };
  });
}

/** One for each place at which a chapter begins, and one for what stands before the first. */
function piecesOf(
  blocks: readonly Block[],
  starts: readonly ChapterStart[],
  depth: number,
): readonly Piece[] {
  const begun = new Set<number>();
  const uses = new Map<string, number>();
  const isTaken = (start: ChapterStart): boolean => start.depth <= depth && start.block < blocks.length;
  for (const { block, label } of starts.filter(isTaken)) {
    begun.add(block);
    uses.set(label, (uses.get(label) ?? 0) + 1);
  }
  const byBlock = new Map<number, Piece>([[0, { from: '', label: null, start: 0 }]]);
  const above: ChapterStart[] = [];
  for (const start of starts.filter(isTaken)) {
    while ((above.at(-1)?.depth ?? 0) >= start.depth) above.pop();
    const parent = above.at(-1);
    above.push(start);
    // "Chapter 1" of each of three parts is told apart by the name of its part.
    const isAlone = uses.get(start.label) === 1 || parent === undefined;
    const label = isAlone ? start.label : `${parent.label}: ${start.label}`;
    const at = withHeadingsBefore(blocks, start.block, begun);
    // Of two that begin at one place the later is the nearer to the text: a part and its first chapter.
    byBlock.set(at, { from: start.address, label, start: at });
  }
  return [...byBlock.values()].sort((a, b) => a.start - b.start);
}

/** A heading over the one that is named, such as the number of the chapter, goes with it. */
function withHeadingsBefore(blocks: readonly Block[], block: number, begun: ReadonlySet<number>): number {
  let at = block;
  while (at > 0 && blocks[at - 1]?.kind === 'heading' && !begun.has(at - 1)) at -= 1;
  return at;
}

/** A page with a heading and nothing under it is put to what follows, or to what stands before it at the end. */
function withBodies(blocks: readonly Block[], pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  let opening: Piece | null = null;
  for (const [index, piece] of pieces.entries()) {
    const end = pieces[index + 1]?.start ?? blocks.length;
    const begun: Piece = opening === null ? piece : { ...opening, label: piece.label };
    const hasBody = blocks.slice(piece.start, end).some(({ kind }) => !BODILESS.has(kind));
    opening = hasBody ? null : begun;
    if (hasBody) whole.push(begun);
  }
  return whole;
}

const BODILESS: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['heading', 'furniture', 'caption']);

/** Of the whole text: a longer stretch is a part that has the chapters in it. */
const LONGEST = 2 / 3;

/** The coarsest cut that does divide the book: none of its chapters is most of it. */
export function suggestedLevel(
  { blocks, text }: Pick<Article, 'blocks' | 'text'>,
  levels: readonly ChapterLevel[],
): ChapterLevel | null {
  const isShort = ({ start, end }: BookChapter): boolean =>
    (blocks[end - 1]?.end ?? 0) - (blocks[start]?.start ?? 0) <= LONGEST * text.length;
  return levels.find(({ chapters }) => chapters.every(isShort)) ?? levels[0] ?? null;
}
