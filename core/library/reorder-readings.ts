import type { Correction } from '../contract/correction';
import type { BlockId } from '../contract/ids';

/**
 * Corrections are applied in their order, each at offsets in what those before it left (operational transformation, Ellis
 * and Gibbs 1989). Where a reading is taken out of the middle of the list, or put back there, those behind it in the
 * same block move with their words.
 */

/** The list without one of it; `null` where what came after can no longer be placed. */
export function withoutCorrection(
  corrections: readonly Correction[],
  index: number,
): readonly Correction[] | null {
  const [one, since] = [corrections[index], corrections.slice(index + 1)];
  const moved = one?.do === 'set-reading' ? moveBehind(since, one, one.reading, one.read) : since;
  return moved === null ? null : [...corrections.slice(0, index), ...moved];
}

/** The list with one more before the item at `index`; `null` where what comes after can no longer be placed. */
export function withCorrectionAt(
  corrections: readonly Correction[],
  index: number,
  one: Correction,
): readonly Correction[] | null {
  const since = corrections.slice(index);
  const moved = one.do === 'set-reading' ? moveBehind(since, one, one.read, one.reading) : since;
  return moved === null ? null : [...corrections.slice(0, index), one, ...moved];
}

/** @param before what stood at the place for those behind it. @param after what stands there for them now */
function moveBehind(
  since: readonly Correction[],
  place: { readonly blockId: BlockId; readonly at: number },
  before: string,
  after: string,
): readonly Correction[] | null {
  let { blockId, at } = place;
  // A cut may have taken a space with it: then a word's neighbours are told from it, and no longer its own place.
  let isExact = true;
  const moved: Correction[] = [];
  for (const [index, one] of since.entries()) {
    const by = after.length - before.length;
    if (one.do === 'set-reading' && one.blockId === blockId) {
      if (one.at >= at + before.length) moved.push({ ...one, at: one.at + by });
      else if (one.at + one.read.length <= at) {
        moved.push(one);
        at += one.reading.length - one.read.length;
      } else if (isExact && one.at === at && one.read === before)
        // The same words once more: behind it nothing is another.
        return [...moved, { ...one, read: after }, ...since.slice(index + 1)];
      else return null;
    } else if (one.do === 'split' && one.blockId === blockId) {
      if (one.at >= at + before.length) moved.push({ ...one, at: one.at + by });
      else if (one.at > at) return null;
      else {
        moved.push(one);
        blockId = one.newId;
        at -= one.at;
        isExact = false;
      }
    } else if (one.do === 'join' && one.nextId === blockId) return null;
    else moved.push(one);
  }
  return moved;
}
