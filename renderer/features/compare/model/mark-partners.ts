/** With which passage the reader can compare the one in focus: what stands beside it, and what he looked at before. */
import { differenceKey } from '@core/comparison/reviewed-discrepancies';
import type { BlockId } from '@core/contract/ids';
import { findBlock } from '@core/text/blocks';
import { passageNumbers } from '@core/text/passage-number';
import type { CorrespondenceSide } from '../../../app/correspondence-sides';
import type { PaneKey, PaneState } from '../../../app/window-state';
import type { Column } from './column';
import type { SyncSource } from './scroll-sync';

export interface MarkedPair {
  readonly a: CorrespondenceSide;
  readonly b: CorrespondenceSide;
  /** Columns of the two from 1, and the number of the second passage; `null` for a heading. */
  readonly column: number;
  readonly passage: number | null;
  readonly isBeside: boolean;
  /** By which the mark is found in the list. */
  readonly key: string;
}

/** What stands beside the passage comes first. */
export function pairsToMark(
  columns: readonly Column[],
  lead: SyncSource | null,
  panes: Readonly<Record<PaneKey, PaneState>>,
): readonly MarkedPair[] {
  const source = columns.find(({ key }) => key === lead?.pane);
  if (lead === null || source === undefined) return [];
  const others = columns.filter((column) => column !== source);
  const beside = others.flatMap((column) => {
    const matches = lead.matches[column.key];
    const id = matches?.matches[matches.selected]?.blockId;
    return id === undefined ? [] : [{ column, id, isBeside: true }];
  });
  const before = others.flatMap((column) => {
    const id = panes[column.key]?.focus ?? null;
    const isListed = beside.some((one) => one.column === column && one.id === id);
    return id === null || isListed ? [] : [{ column, id, isBeside: false }];
  });
  return [...beside, ...before].flatMap(({ column, id, isBeside }) => {
    const [a, b] = [sideOf(source, lead.blockId), sideOf(column, id)];
    if (a === null || b === null) return [];
    const passage = passageNumbers(column.article).get(id) ?? null;
    return [{ a, b, column: column.at + 1, passage, isBeside, key: keyOf(source, a, column, b) }];
  });
}

function sideOf({ article }: Column, id: BlockId): CorrespondenceSide | null {
  const block = findBlock(article, id);
  return block === null ? null : { article, start: block.start, end: block.end };
}

function keyOf(one: Column, a: CorrespondenceSide, other: Column, b: CorrespondenceSide): string {
  const [first, second] = [
    { subject: one.at, value: a },
    { subject: other.at, value: b },
  ];
  return one.at < other.at ? differenceKey(null, first, second) : differenceKey(null, second, first);
}
