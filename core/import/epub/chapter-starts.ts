import { canonicalLine, type DraftBlock } from '../../text/canonical-text';
import type { OutlinedChapter } from './outline';
import type { ContentsEntry } from './table-of-contents';

/** Where a line of a book's table of contents begins in the blocks of the book. */
export interface ChapterStart {
  /** The file in the container and the id in it: the same as long as the book is the same, whoever reads it. */
  readonly address: string;
  readonly label: string;
  /** From 1. */
  readonly depth: number;
  /** Index of a block. */
  readonly block: number;
}

/**
 * Where the entries of one chapter's file begin. A place that is named by an id is there; where the file has no such
 * id,
 * it is the heading that reads like the entry. An entry that is found in neither way begins nothing.
 * @param anchors places of ids, as indices into the blocks before the outline
 * @param base index, in the book, of the first block of the file
 */
export function startsIn(
  entries: readonly ContentsEntry[],
  { headings, isOpened }: OutlinedChapter,
  anchors: ReadonlyMap<string, number>,
  base: number,
): readonly ChapterStart[] {
  const shift = isOpened ? 1 : 0;
  return entries.flatMap(({ label, path, fragment, depth }, index) => {
    const found = fragment === null ? -shift : (anchors.get(fragment) ?? headings[index] ?? null);
    if (found === null) return [];
    const address = fragment === null ? path : `${path}#${fragment}`;
    return [{ address, label, depth, block: base + shift + found }];
  });
}

/** In a book without a table of contents each file that has a heading begins a chapter of that name. */
export function startOfFile(
  blocks: readonly DraftBlock[],
  path: string,
  base: number,
): readonly ChapterStart[] {
  const heading = blocks.find(({ kind }) => kind === 'heading');
  if (heading === undefined) return [];
  const label = canonicalLine(heading.runs.map(({ text }) => text).join(''));
  return [{ address: path, label, depth: 1, block: base }];
}
