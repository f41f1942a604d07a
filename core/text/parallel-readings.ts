import type { Article } from '../contract/article';

/**
 * Two readings of one file: the same bytes in two encodings. Nearly every encoding leaves ASCII as it is, so the
 * pieces of a text can be told from its spaces, figures and stops even where no letter is the same.
 */
type Reading = Pick<Article, 'text' | 'blocks'>;

/** Whether both fall into the same blocks, so that a block's id means the same piece in both. */
export const areParallel = (a: Reading, b: Reading): boolean =>
  a.blocks.length === b.blocks.length &&
  a.blocks.every((block, index) => {
    const other = b.blocks[index];
    return other !== undefined && block.id === other.id && asciiOf(a.text, block) === asciiOf(b.text, other);
  });

/**
 * The range of one reading in another of the same shape, UTF-16 offsets, end exclusive. Inside a block it is known
 * only where no character became more or fewer; a whole block is always known. `null` where it is not.
 */
export function remapRange(
  from: Reading,
  to: Reading,
  range: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } | null {
  if (!areParallel(from, to)) return null;
  const start = remapOffset(from, to, range.start, 'start');
  const end = remapOffset(from, to, range.end, 'end');
  return start === null || end === null || start >= end ? null : { start, end };
}

function remapOffset(from: Reading, to: Reading, offset: number, edge: 'start' | 'end'): number | null {
  const index = from.blocks.findIndex((block) => offset >= block.start && offset <= block.end);
  const [block, other] = [from.blocks[index], to.blocks[index]];
  if (block === undefined || other === undefined) return null;
  if (offset === block[edge]) return other[edge];
  return block.end - block.start === other.end - other.start ? other.start + offset - block.start : null;
}

const asciiOf = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  text.slice(start, end).replace(/[^!-~]/g, '');
