import { useMemo } from 'react';
import type { PaneMatches } from '@core/comparison/rank-matches';
import type { PassageStatus, StatusOfPassage } from '@core/comparison/passage-status';
import type { BlockId } from '@core/contract/ids';
import type { SyncSource } from './scroll-sync';
import { relationOf } from './status-labels';
import type { Column } from './column';

/**
 * How a passage is drawn in a comparison. Of each kind there is one object, so that only what changed is drawn again.
 */
export interface BlockState {
  readonly status: PassageStatus;
  /** Stays whatever has the focus. */
  readonly differs: boolean;
  /** Whether all that differs in it are claims of either side. */
  readonly isClaims: boolean;
  /** Numbers of its differences in the list: "2, 5"; empty where it has none. */
  readonly numbers: string;
  /** The reader linked it with a passage elsewhere. */
  readonly isLinked: boolean;
  /** Whether it answers the passage in focus, and whether it is the one that stands beside it. */
  readonly answers: 'beside' | 'also' | null;
  /** How it answers it; `null` where it does not. */
  readonly relation: ReturnType<typeof relationOf> | null;
}
type OwnJoin = Omit<BlockState, 'answers' | 'relation'>;
export type ColumnStates = Pick<ReadonlyMap<BlockId, BlockState>, 'get'>;
export type StatesByBlock = ReadonlyMap<BlockId, BlockState>;

interface JoinsOfColumns {
  /** As `standingOf`, and which passages answer the one in focus. */
  readonly joinsOf: (column: Column) => ColumnStates;
  /** How each passage stands to the other columns as a whole, whatever is in focus. */
  readonly standingOf: (column: Column) => StatesByBlock;
}

export function useColumnStates(columns: readonly Column[], lead: SyncSource | null): JoinsOfColumns {
  const standing = useMemo(
    () => new Map(columns.map((column) => [column.key, statesOf(column.statuses, column.numbers)])),
    [columns],
  );
  // By what answers the lead: a column that the lead leaves as it was gets the joins that it had.
  const laid = useMemo(() => {
    void standing;
    return new WeakMap<PaneMatches, ColumnStates>();
  }, [standing]);
  return {
    standingOf: (column) => standing.get(column.key) ?? NO_STANDING,
    joinsOf: (column) => {
      const own = standing.get(column.key) ?? NO_STANDING;
      const answers = lead?.matches[column.key];
      if (answers === undefined || answers.selected === -1) return own;
      const known = laid.get(answers);
      if (known !== undefined) return known;
      const joins = laidOver(own, answers);
      laid.set(answers, joins);
      return joins;
    },
  };
}

const NO_STANDING: StatesByBlock = new Map();

/**
 * Laid over the standing rather than written into a copy of it: one is made for every passage that is scrolled past.
 */
export function laidOver(own: StatesByBlock, answers: PaneMatches): ColumnStates {
  const over = new Map<BlockId, BlockState>();
  answers.matches.forEach((match, at) => {
    const answering = at === answers.selected ? 'beside' : 'also';
    over.set(match.blockId, stateOf(own.get(match.blockId) ?? UNKNOWN, answering, relationOf(match)));
  });
  return { get: (id) => over.get(id) ?? own.get(id) };
}

export const statesOf = (
  statuses: ReadonlyMap<BlockId, StatusOfPassage>,
  numbers: ReadonlyMap<BlockId, string> = NO_NUMBERS,
): StatesByBlock =>
  new Map(
    [...statuses].map(([id, { status, differing, links }]) => [
      id,
      stateOf({
        status,
        differs: differing.kinds.size > 0,
        isClaims: differing.isClaims,
        numbers: numbers.get(id) ?? '',
        isLinked: links > 0,
      }),
    ]),
  );

const NO_NUMBERS: ReadonlyMap<BlockId, string> = new Map();
const kept = new Map<string, BlockState>();
export function stateOf(
  { status, differs, isClaims, numbers, isLinked }: OwnJoin,
  answers: BlockState['answers'] = null,
  relation: BlockState['relation'] = null,
): BlockState {
  const key = `${status} ${differs} ${isClaims} ${numbers} ${isLinked} ${answers} ${relation}`;
  const join = kept.get(key) ?? { status, differs, isClaims, numbers, isLinked, answers, relation };
  kept.set(key, join);
  return join;
}
const UNKNOWN: OwnJoin = {
  status: 'not-compared',
  differs: false,
  isClaims: false,
  numbers: '',
  isLinked: false,
};
