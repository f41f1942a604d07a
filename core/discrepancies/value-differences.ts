/** The pairs of values that are worth the reader's eye, as discrepancies with their literal words. */
import type { Discrepancy, DiscrepancyKind, ValueKind } from '../contract/discrepancy';
import type { JudgedPair } from './judge-values';
import type { PassageReading } from './read-passage';
import { sideOf } from './sides';

export function valueDifferences(
  a: PassageReading,
  b: PassageReading,
  pairs: readonly JudgedPair[],
): Discrepancy[] {
  return pairs
    .filter(
      ({ status }) => status === 'differs' || status === 'claims-differ' || status === 'different-scope',
    )
    .map((pair) => ({
      kind: kindOf(pair),
      status: pair.status,
      a: sideOf(a, pair.a),
      b: sideOf(b, pair.b),
      because: pair.because,
    }));
}

const KINDS: Readonly<Record<ValueKind, DiscrepancyKind>> = {
  number: 'count',
  time: 'time',
  date: 'date',
  weekday: 'weekday',
  duration: 'duration',
  measure: 'measure',
  money: 'money',
  age: 'age',
  place: 'place',
  name: 'name',
};

const kindOf = ({ a, b }: JudgedPair): DiscrepancyKind =>
  a.kind === 'weekday' || b.kind === 'weekday'
    ? 'weekday'
    : a.kind === 'money' || b.kind === 'money'
      ? 'money'
      : KINDS[a.kind];
