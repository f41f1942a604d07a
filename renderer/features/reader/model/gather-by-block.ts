import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { partitionPoint } from './partition-point';
import { overlaps } from './text-runs';

/** Hands each range to the blocks that it touches. The first of them is found by halving: a book has many of both. */
export function gatherByBlock<T>(
  items: readonly T[],
  { blocks }: Pick<Article, 'blocks'>,
  range: (item: T) => { readonly start: number; readonly end: number } | null,
): ReadonlyMap<BlockId, readonly T[]> {
  const byBlock = new Map<BlockId, T[]>();
  let first = 0;
  for (const item of items) {
    const where = range(item);
    if (where === null) continue;
    // Items mostly stand in text order, and many begin in one block.
    const isSame = (blocks[first]?.end ?? 0) > where.start && (blocks[first - 1]?.end ?? 0) <= where.start;
    if (!isSame) first = partitionPoint(blocks, ({ end }) => end <= where.start);
    for (let at = first; ; at += 1) {
      const block = blocks[at];
      if (block === undefined || block.start >= where.end) break;
      if (!overlaps(block, where)) continue;
      const list = byBlock.get(block.id);
      if (list === undefined) byBlock.set(block.id, [item]);
      else list.push(item);
    }
  }
  return byBlock;
}
