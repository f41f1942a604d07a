import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { BlockId } from '@core/contract/ids';
import { groupFurniture, type BlockGroup } from './group-furniture';
import { partitionPoint } from './partition-point';

/**
 * A long article is drawn by chunks: a few dozen passages that are drawn and undrawn together. One passage at a time
 * would ask for the layout at each line scrolled; a whole chapter at a time would hold the frame in which it comes.
 */
export interface Chunk {
  /** Id of its first block, which it keeps as long as the text stands. */
  readonly key: string;
  /** Indexes among the article's blocks, the last one inclusive. */
  readonly first: number;
  readonly last: number;
  /** UTF-16 offsets of its text. */
  readonly start: number;
  readonly end: number;
  readonly groups: readonly BlockGroup[];
}

/** Blocks, or marks of the reader's, up to which an article is drawn whole. */
export const DRAWN_WHOLE = 800;
/** A chunk is full with so many blocks or so many characters, whichever comes first. */
const BLOCKS = 32;
const CHARACTERS = 12_000;
/** So many marks of the reader's count as a block more: each cuts the words of its passage into elements of their own. */
const MARKS = 2;

/** How many marks stand on a block, by its id. */
export type MarkCounts = Pick<ReadonlyMap<BlockId, number>, 'get'>;
const NO_MARKS: MarkCounts = new Map();

/** @param marks how many marks of the reader's stand in the text */
export const isLong = ({ blocks }: Pick<Article, 'blocks'>, marks = 0): boolean =>
  blocks.length > DRAWN_WHOLE || marks > DRAWN_WHOLE;

/** Cuts an article into its chunks, in text order. Page furniture that folds away together stays together. */
export function cutChunks(article: Pick<Article, 'blocks'>, marks: MarkCounts = NO_MARKS): readonly Chunk[] {
  const weightOf = ({ id }: Block): number => 1 + Math.floor((marks.get(id) ?? 0) / MARKS);
  const chunks: Chunk[] = [];
  let groups: BlockGroup[] = [];
  let blocks = 0;
  let characters = 0;
  const close = (): void => {
    const [head, tail] = [groups[0], groups.at(-1)];
    const [first, last] = [head?.blocks[0], tail?.blocks.at(-1)];
    if (head !== undefined && tail !== undefined && first !== undefined && last !== undefined) {
      const end = tail.first + tail.blocks.length - 1;
      chunks.push({ key: first.id, first: head.first, last: end, start: first.start, end: last.end, groups });
    }
    groups = [];
    blocks = 0;
    characters = 0;
  };
  for (const piece of groupFurniture(article).flatMap((group) => cutGroup(group, weightOf))) {
    const length = (piece.blocks.at(-1)?.end ?? 0) - (piece.blocks[0]?.start ?? 0);
    const weight = piece.blocks.reduce((sum, block) => sum + weightOf(block), 0);
    if (blocks + weight > BLOCKS || characters + length > CHARACTERS) close();
    groups.push(piece);
    blocks += piece.isFurniture ? 1 : weight;
    characters += piece.isFurniture ? 0 : length;
  }
  close();
  return chunks;
}

/** Index of the chunk that holds a block, by the block's index. */
export const chunkHolding = (chunks: readonly Pick<Chunk, 'last'>[], block: number): number =>
  Math.max(
    0,
    Math.min(
      partitionPoint(chunks, ({ last }) => last < block),
      chunks.length - 1,
    ),
  );

function cutGroup(group: BlockGroup, weightOf: (block: Block) => number): readonly BlockGroup[] {
  if (group.isFurniture) return [group];
  const pieces: BlockGroup[] = [];
  let from = 0;
  let weight = 0;
  let characters = 0;
  group.blocks.forEach((block, at) => {
    const [own, length] = [weightOf(block), block.end - block.start];
    if (at > from && (weight + own > BLOCKS || characters + length > CHARACTERS)) {
      pieces.push({ ...group, first: group.first + from, blocks: group.blocks.slice(from, at) });
      from = at;
      weight = 0;
      characters = 0;
    }
    weight += own;
    characters += length;
  });
  pieces.push({ ...group, first: group.first + from, blocks: group.blocks.slice(from) });
  return pieces;
}
