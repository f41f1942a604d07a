/** One row for each value that the matched passages tell, whatever number of pairs of passages have it. */
import type { PassageRange } from '../contract/correspondence';
import type { DiscrepancyStatus, PassageValue, ValueKind, ValueRow } from '../contract/discrepancy';
import type { BlockId } from '../contract/ids';
import type { TextRange } from './placed-reviews';
import type { ReviewedCorrespondence } from './reviewed-correspondences';

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

export interface MergedValueRow {
  readonly key: string;
  readonly kind: ValueKind;
  /** By subject; `null` where none was found in the matched passages. */
  readonly cells: readonly (ValueCell | null)[];
  readonly relation: 'equal' | 'unequal' | 'alone';
  /** What was decided of any two of its values, the gravest first; `null` where one account has the value alone. */
  readonly status: DiscrepancyStatus | null;
}

/** @returns in no order; values of dismissed matches are left out */
export function mergeValueRows(
  joins: readonly ReviewedCorrespondence[],
  subjects: number,
): readonly MergedValueRow[] {
  const rows = joins
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
  return dropRepeated(merged);
}

type Row = MergedValueRow;
type Merged = Omit<Row, 'cells' | 'relation' | 'status'> & {
  cells: (ValueCell | null)[];
  relation: Row['relation'];
  status: Row['status'];
};

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

/** What was decided of any two of its values counts for the row, the gravest first. */
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
