import { createAnchor, resolveAnchor, type AnchorText } from './anchor';
import type { CarryAnchor } from './remap-anchor';

/**
 * An anchor for the same passage after words within its block were written anew: where they stand is known then, and
 * need not be found. `null` where the anchor finds the very place by itself, or where the blocks are others, so that
 * only its words can tell.
 */
export const followEdit: CarryAnchor = (before, after, anchor) => {
  const placed = resolveAnchor(before, anchor);
  if (!('start' in placed) || !haveSameBlocks(before, after)) return null;
  const start = follow(before, after, placed.start, 'start');
  const end = follow(before, after, placed.end, 'end');
  if (start === null || end === null || start >= end) return null;
  const found = resolveAnchor(after, anchor);
  return 'start' in found && found.start === start && found.end === end
    ? null
    : createAnchor(after, start, end);
};

const haveSameBlocks = (a: AnchorText, b: AnchorText): boolean =>
  a.blocks.length === b.blocks.length && a.blocks.every(({ id }, index) => id === b.blocks[index]?.id);

/** Before the words that became others a place is the same, behind them it moves, and among them it has them all. */
function follow(before: AnchorText, after: AnchorText, offset: number, side: 'start' | 'end'): number | null {
  const index = before.blocks.findIndex(({ start, end }) => offset >= start && offset <= end);
  const [block, other] = [before.blocks[index], after.blocks[index]];
  if (block === undefined || other === undefined) return null;
  const [old, now] = [before.text.slice(block.start, block.end), after.text.slice(other.start, other.end)];
  const at = offset - block.start;
  const same = sharedStart(old, now);
  if (at <= same) return other.start + at;
  const rest = sharedEnd(old, now, same);
  if (at >= old.length - rest) return other.end - (old.length - at);
  return side === 'start' ? other.start + same : other.end - rest;
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

function sharedEnd(a: string, b: string, from: number): number {
  const most = Math.min(a.length, b.length) - from;
  let count = 0;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count))
    count += 1;
  return count;
}
