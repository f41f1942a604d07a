import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { partitionPoint } from './partition-point';
import { overlaps } from './text-runs';

/**
 * `gatherByBlock` of lists that follow each other: a block whose items stay keeps its list, and what draws it need not
 * draw again.
 */
export function createGatherer<T>(
  range: (item: T) => { readonly start: number; readonly end: number } | null,
): (items: readonly T[], article: Pick<Article, 'blocks'>) => ReadonlyMap<BlockId, readonly T[]> {
  let last: ReadonlyMap<BlockId, readonly T[]> = new Map();
  return (items, article) => {
    const next = new Map(gatherByBlock(items, article, range));
    for (const [id, list] of next) {
      const before = last.get(id);
      if (before?.length === list.length && before.every((item, at) => item === list[at]))
        next.set(id, before);
    }
    return (last = next);
  };
}

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
