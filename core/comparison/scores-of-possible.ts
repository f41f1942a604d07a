import type { PossibleMatch } from '../contract/correspondence';
import type { BlockId } from '../contract/ids';

/** The scores of the possible matches of a block of one subject in another, by block. */
export function scoresOfPossible(
  possible: readonly PossibleMatch[],
  from: number,
  blockId: BlockId,
  to: number,
): ReadonlyMap<BlockId, number> {
  const scores = new Map<BlockId, number>();
  for (const one of possible) {
    if (one.a === from && one.b === to && one.rankFrom !== null && one.from.blockId === blockId)
      scores.set(one.to.blockId, one.score);
    if (one.b === from && one.a === to && one.rankTo !== null && one.to.blockId === blockId)
      scores.set(one.from.blockId, one.score);
  }
  return scores;
}
