/**
 * What does not fit between two corresponding passages. Precision comes first: two values are set against each other
 * only where both say the same kind of thing about the same thing, and they are called different only where nothing in
 * the texts explains it. An explanation (another day, another count) makes them "not comparable", which is said, not
 * hidden.
 */
import { findContrast, topicOverlap, type Contrast } from '../language/en/contrasts';
import { countOtherwise, showCounts } from './incomparability';
import { readCounted } from './counted-text';
import { compareDates, listDates, listTimes, type DateMention } from '../language/en/dates';
import { listQuantities, type Quantity } from '../language/en/quantities';
import { findNameDiscrepancy } from './name-discrepancy';
import { findPolarityDiscrepancy } from './polarity';
import { SYNONYM_SETS } from '../language/en/synonym-sets';

export type DiscrepancyKind = 'figure' | 'date' | 'time' | 'name' | 'place' | 'negation';
export type DiscrepancyStatus = 'differs' | 'not-comparable';

export interface Side {
  /** As written. */
  readonly text: string;
  /** UTF-16 offsets into the passage, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The stretch of the text that says what is counted, the value in it; absent where the value is no count. */
  readonly counts?: string;
}

export interface Discrepancy {
  readonly kind: DiscrepancyKind;
  readonly verdict: DiscrepancyStatus;
  readonly a: Side;
  readonly b: Side;
  /** Why the two are not comparable; `null` where they differ. */
  readonly because: 'other-day' | 'other-count' | null;
}

/** What is known of a passage's day: the account's or the article's own date, ISO 8601 of any precision, or `null`. */
export interface PassageContext {
  readonly text: string;
  readonly reference: string | null;
}

export function findDiscrepancies(a: PassageContext, b: PassageContext): Discrepancy[] {
  const datesA = listDates(a.text, a.reference);
  const datesB = listDates(b.text, b.reference);
  const isOtherDay = speakOfOtherDays(a, datesA, b, datesB);
  const contrast: Contrast | null = isOtherDay ? 'other-day' : findContrast(a.text, b.text);
  const share = topicOverlap(a.text, b.text);
  const found = compareFigures(a.text, b.text, contrast, share);
  // Two days that explain two counts are no contradiction themselves.
  const isExplained = found.some((one) => one.because === 'other-day');
  const isOfOneDeed = (contrast === null || isOtherDay) && share >= SAME_EVENT;
  const date = isOfOneDeed && !isExplained ? compareDateMentions(datesA, datesB) : null;
  if (date !== null && findContrast(a.text, b.text) === null) found.push(date);
  const time = share >= SAME_EVENT ? compareTimes(a.text, b.text, contrast) : null;
  if (time !== null) found.push(time);
  const side = (text: string, { start, end }: { start: number; end: number }): Side => ({
    text: text.slice(start, end),
    start,
    end,
  });
  const names = isOtherDay ? null : findNameDiscrepancy(a.text, b.text);
  // Without the names: a word after them would seem to be qualified by them.
  const rest = (text: string, { start, end }: { start: number; end: number }): string =>
    text.slice(0, start) + text.slice(end);
  if (names !== null && findContrast(rest(a.text, names.a), rest(b.text, names.b)) === null)
    found.push({
      kind: names.kind,
      verdict: 'differs',
      a: side(a.text, names.a),
      b: side(b.text, names.b),
      because: null,
    });
  const clash = findPolarityDiscrepancy(a.text, b.text);
  if (clash !== null && contrast === null && share >= SAME_SENTENCE) {
    found.push({
      kind: 'negation',
      verdict: 'differs',
      a: side(a.text, clash.a),
      b: side(b.text, clash.b),
      because: null,
    });
  }
  return found;
}

/** Least share of the subject at which two dates, times or counts are taken to be of one deed. */
const SAME_EVENT = 0.6;
/** One word of the subject more or less is another doer, and he may do what the first did not. */
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
    // Several rivals leave open which one is meant.
    if (rivals.length !== 1 || all.a.filter((other) => countSameThing(other, rivals[0]!)).length > 1)
      continue;
    const b = rivals[0]!;
    const because = contrast ?? (countOtherwise(textA, textB) ? 'other-count' : null);
    if (because === null && share < SAME_EVENT) continue;
    // Values that fit say nothing, unless they only fit because neither has an upper end and each counts its own thing.
    if (fits(a, b) && (because === null || isNear(a, b))) continue;
    // Nothing is said of two counts without saying what each of them counts.
    const sides = [readCounted(textA, all.a), readCounted(textB, all.b)] as const;
    const shown = showCounts(sides[0], a, sides[1], b, because === 'other-count');
    if (shown === null) continue;
    found.push({
      kind: 'figure',
      verdict: because === null ? 'differs' : 'not-comparable',
      a: { ...sideOf(a), counts: shown.a },
      b: { ...sideOf(b), counts: shown.b },
      because,
    });
  }
  return found;
}

/** "Climbed to 37 from 30", "up from 30": what was before is no rival of what another tells. */
const listPresent = (text: string): Quantity[] =>
  listQuantities(text).filter(
    ({ start }) => !FORMER.test(text.slice(Math.max(0, start - FORMER_LENGTH), start)),
  );
const FORMER = /(?:\d|\b(?:up|down))\s+from\s+$/u;
const FORMER_LENGTH = 12;

const sideOf = ({ text, start, end }: Side): Side => ({ text, start, end });
const fits = (a: Quantity, b: Quantity): boolean => a.low <= b.high && b.low <= a.high;

const isNear = (a: Quantity, b: Quantity): boolean => Math.max(a.low, b.low) <= Math.min(a.low, b.low) * NEAR;
const NEAR = 1.5;

/** Same unit, and the nearest word counted is one, or means one, that the other counts too. */
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
  // Heads first: "12 trucks of the regiment" and "40 men of the regiment" share a word and count two things.
  if (head === ofB[0] || familyOf(head) === familyOf(ofB[0])) return true;
  return (
    ofA.slice(0, 2).some((stem) => meanings.has(stem)) && ofB.slice(0, 2).some((stem) => ofA.includes(stem))
  );
}

/** Stems of units of measure: two of them are never one unit. */
const MEASURES =
  /^(?:metr|meter|kilometr|kilomet|mile|feet|foot|inch|centimetr|centimet|ton|tonn|kilo|kilogram|pound|litr|gallon|acr|hectar|hour|minut|second|dai|week|month|year)$/;

const familyOf = (stem: string): string => {
  const family = SYNONYM_SETS.get(stem);
  return family === undefined ? stem : `~${family}`;
};

/** Reports more than this far apart tell of two stages of one story. Days. */
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
  return { kind: 'date', verdict: 'differs', a: sideOf(x), b: sideOf(y), because: null };
}

/** Minutes that two clocks may be apart. */
const SAME_TIME = 15;

function compareTimes(textA: string, textB: string, contrast: Contrast | null): Discrepancy | null {
  const [x, ...moreA] = listTimes(textA);
  const [y, ...moreB] = listTimes(textB);
  if (x === undefined || y === undefined || moreA.length > 0 || moreB.length > 0) return null;
  const isNear = x.minutes.some((m) => y.minutes.some((n) => Math.abs(m - n) <= SAME_TIME));
  if (isNear) return null;
  return {
    kind: 'time',
    verdict: contrast === null ? 'differs' : 'not-comparable',
    a: sideOf(x),
    b: sideOf(y),
    because: contrast,
  };
}
