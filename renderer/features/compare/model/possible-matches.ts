import type { PassageRange, PossibleMatch } from '@core/contract/correspondence';
import type { BlockId } from '@core/contract/ids';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';

/** A suggestion for the passage in focus: nothing is said of the two passages. */
export interface Suggestion {
  readonly near: PassageRange;
  readonly far: PassageRange;
  /** What the two have in common, as written in the first text; best first. */
  readonly shared: readonly string[];
}

/** The best of another column for a passage that has no match there, ranked; what the reader linked since is left out. */
export function suggestionsFor(
  possible: readonly PossibleMatch[],
  joins: readonly ReviewedCorrespondence[],
  block: { readonly subject: number; readonly blockId: BlockId },
  other: number,
): readonly Suggestion[] {
  const ranked = possible.flatMap(({ a, b, from, to, reasons, rankFrom, rankTo }) => {
    const isForward = a === block.subject && b === other && from.blockId === block.blockId;
    const isBackward = b === block.subject && a === other && to.blockId === block.blockId;
    const rank = isForward ? rankFrom : isBackward ? rankTo : null;
    if (rank === null) return [];
    const [near, far] = isForward ? [from, to] : [to, from];
    return [{ rank, near, far, shared: reasons.map(({ text }) => text).filter((text) => text !== '') }];
  });
  return ranked
    .filter(({ near, far }) => !isLinked(joins, near, far, block.subject, other))
    .sort((x, y) => x.rank - y.rank)
    .slice(0, MAX_SHOWN);
}
const MAX_SHOWN = 3;

const isLinked = (
  joins: readonly ReviewedCorrespondence[],
  near: PassageRange,
  far: PassageRange,
  subject: number,
  other: number,
): boolean =>
  joins.some((join) => {
    const isForward = join.a === subject && join.b === other;
    if (!isForward && !(join.b === subject && join.a === other)) return false;
    const [own, its] = isForward ? [join.from, join.to] : [join.to, join.from];
    return own.blockId === near.blockId && its.blockId === far.blockId && join.verdict !== null;
  });
