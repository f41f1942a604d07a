/** What the finders of stated differences share: a span of words with what it is about, and how alike two of them are. */
import { likenessOfWholes } from './whole-likeness';
import type { Discrepancy, DiscrepancyKind, DiscrepancyStatus, ScopeReason } from '../contract/discrepancy';
import type { Lexicon } from './lexicon';
import { profileOf, similarity, type Profile } from './profile';
import { relatedness } from './relatedness';
import type { PassageReading, Value } from './read-passage';
import { claimsDiffer } from './claims';
import { relateDates } from '../language/en/calendar';
import type { Statement } from './statement';
import { sideOf } from './sides';
import { distance } from './words';

export type { Statement };

export interface FoundPair {
  readonly kind: DiscrepancyKind;
  readonly a: Statement;
  readonly b: Statement;
  readonly status?: DiscrepancyStatus;
  readonly because?: ScopeReason;
}

export function toDiscrepancy(
  a: PassageReading,
  b: PassageReading,
  { kind, a: one, b: other, status, because }: FoundPair,
): Discrepancy {
  return {
    kind,
    status: status ?? (claimsDiffer(a, b, kind === 'cause') ? 'claims-differ' : 'differs'),
    a: sideOf(a, { ...one, heads: [] }),
    b: sideOf(b, { ...other, heads: [] }),
    because: because ?? null,
  };
}

/** Mean similarity of what two statements are about. */
export function likeness(
  a: PassageReading,
  one: Statement,
  b: PassageReading,
  other: Statement,
  lexicon: Lexicon,
): number {
  return similarity(around(a, one, lexicon), around(b, other, lexicon), lexicon);
}

const around = ({ words }: PassageReading, { from, to }: Statement, lexicon: Lexicon): Profile =>
  profileOf(words, { from, to, heads: [] }, lexicon);

export function wholeLikeness(a: PassageReading, b: PassageReading, lexicon: Lexicon): number {
  return likenessOfWholes(a, b, lexicon) + (lexicon.prior ?? 0);
}

/** Content stems of a span. */
export const stemsOf = ({ words }: Pick<PassageReading, 'words'>, { from, to }: Statement): string[] =>
  words.slice(from, to).flatMap(({ stem, isContent }) => (isContent ? [stem] : []));

/** Highest relatedness of a stem of one list to a stem of the other. */
export function nearest(a: readonly string[], b: readonly string[], lexicon: Lexicon): number {
  let most = 0;
  for (const one of a) for (const other of b) most = Math.max(most, relatedness(one, other, lexicon));
  return most;
}

/** Whether two spans are near each other in meaning: share of the stems of the shorter that the other answers. */
export function coverage(a: readonly string[], b: readonly string[], lexicon: Lexicon): number {
  const [less, more] = a.length <= b.length ? [a, b] : [b, a];
  if (less.length === 0) return 0;
  return less.reduce((sum, stem) => sum + nearest([stem], more, lexicon), 0) / less.length;
}

/** Stems about a statement, function words too. */
export const stemsAround = ({ words }: PassageReading, { from, to }: Statement, reach: number): string[] =>
  words.flatMap(({ stem, isPunctuation }, at) =>
    !isPunctuation && Math.min(distance(words, at, from), distance(words, at, to - 1)) <= reach ? [stem] : [],
  );

/** "On the first day", "by the third day": the days of an affair by their number. */
const ordinalDays = ({ text }: PassageReading): string[] =>
  [
    ...text.matchAll(
      /\b(first|second|third|fourth|fifth|sixth|last|next|following) (day|night|week|month|year|hour)\b/giu,
    ),
  ].map(([days]) => days.toLowerCase());

/** Whether the two passages name two days: then what they say of them is said of two days. */
export const areOfOtherDays = (a: PassageReading, b: PassageReading): boolean => {
  const [orderA, orderB] = [ordinalDays(a), ordinalDays(b)];
  if (orderA.length > 0 && orderB.length > 0 && !orderA.some((day) => orderB.includes(day))) return true;
  const datesOf = ({ values }: PassageReading): NonNullable<Value['date']>[] =>
    values.flatMap(({ date }) => (date === null ? [] : [date]));
  const [ofA, ofB] = [datesOf(a), datesOf(b)];
  return (
    ofA.length > 0 &&
    ofB.length > 0 &&
    ofA.every((one) => ofB.every((other) => relateDates(one, other) === 'differs'))
  );
};
