/** How many passages elsewhere each passage of one column is joined with, by what the reader says of the join. */
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
export function tallyJoins(
  joins: readonly ReviewedCorrespondence[],
  at: number,
): ReadonlyMap<BlockId, Tally> {
  const tallies = new Map<BlockId, Record<Partners, Set<string>>>();
  for (const join of joins) {
    if (join.a !== at && join.b !== at) continue;
    const isFirst = join.a === at;
    const own = (isFirst ? join.from : join.to).blockId;
    const partner = isFirst ? `${join.b} ${join.to.blockId}` : `${join.a} ${join.from.blockId}`;
    const tally = tallies.get(own) ?? {
      matched: new Set(),
      linked: new Set(),
      dismissed: new Set(),
    };
    tallies.set(own, tally);
    tally[partnersOf(join)].add(partner);
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
