import type { Article } from '../contract/article';
import type { BlockId } from '../contract/ids';

/**
 * The numbers in the margin: the place by which a reader cites a passage. Counted from 1 over the blocks that are
 * neither headings nor page furniture, so that a digest and its source note agree on them; a block without a number
 * is not a key. Counted once for each list of blocks: every panel asks at every step.
 */
export function passageNumbers({ blocks }: Pick<Article, 'blocks'>): ReadonlyMap<BlockId, number> {
  const known = counted.get(blocks);
  if (known !== undefined) return known;
  const numbers = new Map<BlockId, number>();
  for (const block of blocks) {
    if (block.kind !== 'heading' && block.kind !== 'furniture') numbers.set(block.id, numbers.size + 1);
  }
  counted.set(blocks, numbers);
  return numbers;
}

const counted = new WeakMap<Article['blocks'], ReadonlyMap<BlockId, number>>();
