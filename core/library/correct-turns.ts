import type { AccountId, BlockId } from '../contract/ids';
import type { Turn } from '../contract/turn';

/**
 * Turns under corrections. Where the reader joins blocks of two turns, both turns run over the whole that they share:
 * where one ended in it is no longer known.
 */
export const turnsJoined = (turns: readonly Turn[], id: BlockId, nextId: BlockId): readonly Turn[] =>
  turns.map((turn) => ({
    ...turn,
    from: turn.from === nextId ? id : turn.from,
    to: turn.to === nextId ? id : turn.to,
  }));

/** Both parts of a block stay in its turn. */
export const turnsSplit = (turns: readonly Turn[], id: BlockId, newId: BlockId): readonly Turn[] =>
  turns.map((turn) => (turn.to === id ? { ...turn, to: newId } : turn));

/**
 * A turn goes to an account when all of its blocks do; one of which a part stays keeps what it had, for its voices tell
 * it block by block.
 * @param order of the blocks in the text
 * @param accountId `null` where no witness speaks
 */
export function turnsGiven(
  turns: readonly Turn[],
  given: ReadonlySet<string>,
  order: readonly BlockId[],
  accountId: AccountId | null,
): readonly Turn[] {
  const at = new Map(order.map((id, index) => [id, index]));
  return turns.map((turn) => {
    const [from, to] = [at.get(turn.from), at.get(turn.to)];
    if (from === undefined || to === undefined) return turn;
    return order.slice(from, to + 1).every((id) => given.has(id)) ? { ...turn, accountId } : turn;
  });
}

export const turnsWithout = (turns: readonly Turn[], accountId: AccountId): readonly Turn[] =>
  turns.map((turn) => (turn.accountId === accountId ? { ...turn, accountId: null } : turn));
