import type { Run } from '../../text/canonical-text';

/** Where a page of a printed book begins in the text. */
export interface PageBreak {
  /** Of the element at which the page begins; `null` where it has none. */
  readonly id: string | null;
  /** As printed on the page; `null` where it is not known. */
  readonly label: string | null;
  /** Index of the block that begins there or holds it. */
  readonly block: number;
  /** Words of that block stand on either side of it. */
  readonly isInside: boolean;
}

/** What an element says of the page that begins at it. */
export type PageMark = Pick<PageBreak, 'id' | 'label'>;

/** A mark in a paragraph that is not whole yet. */
export interface PlacedMark extends PageMark {
  /** How many runs stand before it. */
  readonly runs: number;
  /** How many pictures do. */
  readonly pictures: number;
}

/**
 * @param runs of the paragraph
 * @param pictures how many stand in it; each becomes a block after its words
 * @param block index of the first block that it becomes
 */
export function breaksInParagraph(
  runs: readonly Run[],
  pictures: number,
  marks: readonly PlacedMark[],
  block: number,
): readonly PageBreak[] {
  const [first, last] = [runs.findIndex(hasWords), runs.findLastIndex(hasWords)];
  if (first === -1)
    return marks.map(({ id, label, pictures: before }) => ({
      id,
      label,
      block: block + before,
      isInside: false,
    }));
  const among = marks.map(({ id, label, runs: count }): PageBreak => {
    const isBehind = count > last;
    return { id, label, block: isBehind ? block + 1 : block, isInside: count > first && !isBehind };
  });
  // Out of their order, the pictures may have stood on either page.
  return [...among, ...breaksAround(marks, block + 1, block + 1 + pictures)];
}

/** Of blocks among which pages begin, and it is not known where: none of them has a page, and what follows has. */
export function breaksAround(marks: readonly PageMark[], first: number, end: number): readonly PageBreak[] {
  if (marks.length === 0 || first === end) return [];
  return [
    { id: null, label: null, block: first, isInside: false },
    ...marks.map(({ id, label }) => ({ id, label, block: end, isInside: false })),
  ];
}

const hasWords = ({ text }: Run): boolean => /\S/.test(text);
