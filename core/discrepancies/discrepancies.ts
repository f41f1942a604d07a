/**
 * What does not fit between two corresponding passages: rule-based contradiction detection by number, date, time, name
 * and polarity, only between passages that report one event (de Marneffe, Rafferty & Manning 2008). Precision comes
 * first: two values are compared only where both say the same kind of thing about the same thing, and are called
 * different only where nothing in the texts explains it. An explanation (another day, another count) makes them "not
 * comparable", which is said, not hidden.
 */
import type { Discrepancy, DiscrepancyKind, DiscrepancySide, Excerpt } from '../contract/discrepancy';
import { findContrast, topicOverlap, type Contrast } from '../language/en/contrasts';
import { countOtherwise, showCounts } from './incomparability';
import { readCounted } from './counted-text';
import { compareDates, listDates, listTimes, type DateMention } from '../language/en/dates';
import { listQuantities, type Quantity, type QuantityUnit } from '../language/en/quantities';
import { findNameDiscrepancy } from './name-discrepancy';
import type { PassageContext } from './read-passage';
import { findPolarityDiscrepancy } from './polarity';
import { SYNONYM_SETS } from '../language/en/synonym-sets';

/** What two passages say of one another, before it is decided what of it fits. */
interface Relation {
  readonly datesA: readonly DateMention[];
  readonly datesB: readonly DateMention[];
  readonly isOtherDay: boolean;
  readonly contrast: Contrast | null;
  /** Topic overlap, 0–1. */
  readonly share: number;
}

function relate(a: PassageContext, b: PassageContext): Relation {
  const datesA = listDates(a.text, a.reference);
  const datesB = listDates(b.text, b.reference);
  const isOtherDay = speakOfOtherDays(a, datesA, b, datesB);
  return {
    ...{ datesA, datesB, isOtherDay },
    contrast: isOtherDay ? 'other-day' : findContrast(a.text, b.text),
    share: topicOverlap(a.text, b.text),
  };
}

/** Of the counts and names alone: a comparison reads dates, times and polarity by other rules. */
export function findCountAndNameDiscrepancies(a: PassageContext, b: PassageContext): Discrepancy[] {
  const { isOtherDay, contrast, share } = relate(a, b);
  return [...compareFigures(a.text, b.text, contrast, share), ...compareNames(a.text, b.text, isOtherDay)];
}

export function findDiscrepancies(a: PassageContext, b: PassageContext): Discrepancy[] {
  const { datesA, datesB, isOtherDay, contrast, share } = relate(a, b);
  const found = compareFigures(a.text, b.text, contrast, share);
  // Two days that explain why two counts are not comparable are no discrepancy themselves.
  const isExplained = found.some((one) => one.because === 'other-day');
  const isOfOneDeed = (contrast === null || isOtherDay) && share >= SAME_EVENT;
  const date = isOfOneDeed && !isExplained ? compareDateMentions(datesA, datesB) : null;
  if (date !== null && findContrast(a.text, b.text) === null) found.push(date);
  const time = share >= SAME_EVENT ? compareTimes(a.text, b.text, contrast) : null;
  if (time !== null) found.push(time);
  found.push(...compareNames(a.text, b.text, isOtherDay));
  const clash = findPolarityDiscrepancy(a.text, b.text);
  if (clash !== null && contrast === null && share >= SAME_SENTENCE) {
    found.push({
      kind: 'polarity',
      status: 'differs',
      a: sideOf(excerpt(a.text, clash.a)),
      b: sideOf(excerpt(b.text, clash.b)),
      because: null,
    });
  }
  return found;
}

function compareNames(a: string, b: string, isOtherDay: boolean): Discrepancy[] {
  const names = isOtherDay ? null : findNameDiscrepancy(a, b);
  // Without the names: they would be taken for modifiers of the word after them.
  const rest = (text: string, { start, end }: { start: number; end: number }): string =>
    text.slice(0, start) + text.slice(end);
  if (names === null || findContrast(rest(a, names.a), rest(b, names.b)) !== null) return [];
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
/**
 * Least topic overlap for a negation: one word more or less may be another agent, who may do what the first did not.
 */
const SAME_SENTENCE = 0.8;

function compareFigures(
  textA: string,
  textB: string,
  contrast: Contrast | null,
  share: number,
): Discrepancy[] {
  const all = { a: listPresent(textA), b: listPresent(textB) };
  const found: Discrepancy[] = [];
  for (const a of all.a) {
    const rivals = all.b.filter((b) => countSameThing(a, b));
    // With several candidates it is open which one is meant.
    const b = rivals[0];
    if (b === undefined || rivals.length > 1) continue;
    if (all.a.filter((other) => countSameThing(other, b)).length > 1) continue;
    const because = contrast ?? (countOtherwise(textA, textB) ? 'other-count' : null);
    if (because === null && share < SAME_EVENT) continue;
    // Intervals that overlap are no discrepancy, unless each counts its own thing and their lower bounds are far apart.
    if (fits(a, b) && (because === null || isNear(a, b))) continue;
    // Two counts are not reported without what each of them counts.
    const sides = [readCounted(textA, all.a), readCounted(textB, all.b)] as const;
    const shown = showCounts(sides[0], a, sides[1], b, because === 'other-count');
    if (shown === null) continue;
    found.push({
      kind: KINDS[a.unit],
      status: because === null ? 'differs' : 'different-scope',
      a: { ...sideOf(a, a.countedNouns[0]), context: shown.a },
      b: { ...sideOf(b, b.countedNouns[0]), context: shown.b },
      because,
    });
  }
  return found;
}

/**
 * Quantities but former values, "climbed to 37 from 30", "up from 30": these are not compared with another's present
 * ones.
 */
const listPresent = (text: string): Quantity[] =>
  listQuantities(text).filter(
    ({ start }) => !FORMER.test(text.slice(Math.max(0, start - FORMER_LENGTH), start)),
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

/** Days between two document dates beyond which the reports are of two stages of one story. */
const SAME_STAGE = 2;

function speakOfOtherDays(
  a: PassageContext,
  datesA: readonly DateMention[],
  b: PassageContext,
  datesB: readonly DateMention[],
): boolean {
  if (datesA.length > 0 && datesB.length > 0) {
    return datesA.every((x) => datesB.every((y) => compareDates(x, y) === 'differs'));
  }
  const day = (reference: string | null): number =>
    reference !== null && /^\d{4}-\d{2}/.test(reference)
      ? Date.parse(reference.length === 7 ? `${reference}-15` : reference.slice(0, 10)) / 86_400_000
      : NaN;
  return Math.abs(day(a.reference) - day(b.reference)) > SAME_STAGE;
}

/** Only where each passage names one date of the same precision: among several, which one is meant is a guess. */
function compareDateMentions(a: readonly DateMention[], b: readonly DateMention[]): Discrepancy | null {
  const x = a[0];
  const y = b[0];
  if (a.length !== 1 || b.length !== 1 || x === undefined || y === undefined) return null;
  if ((x.day === null) !== (y.day === null) || (x.month === null) !== (y.month === null)) return null;
  if (compareDates(x, y) !== 'differs') return null;
  return { kind: 'date', status: 'differs', a: sideOf(x), b: sideOf(y), because: null };
}

/** Minutes by which two reports of one time may differ. */
const SAME_TIME = 15;

function compareTimes(textA: string, textB: string, contrast: Contrast | null): Discrepancy | null {
  const [x, ...moreA] = listTimes(textA);
  const [y, ...moreB] = listTimes(textB);
  if (x === undefined || y === undefined || moreA.length > 0 || moreB.length > 0) return null;
  const isNear = x.minutes.some((m) => y.minutes.some((n) => Math.abs(m - n) <= SAME_TIME));
  if (isNear) return null;
  return {
    kind: 'time',
    status: contrast === null ? 'differs' : 'different-scope',
    a: sideOf(x),
    b: sideOf(y),
    because: contrast,
  };
}
