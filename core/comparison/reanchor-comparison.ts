import type { Anchor } from '../contract/annotation';
import type { Article } from '../contract/article';
import type { Comparison } from '../contract/comparison';
import { remapAnchor, type CarryAnchor } from '../text/anchoring/remap-anchor';

/**
 * Moves the anchors of a comparison after the file of one of its articles was decoded anew, in another encoding, or
 * after words of it were read otherwise: passages in topics and reviews of correspondences and differences keep their
 * positions though no letter is the same.
 * `null` where nothing changes.
 */
export function reanchorComparison(
  comparison: Comparison,
  before: Article,
  after: Article,
  carryAnchor: CarryAnchor = remapAnchor,
): Comparison | null {
  let isChanged = false;
  const carry = <S extends { readonly articleId: string; readonly anchor: Anchor }>(side: S): S => {
    const anchor = side.articleId === after.id ? carryAnchor(before, after, side.anchor) : null;
    if (anchor === null) return side;
    isChanged = true;
    return { ...side, anchor };
  };
  const carried = {
    ...comparison,
    passages: comparison.passages.map(carry),
    judgements: comparison.judgements.map((one) => ({ ...one, a: carry(one.a), b: carry(one.b) })),
    ...(comparison.onlyHere === undefined ? {} : { onlyHere: comparison.onlyHere.map(carry) }),
    ...(comparison.differences === undefined
      ? {}
      : { differences: comparison.differences.map((one) => ({ ...one, a: carry(one.a), b: carry(one.b) })) }),
  };
  return isChanged ? carried : null;
}

/** The same for passages alone. */
export function reanchorPassages(
  passages: Comparison['passages'],
  before: Article,
  after: Article,
  carryAnchor: CarryAnchor = remapAnchor,
): Comparison['passages'] | null {
  const carried = passages.map((passage) => {
    const anchor = passage.articleId === after.id ? carryAnchor(before, after, passage.anchor) : null;
    return anchor === null ? passage : { ...passage, anchor };
  });
  return carried.some((passage, at) => passage !== passages[at]) ? carried : null;
}
