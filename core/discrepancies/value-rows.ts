/** The table of all values of two passages: every value stands in one row, whatever was decided of it. */
import type { Discrepancy, DiscrepancySide, PassageValue, ValueRow } from '../contract/discrepancy';
import { listUnnamedPlaces } from './list-places';
import type { JudgedPair } from './judge-values';
import type { Lexicon } from './lexicon';
import { valueOf } from './passage-value';
import { perPassage } from './per-passage';
import type { PassageReading, Value } from './read-passage';
import { isOneName } from './same-name';
import { rawValue } from './raw-value';

/**
 * In the order of the first passage, then what the second has alone.
 * @param differences those found beside the pairs; of names and places they pair what stands in the table too
 */
export function rowsOf(
  a: PassageReading,
  b: PassageReading,
  pairs: readonly JudgedPair[],
  differences: readonly Discrepancy[],
  lexicon: Lexicon,
): ValueRow[] {
  const [ofA, ofB] = [listAll(a, lexicon), listAll(b, lexicon)];
  const shown = new Set<PassageValue>();
  const rows = ofA.map(({ value, raw }): ValueRow => {
    const pair = pairs.find((known) => known.a === raw);
    const other =
      ofB.find((one) => one.raw === pair?.b) ??
      ofB.find((one) => !shown.has(one.value) && areSetApart(value, one.value, differences)) ??
      ofB.find((one) => !shown.has(one.value) && areOneName(value, one.value));
    if (other === undefined) return { kind: value.kind, a: value, b: null, relation: 'only-a', status: null };
    shown.add(other.value);
    const status = pair?.status ?? (areOneName(value, other.value) ? 'same-value' : 'differs');
    const isEqual = value.normalized === other.value.normalized || status === 'same-value';
    return { kind: value.kind, a: value, b: other.value, relation: isEqual ? 'equal' : 'unequal', status };
  });
  const left = ofB.filter(({ value }) => !shown.has(value));
  return [
    ...rows,
    ...left.map(({ value }): ValueRow => ({
      kind: value.kind,
      a: null,
      b: value,
      relation: 'only-b',
      status: null,
    })),
  ];
}

interface Listed {
  readonly value: PassageValue;
  readonly raw: Value | null;
}

/** The values of a passage and the places that it names by no name: "on the car deck". */
const listAll = perPassage((reading: PassageReading, lexicon: Lexicon): Listed[] => {
  const values = reading.values.map((raw): Listed => ({ value: valueOf(reading, raw), raw }));
  const places = listUnnamedPlaces(reading, lexicon)
    .map(({ from, to }): Listed => {
      const place = rawValue({ kind: 'place', from, to });
      return { value: valueOf(reading, { ...place, isNegated: false, isFormer: false }), raw: null };
    })
    .filter(({ value }) => !values.some((one) => one.value.start < value.end && value.start < one.value.end));
  return [...values, ...places].sort((x, y) => x.value.start - y.value.start);
});

const isOfNames = ({ kind }: PassageValue): boolean => kind === 'name' || kind === 'place';

function areSetApart(one: PassageValue, other: PassageValue, differences: readonly Discrepancy[]): boolean {
  const isIn = (value: PassageValue, side: DiscrepancySide): boolean =>
    value.start < side.end && side.start < value.end;
  return (
    isOfNames(one) &&
    isOfNames(other) &&
    differences.some(
      ({ a, b, kind }) => (kind === 'place' || kind === 'name') && isIn(one, a) && isIn(other, b),
    )
  );
}

const areOneName = (one: PassageValue, other: PassageValue): boolean =>
  isOfNames(one) && isOfNames(other) && isOneName(one.normalized.split(' '), other.normalized.split(' '));
