/**
 * Alignment of passages in two languages by what needs no dictionary: cognate names, numbers and dates, as in early
 * bitext alignment (Simard, Foster & Isabelle 1992; Melamed 1999). A name alone recurs throughout and a number alone
 * may be equal by chance: a match needs both, weighted by how rare they are in the two texts, and must be the best of
 * both its passages.
 */
import { listAnchors, type NameAnchor, type PassageAnchors } from './anchors';
import type { Correspondence, Passage, Reason } from './sentence';
import { areOneName } from '../language/cross-lingual/name-keys';
import { itemAt } from '../text/item-at';

/** Highest score: anchors show that two passages speak of the same, not that they tell the same. */
const MAX_SCORE = 0.6;
/** Evidence of about this much, in natural logarithms, makes two thirds of the highest score. */
const SCALE = 4;
/** Least evidence of a match, and the least by which it must lead its rivals. */
const MIN_EVIDENCE = 2;
const MIN_LEAD = 1.2;
/** Factors on the idf: a small number occurs everywhere, a day of a month or a large number hardly twice. */
const SMALL_NUMBER = 0.5;
const LARGE_NUMBER = 1.2;

interface SharedAnchor {
  readonly kind: 'name' | 'figure' | 'date';
  readonly text: string;
  readonly weight: number;
}

export function alignByAnchors(
  a: readonly Passage[],
  b: readonly Passage[],
  aliases: ReadonlySet<string>,
): readonly Correspondence[] {
  const anchorsOf = (side: readonly Passage[]): readonly PassageAnchors[] =>
    listAnchors(
      side.map(({ text }) => text),
      aliases,
    );
  const [ofA, ofB] = [anchorsOf(a), anchorsOf(b)];
  const table = shareNames(ofA, ofB);
  shareValues(ofA, ofB, table);
  const scored = [...table].flatMap(([i, row]) =>
    [...row].map(([j, shared]) => ({ i, j, shared, evidence: sumOf(shared) })),
  );
  const bestOf = (side: 'i' | 'j'): ReadonlyMap<number, readonly [best: number, second: number]> => {
    const best = new Map<number, readonly [number, number]>();
    for (const one of scored) {
      const [first, second] = best.get(one[side]) ?? [0, 0];
      const { evidence } = one;
      best.set(one[side], evidence > first ? [evidence, first] : [first, Math.max(second, evidence)]);
    }
    return best;
  };
  const [ofRow, ofColumn] = [bestOf('i'), bestOf('j')];
  const leads = (evidence: number, among: readonly [best: number, second: number] | undefined): boolean =>
    among !== undefined && evidence === among[0] && evidence >= MIN_LEAD * among[1];
  return scored
    .filter(
      ({ i, j, shared, evidence }) =>
        hasBoth(shared) &&
        evidence >= MIN_EVIDENCE &&
        leads(evidence, ofRow.get(i)) &&
        leads(evidence, ofColumn.get(j)),
    )
    .map(({ i, j, shared, evidence }) => ({
      a: i,
      b: j,
      score: MAX_SCORE * (1 - Math.exp(-evidence / SCALE)),
      reasons: reasonsOf(shared, evidence),
    }))
    .sort((x, y) => x.a - y.a || x.b - y.b);
}

const sumOf = (shared: readonly SharedAnchor[]): number =>
  shared.reduce((sum, { weight }) => sum + weight, 0);

/** A name and a value: two that do not depend on each other. */
const hasBoth = (shared: readonly SharedAnchor[]): boolean =>
  shared.some(({ kind }) => kind === 'name') && shared.some(({ kind }) => kind !== 'name');

const reasonsOf = (shared: readonly SharedAnchor[], evidence: number): readonly Reason[] =>
  [...shared]
    .sort((x, y) => y.weight - x.weight)
    .map(({ kind, text, weight }) => ({ kind, text, weight: weight / evidence }));

/** From a row to its columns to what both passages share. */
type Table = Map<number, Map<number, SharedAnchor[]>>;

function add(table: Table, i: number, j: number, anchor: SharedAnchor): void {
  const row = table.get(i) ?? new Map<number, SharedAnchor[]>();
  table.set(i, row);
  const known = row.get(j);
  if (known === undefined) row.set(j, [anchor]);
  else known.push(anchor);
}

/** Idf over the passages of both texts, of a term in so many of each. */
const rarityOf = (passages: number, inA: number, inB: number): number => Math.log(1 + passages / (inA + inB));

const bothAs = (one: string, other: string): string => (one === other ? one : `${one} ~ ${other}`);

function shareValues(ofA: readonly PassageAnchors[], ofB: readonly PassageAnchors[], table: Table): void {
  const keysOf = ({ values }: PassageAnchors): readonly string[] => values.map(({ key }) => key);
  const [placesA, placesB] = [placesBy(ofA, keysOf), placesBy(ofB, keysOf)];
  for (const [key, rows] of placesA) {
    const columns = placesB.get(key);
    if (columns === undefined) continue;
    const rarity = rarityOf(ofA.length + ofB.length, rows.length, columns.length);
    for (const i of rows)
      for (const j of columns) {
        const own = itemAt(ofA, i).values.find((value) => value.key === key);
        const other = itemAt(ofB, j).values.find((value) => value.key === key);
        if (own === undefined || other === undefined) continue;
        const weight = rarity * factorOf(own.kind, own.amount);
        add(table, i, j, { kind: own.kind, text: bothAs(own.text, other.text), weight });
      }
  }
}

function factorOf(kind: 'figure' | 'date', amount: number): number {
  if (kind === 'date') return amount > 0 ? LARGE_NUMBER : SMALL_NUMBER;
  if (amount <= 10) return SMALL_NUMBER;
  return amount >= 100 ? LARGE_NUMBER : 1;
}

function placesBy(
  side: readonly PassageAnchors[],
  keysOf: (anchors: PassageAnchors) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  side.forEach((anchors, at) => {
    for (const key of keysOf(anchors)) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [at]);
      else known.push(at);
    }
  });
  return places;
}

/** Names of the two texts that can be one, each form with the nearest of the other side. */
function shareNames(ofA: readonly PassageAnchors[], ofB: readonly PassageAnchors[]): Table {
  const table: Table = new Map();
  const keysOf = ({ names }: PassageAnchors): readonly string[] => names.map(({ form }) => form);
  const [placesA, placesB] = [placesBy(ofA, keysOf), placesBy(ofB, keysOf)];
  const formsOf = (side: readonly PassageAnchors[]): ReadonlyMap<string, NameAnchor> =>
    new Map(side.flatMap(({ names }) => names.map((name) => [name.form, name] as const)));
  const byKey = new Map<string, NameAnchor[]>();
  for (const name of formsOf(ofB).values())
    for (const key of new Set(name.readings.map((reading) => reading.key)))
      byKey.set(key, [...(byKey.get(key) ?? []), name]);
  for (const [form, name] of formsOf(ofA)) {
    const others = new Set(name.readings.flatMap(({ key }) => byKey.get(key) ?? []));
    const same = [...others].filter((other) => isOneName(name, other));
    // Forms of one name together: how often its cases stand in the other text.
    const inB = same.reduce((sum, other) => sum + (placesB.get(other.form) ?? []).length, 0);
    const rows = placesA.get(form) ?? [];
    const weight = rarityOf(ofA.length + ofB.length, rows.length, inB);
    for (const other of same)
      for (const i of rows)
        for (const j of placesB.get(other.form) ?? [])
          if (
            !(table.get(i)?.get(j) ?? []).some(
              ({ text }) => text.startsWith(`${name.text} `) || text === name.text,
            )
          )
            add(table, i, j, { kind: 'name', text: bothAs(name.text, other.text), weight });
  }
  return table;
}

const isOneName = (one: NameAnchor, other: NameAnchor): boolean =>
  one.readings.some((ofOne) =>
    other.readings.some(
      (ofOther) => ofOne.key === ofOther.key && areOneName(one.form, ofOne, other.form, ofOther),
    ),
  );
