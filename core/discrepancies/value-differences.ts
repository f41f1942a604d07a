/** The pairs of values that are worth the reader's eye, as discrepancies with their literal words. */
import type { Discrepancy, DiscrepancyKind, DiscrepancySide, ValueKind } from '../contract/discrepancy';
import { contextOf, cut } from './excerpt';
import type { JudgedPair } from './judge-values';
import type { PassageReading, Value } from './read-passage';

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

export const sideOf = (
  reading: PassageReading,
  { from, to, heads }: Pick<Value, 'from' | 'to' | 'heads'>,
): DiscrepancySide => {
  const { text, words } = reading;
  return {
    ...cut(text, words[from]!.start, words[to - 1]!.end),
    context: contextOf(text, words, from, to),
    about: words[heads.at(-1) ?? -1]?.stem ?? '',
    claimant: claimantOf(reading),
  };
};

export const claimantOf = ({ text, words, claim }: PassageReading): string | null =>
  claim === null ? null : text.slice(words[claim.from]!.start, words[claim.to - 1]!.end);
