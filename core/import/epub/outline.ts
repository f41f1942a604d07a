import { canonicalLine, type DraftBlock } from '../../text/canonical-text';
import type { ContentsEntry } from './table-of-contents';

export interface OutlinedChapter {
  readonly blocks: readonly DraftBlock[];
  /**
   * For each entry the index, in the blocks that were given, of the heading that it names; `null` where there is none.
   */
  readonly headings: readonly (number | null)[];
  /** The first block is a heading that the table of contents gave. */
  readonly isOpened: boolean;
}

/**
 * One chapter's blocks under the headings that the table of contents gives it. Books mark their headings in as many
 * ways as there are programs that make them; what the table names is a heading whatever it is marked as, at the depth
 * at which the table has it, and the headings below it follow. A chapter without its heading gets it from the table.
 * @param entries those of this chapter, in order
 */
export function outlineChapter(
  blocks: readonly DraftBlock[],
  entries: readonly ContentsEntry[],
): OutlinedChapter {
  if (blocks.length === 0) return { blocks, headings: entries.map(() => null), isOpened: false };
  const depths = new Map<number, number>();
  const headings: (number | null)[] = [];
  const missing: ContentsEntry[] = [];
  let from = 0;
  for (const entry of entries) {
    const index = findHeading(blocks, entry, from);
    headings.push(index === -1 ? null : index);
    if (index === -1) missing.push(entry);
    else {
      depths.set(index, Math.min(6, entry.depth));
      from = index + 1;
    }
  }
  const [whole] = entries;
  // A page with a picture alone, such as the cover, needs none.
  const hasWords = blocks.some(({ kind }) => kind !== 'caption');
  const opens = whole !== undefined && missing[0] === whole && whole.fragment === null && hasWords;
  const outlined = withDepths(blocks, depths, opens ? whole.depth : null);
  return { blocks: opens ? [headingOf(whole), ...outlined] : outlined, headings, isOpened: opens };
}

const headingOf = ({ label, depth }: ContentsEntry): DraftBlock => ({
  kind: 'heading',
  level: Math.min(6, depth),
  runs: [{ text: label, marks: [] }],
  id: null,
});

/** Longer blocks are no headings. */
const LONGEST = 200;
/** What opens a chapter stands among its first blocks, below a number or a motto at most. */
const OPENING = 4;

function findHeading(blocks: readonly DraftBlock[], entry: ContentsEntry, from: number): number {
  const label = lettersOf(entry.label);
  const isSame = (block: DraftBlock): boolean => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return false;
    const text = textOf(block);
    if (text.length > LONGEST) return false;
    const letters = lettersOf(text);
    // "Introduction" in the text is "1. Introduction" in the table, or the other way round.
    return letters === label || (block.kind === 'heading' && endsAlike(letters, label));
  };
  const same = blocks.findIndex((block, index) => index >= from && isSame(block));
  if (same !== -1 || entry.fragment !== null || from > 0) return same;
  return blocks.findIndex((block, index) => index < OPENING && block.kind === 'heading');
}

const textOf = (block: DraftBlock): string => canonicalLine(block.runs.map(({ text }) => text).join(''));
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, '');
const endsAlike = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 5 && (a.endsWith(b) || b.endsWith(a));

/** Headings that the table does not name keep their distance to the last one that it does. */
function withDepths(
  blocks: readonly DraftBlock[],
  depths: ReadonlyMap<number, number>,
  opening: number | null,
): readonly DraftBlock[] {
  const top = Math.min(6, ...blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level));
  let shift = opening === null ? 0 : opening + 1 - top;
  return blocks.map((block, index) => {
    const depth = depths.get(index);
    if (depth === undefined)
      return block.kind === 'heading' ? { ...block, level: clamp(block.level + shift) } : block;
    if (block.kind === 'heading') shift = depth - block.level;
    return { ...block, kind: 'heading', level: depth };
  });
}

const clamp = (level: number): number => Math.min(6, Math.max(1, level));
