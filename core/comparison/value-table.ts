/**
 * The table of all values of the matched passages, one row for each value with its words in each account, whatever was
 * decided of them: what the program does not call a difference the reader still sees side by side.
 */
import type { DiscrepancyStatus, PassageValue, ValueKind, ValueRow } from '../contract/discrepancy';
import type { PassageRange } from '../contract/correspondence';
import type { BlockId } from '../contract/ids';
import type { ReviewedCorrespondence } from './reviewed-correspondences';
import type { Difference, DifferencePlace, TextRange } from './reviewed-discrepancies';

export const VALUE_KINDS: readonly ValueKind[] = [
  ...(['number', 'time', 'date', 'weekday', 'duration'] as const),
  ...(['measure', 'money', 'age', 'place', 'name'] as const),
];

/** A value in one account. Offsets into the canonical text. */
export interface ValueCell {
  readonly blockId: BlockId;
  readonly value: TextRange;
  readonly context: TextRange;
  readonly normalized: string;
  readonly claimant: string | null;
  readonly isNegated: boolean;
  readonly isFormer: boolean;
}

export interface ValueTableRow {
  readonly key: string;
  readonly kind: ValueKind;
  /** By subject; `null` where none was found in the matched passages. */
  readonly cells: readonly (ValueCell | null)[];
  readonly relation: 'equal' | 'unequal' | 'alone';
  /** What was decided of the two; `null` where one account has the value alone. */
  readonly status: DiscrepancyStatus | null;
  /** The difference in which the value stands, with the reader's word on it. */
  readonly difference: Difference | null;
}

/** @returns by kind, then in the order of the first text */
export function valueTable(
  correspondences: readonly ReviewedCorrespondence[],
  subjects: number,
  differences: readonly Difference[],
): readonly ValueTableRow[] {
  const rows = correspondences
    .filter(({ verdict }) => verdict !== 'dismissed')
    .flatMap((join) => join.values.map((row) => rowOf(join, row, subjects)))
    // What is in both accounts first: a value that another passage has alone is then known.
    .sort((x, y) => Number(x.relation === 'alone') - Number(y.relation === 'alone'));
  const merged: Merged[] = [];
  const byPlace = new Map<string, Merged[]>();
  for (const row of rows) {
    const places = row.cells.flatMap((cell, subject) =>
      cell === null ? [] : [placeKey(row.kind, subject, cell)],
    );
    const known = places.flatMap((place) => byPlace.get(place) ?? []).find((one) => isJoinable(one, row));
    const target = known ?? { ...row, cells: [...row.cells] };
    if (known === undefined) merged.push(target);
    else takeOver(known, row);
    for (const place of places) {
      const there = byPlace.get(place) ?? [];
      if (!there.includes(target)) byPlace.set(place, [...there, target]);
    }
  }
  return dropRepeated(merged)
    .map((row) => ({ ...row, difference: differenceIn(row, differences) }))
    .sort(inOrder);
}

type Merged = Omit<ValueTableRow, 'cells' | 'relation' | 'status' | 'difference'> & {
  cells: (ValueCell | null)[];
  relation: ValueTableRow['relation'];
  status: ValueTableRow['status'];
};
type Row = Omit<ValueTableRow, 'difference'>;

function rowOf({ a, b, from, to }: ReviewedCorrespondence, row: ValueRow, subjects: number): Row {
  const cells: (ValueCell | null)[] = Array.from({ length: subjects }, () => null);
  if (row.a !== null) cells[a] = cellOf(from, row.a);
  if (row.b !== null) cells[b] = cellOf(to, row.b);
  const isAlone = row.relation === 'only-a' || row.relation === 'only-b';
  const key = [row.kind, ...cells.map((cell) => cell?.value.start ?? '')].join(' ');
  const relation = row.relation === 'equal' || row.relation === 'unequal' ? row.relation : 'alone';
  return { key, kind: row.kind, cells, relation, status: isAlone ? null : row.status };
}

function cellOf({ blockId, start }: PassageRange, value: PassageValue): ValueCell {
  const within = (range: TextRange): TextRange => ({ start: start + range.start, end: start + range.end });
  const { normalized, claimant, isNegated, isFormer } = value;
  return {
    blockId,
    value: within(value),
    context: within(value.context),
    normalized,
    claimant,
    isNegated,
    isFormer,
  };
}

const placeKey = (kind: ValueKind, subject: number, { value }: ValueCell): string =>
  `${kind} ${subject} ${value.start}`;

/** Whether two rows are one: no account then has two values in it. */
const isJoinable = (known: Merged, row: Row): boolean =>
  row.cells.every((cell, at) => {
    const there = known.cells[at];
    return cell === null || there == null || there.normalized === cell.normalized;
  });

/** The row has the gravest of what was decided of any two of its values. */
const GRAVITY: readonly (DiscrepancyStatus | null)[] = [
  ...(['differs', 'claims-differ', 'different-scope', 'undecided', 'compatible', 'same-value'] as const),
  null,
];

function takeOver(known: Merged, row: Row): void {
  row.cells.forEach((cell, at) => {
    known.cells[at] ??= cell;
  });
  if (GRAVITY.indexOf(row.status) < GRAVITY.indexOf(known.status)) {
    known.status = row.status;
    known.relation = row.relation;
  } else if (known.relation === 'alone') known.relation = row.relation;
}

/** A name that ten pairs of passages share is one row, and no row where another pair has it in one passage alone. */
function dropRepeated(rows: readonly Merged[]): readonly Merged[] {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { kind, cells, relation } of rows)
    if (relation === 'equal')
      for (const cell of cells) if (cell !== null) shared.add(`${kind} ${cell.normalized}`);
  return rows.filter(({ kind, cells, relation }) => {
    if (relation === 'unequal') return true;
    const values = cells.map((cell) => cell?.normalized ?? '');
    const isShared = relation === 'alone' && isNamed(kind) && shared.has(`${kind} ${values.join('')}`);
    // A figure can stand twice for two things; a name is one name.
    const key = isNamed(kind) || relation === 'equal' ? `${kind} ${values.join('|')}` : '';
    if (isShared || (key !== '' && seen.has(key))) return false;
    seen.add(key);
    return true;
  });
}
const isNamed = (kind: ValueKind): boolean => kind === 'name' || kind === 'place';

const differenceIn = ({ cells }: Merged, differences: readonly Difference[]): Difference | null =>
  differences.find((one) => one.by === 'program' && isAt(cells, one.a) && isAt(cells, one.b)) ?? null;

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
