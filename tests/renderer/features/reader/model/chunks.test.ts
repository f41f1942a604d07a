import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, BlockKind } from '@core/contract/block';
import type { BlockId } from '@core/contract/ids';
import {
  chunkHolding,
  cutChunks,
  DRAWN_WHOLE,
  isLong,
} from '../../../../../renderer/features/reader/model/chunks';

const KINDS: readonly BlockKind[] = ['paragraph', 'heading', 'furniture'];

function blocksOf(lengths: readonly (readonly [number, BlockKind])[]): readonly Block[] {
  let start = 0;
  return lengths.map(([length, kind], index) => {
    const block = { id: `b${index}` as BlockId, kind, level: 0, start, end: start + length };
    start += length + 1;
    return block;
  });
}

const anyBlocks = fc
  .array(fc.tuple(fc.oneof(fc.nat(300), fc.nat(30_000)), fc.constantFrom(...KINDS)), { maxLength: 400 })
  .map(blocksOf);

describe('the chunks of a long article', () => {
  test('hold every block once, in the order of the text', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const chunks = cutChunks({ blocks });
        expect(chunks.flatMap(({ groups }) => groups.flatMap((group) => group.blocks))).toEqual(blocks);
        chunks.forEach(({ first, last, start, end, key }) => {
          expect([key, start, end]).toEqual([blocks[first]?.id, blocks[first]?.start, blocks[last]?.end]);
        });
      }),
    );
  });

  test('are found again by each block that they hold', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const chunks = cutChunks({ blocks });
        blocks.forEach((_, index) => {
          const chunk = chunks[chunkHolding(chunks, index)];
          expect(chunk?.first).toBeLessThanOrEqual(index);
          expect(chunk?.last).toBeGreaterThanOrEqual(index);
        });
      }),
    );
  });

  test('stay small by count and by length, and only a passage longer than a chunk makes one longer', () => {
    const short = cutChunks({ blocks: blocksOf(Array.from({ length: 1_000 }, () => [80, 'paragraph'])) });
    expect(Math.max(...short.map(({ first, last }) => last - first + 1))).toBe(32);
    const long = cutChunks({ blocks: blocksOf(Array.from({ length: 100 }, () => [5_000, 'paragraph'])) });
    expect(Math.max(...long.map(({ start, end }) => end - start))).toBeLessThanOrEqual(12_000);
    const huge = cutChunks({
      blocks: blocksOf([
        [10, 'paragraph'],
        [90_000, 'paragraph'],
        [10, 'paragraph'],
      ]),
    });
    expect(huge.map(({ first, last }) => last - first + 1)).toEqual([1, 1, 1]);
  });

  test('are smaller where many marks of the reader stand', () => {
    const blocks = blocksOf(Array.from({ length: 64 }, () => [80, 'paragraph']));
    const marks = new Map(blocks.slice(0, 32).map(({ id }) => [id, 14]));
    const chunks = cutChunks({ blocks }, marks);
    expect(chunks.map(({ first, last }) => last - first + 1)).toEqual([4, 4, 4, 4, 4, 4, 4, 4, 32]);
  });

  test('never part page furniture that folds away together', () => {
    const furniture = Array.from({ length: 90 }, () => [20, 'furniture'] as const);
    const chunks = cutChunks({ blocks: blocksOf([[50, 'paragraph'], ...furniture, [50, 'paragraph']]) });
    const folded = chunks.flatMap(({ groups }) => groups.filter(({ isFurniture }) => isFurniture));
    expect(folded.map(({ blocks }) => blocks.length)).toEqual([90]);
  });

  test('are not made of an article that is short enough to be drawn whole', () => {
    const of = (count: number) => ({
      blocks: blocksOf(Array.from({ length: count }, () => [9, 'paragraph'])),
    });
    expect(isLong(of(DRAWN_WHOLE))).toBe(false);
    expect(isLong(of(DRAWN_WHOLE + 1))).toBe(true);
    expect(isLong(of(9), DRAWN_WHOLE)).toBe(false);
    expect(isLong(of(9), DRAWN_WHOLE + 1)).toBe(true);
  });
});
