import { useMemo } from 'react';
import type { PaneMatches } from '@core/comparison/pane-matches';
import type { BlockId } from '@core/contract/ids';
import type { Lead } from '../../state/following';
import type { Column } from './use-following';

export type JoinState = 'joined' | 'current' | 'possible' | 'differs' | 'only-here';
export type ColumnJoins = Pick<ReadonlyMap<BlockId, JoinState>, 'get'>;
export type Standing = ReadonlyMap<BlockId, JoinState>;

interface JoinsOfColumns {
  /** How each block stands: to the passage in focus, else to the other columns as a whole. */
  readonly joinsOf: (column: Column) => ColumnJoins;
  /** How each block stands to the other columns as a whole, whatever is in focus. */
  readonly standingOf: (column: Column) => Standing;
}

export function useColumnJoins(columns: readonly Column[], lead: Lead | null): JoinsOfColumns {
  const standing = useMemo(
    () => new Map(columns.map((column) => [column.key, standingOf(column, columns)])),
    [columns],
  );
  // By what answers the lead: a column that the lead leaves as it was gets the joins that it had.
  const laid = useMemo(() => {
    void standing;
    return new WeakMap<PaneMatches, ColumnJoins>();
  }, [standing]);
  return {
    standingOf: (column) => standing.get(column.key) ?? NO_STANDING,
    joinsOf: (column) => {
      const own = standing.get(column.key) ?? NO_STANDING;
      const answers = lead?.matches[column.key];
      if (answers === undefined || answers.at === -1) return own;
      const known = laid.get(answers);
      if (known !== undefined) return known;
      const joins = laidOver(own, answers);
      laid.set(answers, joins);
      return joins;
    },
  };
}

const NO_STANDING: Standing = new Map();

/** Laid over the standing rather than written into a copy of it: one is made for every passage that is scrolled past. */
function laidOver(own: Standing, answers: PaneMatches): ColumnJoins {
  const over = new Map<BlockId, JoinState>();
  answers.matches.forEach(({ blockId }, at) => over.set(blockId, at === answers.at ? 'current' : 'joined'));
  return { get: (id) => over.get(id) ?? own.get(id) };
}

/** How each block of a column stands to the other columns as a whole. */
function standingOf(column: Column, columns: readonly Column[]): Standing {
  const joins = new Map<BlockId, JoinState>();
  for (const id of column.onlyHere) joins.set(id, 'only-here');
  for (const { blockId, topicId } of column.index.entries) {
    const isAnswered = columns.some((other) => other !== column && other.index.blocksOf(topicId).length > 0);
    if (isAnswered) joins.set(blockId, 'possible');
  }
  for (const id of column.answered) joins.set(id, 'possible');
  for (const id of column.differing) joins.set(id, 'differs');
  return joins;
}
