import type { Anchor } from '../../contract/annotation';
import { createAnchor, resolveAnchor, type AnchorText } from './anchor';
import { remapRange } from '../parallel-readings';

/** From one text of an article to another; `null` where the anchor stays as it is. */
export type CarryAnchor = (before: AnchorText, after: AnchorText, anchor: Anchor) => Anchor | null;

/**
 * An anchor for the same place in another reading of the file, where the words themselves became others: the letters of
 * a text that was read in a wrong encoding are never to be found again. `null` where the anchor needs no new one, or
 * where its place is not known.
 */
export const remapAnchor: CarryAnchor = (before, after, anchor) => {
  if (resolveAnchor(after, anchor).state !== 'orphan') return null;
  const placed = resolveAnchor(before, anchor);
  const range = 'start' in placed ? remapRange(before, after, placed) : null;
  return range === null ? null : createAnchor(after, range.start, range.end);
};
