import type { Article } from '../contract/article';
import type { BlockId } from '../contract/ids';

/**
 * The numbers in the margin: the place by which a reader cites a passage. Counted from 1 over the blocks that are
 * neither headings nor page furniture, so that a digest and its source note agree on them; a block without a number
 * is not a key.
 */
export function passageNumbers(article: Pick<Article, 'blocks'>): ReadonlyMap<BlockId, number> {
  const numbers = new Map<BlockId, number>();
  for (const block of article.blocks) {
    if (block.kind !== 'heading' && block.kind !== 'furniture') numbers.set(block.id, numbers.size + 1);
  }
  return numbers;
}
