/** Passages by themselves: what is called a conflict, and which values the table shows. */
import type { DiscrepancyKind } from '@core/contract/discrepancy';
import { comparePassages, type PassageComparison } from '@core/discrepancies/compare-passages';
import { LEXICON } from '../../support/lexicon';
import { isAt, precisionRecall, share, type GoldPair } from './gold';

/** Kinds of which the table has values. */
export const TABLE_KINDS: ReadonlySet<DiscrepancyKind> = new Set<DiscrepancyKind>([
  ...(['count', 'time', 'date', 'weekday', 'duration', 'measure', 'money', 'age', 'place', 'name'] as const),
]);

export const compareGold = ({ a, b, aIssued, bIssued }: GoldPair): PassageComparison =>
  comparePassages({ text: a, reference: aIssued ?? null }, { text: b, reference: bIssued ?? null }, LEXICON);

export function measurePairs(pairs: readonly GoldPair[]) {
  const found = pairs.map((pair) => ({ pair, ...compareGold(pair) }));
  type Found = (typeof found)[number];
  const differing = ({ differences }: Found) => differences.filter(({ status }) => status === 'differs');
  const isCalled = (one: Found): boolean => differing(one).length > 0;
  const labelled = (label: GoldPair['label']): Found[] => found.filter(({ pair }) => pair.label === label);
  const conflicts = labelled('conflict');
  const called = found.filter(isCalled);
  const hits = conflicts.filter(isCalled);
  const rateOf = (label: GoldPair['label']): number =>
    share(labelled(label).filter(isCalled).length, labelled(label).length);

  const kinds = [...new Set(pairs.flatMap((pair) => pair.kinds))].sort();
  const byKind = Object.fromEntries(
    kinds.map((kind) => {
      const ofKind = conflicts.filter(({ pair }) => pair.kinds.includes(kind));
      const calledSo = called.filter((one) => differing(one).some((it) => it.kind === kind));
      const right = calledSo.filter(({ pair }) => pair.label === 'conflict');
      return [
        kind,
        {
          p: share(right.length, calledSo.length),
          r: share(ofKind.filter(isCalled).length, ofKind.length),
          n: ofKind.length,
        },
      ];
    }),
  );
  const values = found.flatMap((one) => one.pair.values.map((value) => ({ ...one, value })));
  const isShown = ({ pair, value, ...one }: (typeof values)[number]): boolean =>
    one.values.some(({ a }) => a !== null && isAt(pair.a, value.a, a)) &&
    one.values.some(({ b }) => b !== null && isAt(pair.b, value.b, b));
  const ofValues = values.filter(({ pair }) => pair.kinds.some((kind) => TABLE_KINDS.has(kind)));
  const same = found.flatMap((one) =>
    one.values.filter(({ status }) => status === 'same-value').map((row) => ({ ...one, row })),
  );
  const isWrong = ({ pair, row }: (typeof same)[number]): boolean =>
    pair.label !== 'compatible' &&
    pair.values.some(({ a, b }) => isAt(pair.a, a, row.a ?? NOWHERE) && isAt(pair.b, b, row.b ?? NOWHERE));
  return {
    conflict: precisionRecall(hits.length, called.length, hits.length, conflicts.length),
    /** Of the conflicts found, those found at the values that the gold names. */
    located: share(
      hits.filter((one) =>
        differing(one).some(({ a, b }) =>
          one.pair.values.some((gold) => isAt(one.pair.a, gold.a, a) && isAt(one.pair.b, gold.b, b)),
        ),
      ).length,
      hits.length,
    ),
    byKind,
    falseConflictsOnCompatible: rateOf('compatible'),
    falseConflictsOnNotComparable: rateOf('not-comparable'),
    falseConflictsOnUnrelated: rateOf('unrelated'),
    valuesShown: share(values.filter(isShown).length, values.length),
    valuesShownOfTableKinds: share(ofValues.filter(isShown).length, ofValues.length),
    sameValue: { p: 1 - share(same.filter(isWrong).length, same.length), n: same.length },
    count: pairs.length,
  };
}

const NOWHERE = { start: -1, end: -1 };
