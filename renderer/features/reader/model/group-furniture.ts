import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';

/** Blocks that stand together: either all page furniture or none. */
export interface BlockGroup {
  readonly isFurniture: boolean;
  /** Index of the first among the article's blocks. */
  readonly first: number;
  readonly blocks: readonly Block[];
}

export function groupFurniture({ blocks }: Pick<Article, 'blocks'>): readonly BlockGroup[] {
  const groups: { isFurniture: boolean; first: number; blocks: Block[] }[] = [];
  blocks.forEach((block, index) => {
    const isFurniture = block.kind === 'furniture';
    const last = groups.at(-1);
    if (last?.isFurniture === isFurniture) last.blocks.push(block);
    else groups.push({ isFurniture, first: index, blocks: [block] });
  });
  return groups;
}
