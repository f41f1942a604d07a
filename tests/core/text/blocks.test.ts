import { describe, expect, it } from 'vitest';
import type { BlockId } from '@core/contract/ids';
import { blockIndexAt, blockText, findBlock } from '@core/text/blocks';
import { buildCanonicalText } from '@core/text/canonical-text';

const article = buildCanonicalText(
  ['one', 'two', 'three'].map((text) => ({
    kind: 'paragraph',
    level: 0,
    runs: [{ text, marks: [] }],
    id: null,
  })),
);

describe('finding a block', () => {
  it('every offset belongs to one block, a line feed to the block that it ends', () => {
    const found = Array.from(article.text, (_, offset) => blockIndexAt(article, offset));
    expect(found).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
    expect(blockIndexAt(article, article.text.length)).toBe(2);
    expect(blockIndexAt(article, article.text.length + 1)).toBe(-1);
    expect(blockIndexAt({ blocks: [] }, 0)).toBe(-1);
  });

  it('by its id', () => {
    const block = findBlock(article, 'b2' as BlockId);
    expect(block && blockText(article, block)).toBe('two');
    expect(findBlock(article, 'b9' as BlockId)).toBeNull();
  });
});
