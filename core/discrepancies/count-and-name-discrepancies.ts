/**
 * Counts and names that do not fit between two corresponding passages: rule-based contradiction detection, only between
 * passages that report one event (de Marneffe, Rafferty & Manning 2008). Precision comes first: two values are compared
 * only where both say the same kind of thing about the same thing, and are called different only where nothing in the
 * texts explains it. An explanation (another day, another count) makes them "not comparable", which is said, not hidden.
 */
import type {
  Discrepancy,
  DiscrepancyKind,
  DiscrepancySide,
  Excerpt,
  ScopeReason,
} from '../contract/discrepancy';
import { findContrast, topicOverlap } from '../language/en/contrasts';
import { countOtherwise, showCounts } from './incomparability';
import { readCounted } from './counted-text';
import { compareDates, listDates } from '../language/en/dates';
import { listQuantities, type Quantity, type QuantityUnit } from '../language/en/quantities';
import { areOfOtherStages } from './later-figure';
import { findNameDiscrepancy } from './name-discrepancy';
import type { PassageContext } from './read-passage';
import { perPassage } from './per-passage';
import { SYNONYM_SETS } from '../language/en/synonym-sets';

/** What two passages say of one another; read when it is asked for, since most have no counts or names to compare. */
class Relation {
  readonly #a: PassageContext;
  readonly #b: PassageContext;
  #ofDays: { readonly reason: ScopeReason | null } | null = null;

  constructor(a: PassageContext, b: PassageContext) {
    this.#a = a;
    this.#b = b;
  }

  get isOtherDay(): boolean {
    return this.#days !== null;
  }

  get contrast(): ScopeReason | null {
    return this.#days ?? findContrast(this.#a.text, this.#b.text);
  }

  get #days(): ScopeReason | null {
    return (this.#ofDays ??= { reason: relateDays(this.#a, this.#b) }).reason;
  }

  /** Topic overlap, 0–1. */
  get share(): number {
    return topicOverlap(this.#a.text, this.#b.text);
  }
}

export function findCountAndNameDiscrepancies(a: PassageContext, b: PassageContext): Discrepancy[] {
  const relation = new Relation(a, b);
  return [...compareFigures(a, b, relation), ...compareNames(a.text, b.text, relation)];
}

function compareNames(a: string, b: string, relation: Relation): Discrepancy[] {
  const names = findNameDiscrepancy(a, b);
  // Without the names: they would be taken for modifiers of the word after them.
  const rest = (text: string, { start, end }: { start: number; end: number }): string =>
    text.slice(0, start) + text.slice(end);
  if (names === null || relation.isOtherDay || findContrast(rest(a, names.a), rest(b, names.b)) !== null)
    return [];
  return [
    {
      kind: names.kind,
      status: 'differs',
      a: sideOf(excerpt(a, names.a)),
      b: sideOf(excerpt(b, names.b)),
      because: null,
    },
  ];
}

/** Least topic overlap, 0–1, at which two dates, times or counts are taken to be of one event. */
const SAME_EVENT = 0.6;
function compareFigures(a: PassageContext, b: PassageContext, relation: Relation): Discrepancy[] {
  const all = { a: listPresent(a), b: listPresent(b) };
  return all.a.flatMap((one): Discrepancy[] => {
    const rivals = all.b.filter((other) => countSameThing(one, other));
    // With several candidates it is open which one is meant.
    const other = rivals[0];
    if (other === undefined || rivals.length > 1) return [];
    if (all.a.filter((rival) => countSameThing(rival, other)).length > 1) return [];
    const because = relation.contrast ?? (countOtherwise(a.text, b.text) ? 'other-count' : null);
    if (because === null && relation.share < SAME_EVENT) return [];
    // Intervals that overlap are no discrepancy, unless each counts its own thing and their lower bounds are far apart.
    if (fits(one, other) && (because === null || isNear(one, other))) return [];
    // Two counts are not reported without what each of them counts.
    const sides = [readCounted(a.text, all.a), readCounted(b.text, all.b)] as const;
    const shown = showCounts(sides[0], one, sides[1], other, because === 'other-count');
    if (shown === null) return [];
    return [
      {
        kind: KINDS[one.unit],
        status: because === null ? 'differs' : 'different-scope',
        a: { ...sideOf(one, one.countedNouns[0]), context: shown.a },
        b: { ...sideOf(other, other.countedNouns[0]), context: shown.b },
        because,
      },
    ];
  });
}

/**
 * Quantities but former values, "climbed to 37 from 30", "up from 30": these are not compared with another's present
 * ones.
 */
const listPresent = perPassage(({ text }: PassageContext): readonly Quantity[] =>
  listQuantities(text).filter(
    ({ start }) => !FORMER.test(text.slice(Math.max(0, start - FORMER_LENGTH), start)),
  ),
);
const FORMER = /(?:\d|\b(?:up|down))\s+from\s+$/u;
const FORMER_LENGTH = 12;

const KINDS: Readonly<Record<QuantityUnit, DiscrepancyKind>> = {
  count: 'count',
  percent: 'measure',
  money: 'money',
  age: 'age',
  ordinal: 'order',
};

const excerpt = (text: string, { start, end }: { start: number; end: number }): Excerpt => ({
  text: text.slice(start, end),
  start,
  end,
});
const sideOf = ({ text, start, end }: Excerpt, about = ''): DiscrepancySide => ({
  ...{ text, start, end },
  context: { text, start, end },
  about,
  claimant: null,
});
const fits = (a: Quantity, b: Quantity): boolean => a.low <= b.high && b.low <= a.high;

const isNear = (a: Quantity, b: Quantity): boolean => Math.max(a.low, b.low) <= Math.min(a.low, b.low) * NEAR;
const NEAR = 1.5;

/** Same unit, and the nearest counted noun is one that the other counts too, or a synonym of one. */
function countSameThing(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit || a.unit === 'ordinal') return false;
  const first = (figure: Quantity): readonly string[] =>
    figure.countedNouns.filter((stem) => !(figure.unit === 'age' && /^(?:year|old)$/.test(stem)));
  const ofA = first(a);
  const ofB = first(b);
  if (a.unit === 'age') return ofA.some((stem) => ofB.includes(stem));
  if (a.unit === 'money')
    return ofA[0] === ofB[0] && ofA.slice(1).some((stem) => ofB.slice(1).includes(stem));
  const meanings = new Set(ofB.flatMap((stem) => [stem, familyOf(stem)]));
  const head = ofA[0];
  if (MEASURES.test(head ?? '') && MEASURES.test(ofB[0] ?? '') && head !== ofB[0]) return false;
  if (head === undefined || ofB[0] === undefined) return false;
  // Head nouns first: "12 trucks of the regiment" and "40 men of the regiment" share a word and count two things.
  if (head === ofB[0] || familyOf(head) === familyOf(ofB[0])) return true;
  return (
    ofA.slice(0, 2).some((stem) => meanings.has(stem)) && ofB.slice(0, 2).some((stem) => ofA.includes(stem))
  );
}

/** Stems of units of measure: two different ones never count one thing. */
const MEASURES =
  /^(?:metr|meter|kilometr|kilomet|mile|feet|foot|inch|centimetr|centimet|ton|tonn|kilo|kilogram|pound|litr|gallon|acr|hectar|hour|minut|second|dai|week|month|year)$/;

const familyOf = (stem: string): string => {
  const family = SYNONYM_SETS.get(stem);
  return family === undefined ? stem : `~${family}`;
};

/** By their own dates where both have some, else by the dates of their documents. */
function relateDays(a: PassageContext, b: PassageContext): ScopeReason | null {
  const [datesA, datesB] = [listDates(a.text, a.reference), listDates(b.text, b.reference)];
  if (datesA.length > 0 && datesB.length > 0)
    return datesA.every((x) => datesB.every((y) => compareDates(x, y) === 'differs')) ? 'other-day' : null;
  return areOfOtherStages(a.reference, b.reference) ? 'later-figure' : null;
}
