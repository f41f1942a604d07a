/** The table of all values of two passages: every value stands in one row, whatever was decided of it. */
import type { DiscrepancyStatus, PassageValue, ValueRow } from '../contract/discrepancy';
import { cut } from './excerpt';
import type { JudgedPair } from './judge-values';
import { printValue } from './print-value';
import type { PassageReading, Value } from './read-passage';
import { sideOf } from './value-differences';
import { isOneName } from './same-name';

/** In the order of the first passage, then what the second has alone. */
export function rowsOf(a: PassageReading, b: PassageReading, pairs: readonly JudgedPair[]): ValueRow[] {
  const rows: ValueRow[] = [];
  const shown = new Set<Value>();
  for (const one of a.values) {
    const pair = pairs.find((known) => known.a === one);
    const other = pair?.b ?? nameBeside(one, a, b, shown);
    if (other !== null) shown.add(other);
    rows.push(rowOf(a, one, b, other, pair?.status ?? (other === null ? null : 'same-value')));
  }
  for (const other of b.values) if (!shown.has(other)) rows.push(rowOf(a, null, b, other, null));
  return rows;
}

/** The same name in the other passage. */
const nameBeside = (
  one: Value,
  a: PassageReading,
  b: PassageReading,
  shown: ReadonlySet<Value>,
): Value | null =>
  one.kind === 'name' || one.kind === 'place'
    ? (b.values.find(
        (other) =>
          (other.kind === 'name' || other.kind === 'place') &&
          !shown.has(other) &&
          isOneName(wordsOf(a, one), wordsOf(b, other)),
      ) ?? null)
    : null;

const wordsOf = ({ words }: PassageReading, { from, to }: Value): string[] =>
  words.slice(from, to).map(({ form }) => form);

function rowOf(
  a: PassageReading,
  one: Value | null,
  b: PassageReading,
  other: Value | null,
  status: DiscrepancyStatus | null,
): ValueRow {
  const [left, right] = [one === null ? null : valueOf(a, one), other === null ? null : valueOf(b, other)];
  const kind = (left ?? right)!.kind;
  const relation =
    right === null
      ? 'only-a'
      : left === null
        ? 'only-b'
        : left.normalized === right.normalized || status === 'same-value'
          ? 'equal'
          : 'unequal';
  return { kind, a: left, b: right, relation, status };
}

export const valueOf = (reading: PassageReading, value: Value): PassageValue => ({
  ...sideOf(reading, value),
  ...{ kind: value.kind, isNegated: value.isNegated, isFormer: value.isFormer },
  normalized: printValue(reading, value),
  hedge: hedgeOf(reading, value),
});

/** The hedge as written: the words of the value before its first figure. */
function hedgeOf({ text, words }: PassageReading, { hedge, from, to }: Value): string | null {
  if (hedge === null) return null;
  let end = from;
  while (end < to - 1 && /^[a-z']+$/.test(words[end]!.form) && HEDGE_WORDS.has(words[end]!.form)) end++;
  return end === from ? null : cut(text, words[from]!.start, words[end - 1]!.end).text;
}
const HEDGE_WORDS: ReadonlySet<string> = new Set(
  `about around some roughly approximately an estimated perhaps circa close to in the region of at least no fewer than less
not more over well under below up as many much most within nearly almost just a little shortly before after soon towards by
until till since from better best part greater only nobody never slightly hardly barely`.split(/\s+/),
);
