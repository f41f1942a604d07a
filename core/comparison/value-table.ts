/**
 * The table of all values of the matched passages, one row for each value with its words in each account, whatever was
 * decided of them: what the program does not call a difference the reader still sees side by side.
 */
import type { ValueKind } from '../contract/discrepancy';
import type { ReviewedCorrespondence } from './reviewed-correspondences';
import type { DifferencePlace } from './placed-reviews';
import { stateOf, type Difference } from './reviewed-discrepancies';
import { mergeValueRows, type MergedValueRow, type ValueCell } from './value-rows';

export const VALUE_KINDS: readonly ValueKind[] = [
  ...(['number', 'time', 'date', 'weekday', 'duration'] as const),
  ...(['measure', 'money', 'age', 'place', 'name'] as const),
];

export interface ValueTableRow extends MergedValueRow {
  /** The differences between any two of its values, with the reader's word on each, in the order of the list. */
  readonly differences: readonly Difference[];
  /** Of these the one that the row goes by: what the reader set aside says nothing of the others. */
  readonly difference: Difference | null;
}

/** @returns by kind, then in the order of the first text */
export function valueTable(
  correspondences: readonly ReviewedCorrespondence[],
  subjects: number,
  differences: readonly Difference[],
): readonly ValueTableRow[] {
  return mergeValueRows(correspondences, subjects)
    .map((row) => withDifferences(row, differences))
    .sort(inOrder);
}

function withDifferences(row: MergedValueRow, all: readonly Difference[]): ValueTableRow {
  const isHere = ({ a, b }: Difference): boolean => isAt(row.cells, a) && isAt(row.cells, b);
  const differences = all.filter((one) => one.by === 'program' && isHere(one));
  const standing = differences.find((one) => stateOf(one) !== 'set-aside');
  return { ...row, differences, difference: standing ?? differences[0] ?? null };
}

function isAt(cells: readonly (ValueCell | null)[], { subject, value }: DifferencePlace): boolean {
  const cell = cells[subject];
  return cell != null && cell.value.start < value.end && value.start < cell.value.end;
}

const firstOf = ({ cells }: ValueTableRow): readonly [number, number] => {
  const at = cells.findIndex((cell) => cell !== null);
  return [at, cells[at]?.value.start ?? 0];
};

function inOrder(x: ValueTableRow, y: ValueTableRow): number {
  const [subjectX, startX] = firstOf(x);
  const [subjectY, startY] = firstOf(y);
  return VALUE_KINDS.indexOf(x.kind) - VALUE_KINDS.indexOf(y.kind) || subjectX - subjectY || startX - startY;
}

export type ValueFilter = ValueKind | 'all' | 'undecided';

/** "Unequal, not decided" lists what the reader has to look at himself. */
export const isValueListed = ({ kind, relation, status }: ValueTableRow, filter: ValueFilter): boolean => {
  if (filter === 'undecided') return relation === 'unequal' && status === 'undecided';
  return filter === 'all' || filter === kind;
};
