import { expect, it } from 'vitest';
import type { Anchor } from '@core/contract/annotation';
import { resolveAnchor } from '@core/text/anchoring/anchor';

/** Anchors as a build made them that found places by their letters alone, and where it placed them in a later text. */
const BEFORE = [
  'The ferry left at six, the harbour master said, with forty people and two carts on board.',
  'Nobody had looked at the chain since the autumn. It broke in the middle of the river.',
  'A boy swam ashore and ran to the mill, where the lamps were still burning.',
].join('\n');

const AFTER = [
  'This account was corrected on the second day.',
  'The ferry left at seven, the harbour master said, with forty people and two carts on board.',
  'Nobody had looked at the chain since the autumn. It broke near the bank.',
  'A boy swam ashore and ran to the mill, where the lamps were still burning.',
].join('\n');

const anchorOf = (exact: string): Anchor => {
  const start = BEFORE.indexOf(exact);
  const end = start + exact.length;
  return {
    articleRev: 'before',
    start,
    end,
    exact,
    prefix: BEFORE.slice(Math.max(0, start - 64), start),
    suffix: BEFORE.slice(end, end + 64),
    blockId: null,
  };
};

it.each([
  ['The ferry left at six', 'changed', 46, 65],
  ['forty people and two carts', 'moved', 101, 127],
  ['ran to the mill', 'moved', 233, 248],
] as const)(
  'an anchor of an older build on “%s” is %s, at %d to %d, as it was',
  (exact, state, start, end) => {
    expect(resolveAnchor({ text: AFTER, articleRev: 'after', blocks: [] }, anchorOf(exact))).toEqual({
      state,
      start,
      end,
    });
  },
);

it('what it left without a place, though other words stand there now, has one', () => {
  const placed = resolveAnchor(
    { text: AFTER, articleRev: 'after', blocks: [] },
    anchorOf('It broke in the middle of the river.'),
  );
  expect('start' in placed && AFTER.slice(placed.start, placed.end)).toBe('It broke near the bank.');
});
