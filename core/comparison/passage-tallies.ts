/**
 * How many passages of the other columns each passage of one column corresponds to, by the status that the reader gave
 * the correspondence.
 */
import type { BlockId } from '../contract/ids';
import type { ReviewedCorrespondence } from './reviewed-correspondences';

export interface Tally {
  /** Number of passages elsewhere that the alignment matched with it, dismissed ones left out. */
  readonly matches: number;
  /** Number of passages elsewhere that the reader linked with it. */
  readonly links: number;
  /** Number of passages elsewhere whose match with it the reader dismissed. */
  readonly dismissed: number;
}

export const NO_TALLY: Tally = { matches: 0, links: 0, dismissed: 0 };

export const isMatched = ({ matches, links }: Tally): boolean => matches > 0 || links > 0;

/** @param at index of the column */
export function tallyCorrespondences(
  correspondences: readonly ReviewedCorrespondence[],
  at: number,
): ReadonlyMap<BlockId, Tally> {
  const tallies = new Map<BlockId, Record<Partners, Set<string>>>();
  for (const correspondence of correspondences) {
    if (correspondence.a !== at && correspondence.b !== at) continue;
    const isFirst = correspondence.a === at;
    const own = (isFirst ? correspondence.from : correspondence.to).blockId;
    const partner = isFirst
      ? `${correspondence.b} ${correspondence.to.blockId}`
      : `${correspondence.a} ${correspondence.from.blockId}`;
    const tally = tallies.get(own) ?? {
      matched: new Set(),
      linked: new Set(),
      dismissed: new Set(),
    };
    tallies.set(own, tally);
    tally[partnersOf(correspondence)].add(partner);
  }
  return new Map(
    [...tallies].map(([id, { matched, linked, dismissed }]) => [
      id,
      { matches: matched.size, links: linked.size, dismissed: dismissed.size },
    ]),
  );
}

type Partners = 'matched' | 'linked' | 'dismissed';
function partnersOf({ verdict }: ReviewedCorrespondence): Partners {
  if (verdict === 'dismissed') return 'dismissed';
  return verdict === 'added' ? 'linked' : 'matched';
}
