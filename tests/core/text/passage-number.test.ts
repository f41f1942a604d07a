import { expect, test } from 'vitest';
import type { Block, BlockKind } from '@core/contract/block';
import type { BlockId } from '@core/contract/ids';
import { passageNumbers } from '@core/text/passage-number';

const block = (id: string, kind: BlockKind): Block => ({
  id: id as BlockId,
  kind,
  level: 0,
  start: 0,
  end: 1,
});

test('headings and page furniture have no number and take none', () => {
  const blocks = [
    block('b1', 'heading'),
    block('b2', 'paragraph'),
    block('b3', 'furniture'),
    block('b9', 'quotation'),
  ];
  expect([...passageNumbers({ blocks })]).toEqual([
    ['b2', 1],
    ['b9', 2],
  ]);
});
