import type { Article } from '../contract/article';
import type { Block } from '../contract/block';
import type { BlockId } from '../contract/ids';

/** Finding blocks in an article. The numbers in the margin are those of `passageNumbers`, not of blocks. */

type Blocks = Pick<Article, 'blocks'>;

export const blockText = (article: Pick<Article, 'text'>, block: Block): string =>
  article.text.slice(block.start, block.end);

export const findBlock = (article: Blocks, id: BlockId): Block | null =>
  article.blocks[indexOfBlock(article, id)] ?? null;

const orders = new WeakMap<Article['blocks'], ReadonlyMap<BlockId, number>>();

/** Place of a block among the blocks; −1 where it is none of them. Looked up once a text, as a book has thousands. */
export function indexOfBlock({ blocks }: Blocks, id: BlockId): number {
  let order = orders.get(blocks);
  if (order === undefined) {
    order = new Map(blocks.map((block, index) => [block.id, index]));
    orders.set(blocks, order);
  }
  return order.get(id) ?? -1;
}

/** The block that holds a UTF-16 offset; `null` between blocks and outside the text. */
export const blockAt = (article: Blocks, offset: number): Block | null =>
  article.blocks.find(({ start, end }) => offset >= start && offset < end) ?? null;

/**
 * Index of the block that holds a UTF-16 offset; the line feed after a block counts as part of it. −1 in a text
 * without blocks or outside it.
 */
export function blockIndexAt(article: Blocks, offset: number): number {
  let low = 0;
  let high = article.blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = article.blocks[middle];
    if (block === undefined) return -1;
    if (offset < block.start) high = middle - 1;
    else if (offset > block.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
