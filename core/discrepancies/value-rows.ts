/** Sets the values of two passages beside each other, each in one row. */
import type { PassageValue, ValueRow } from '../contract/discrepancy';

export function pairValues(a: readonly PassageValue[], b: readonly PassageValue[]): ValueRow[] {
  const left = [...b];
  const rows = a.map((value): ValueRow => {
    const same = left.findIndex(
      (other) => isOfOneKind(value, other) && value.normalized === other.normalized,
    );
    const at = same >= 0 ? same : left.findIndex((other) => isOfOneKind(value, other));
    const other = at < 0 ? null : left.splice(at, 1)[0]!;
    if (other === null) return { kind: value.kind, a: value, b: null, relation: 'only-a', status: null };
    const isEqual = value.normalized === other.normalized;
    return {
      ...{ kind: value.kind, a: value, b: other },
      relation: isEqual ? 'equal' : 'unequal',
      status: isEqual ? 'same-value' : 'undecided',
    };
  });
  return [
    ...rows,
    ...left.map((b): ValueRow => ({ kind: b.kind, a: null, b, relation: 'only-b', status: null })),
  ];
}

const isOfOneKind = (one: PassageValue, other: PassageValue): boolean =>
  one.kind === other.kind && one.about === other.about;
