/**
 * What two passages that tell the same thing say differently, and the values beside each other on which that rests. All
 * offsets are UTF-16, end exclusive, and relative to the passage: a value begins in the canonical text at the passage's
 * start plus its own.
 */

export const DISCREPANCY_KINDS = [
  'count',
  'time',
  'date',
  'weekday',
  'duration',
  'measure',
  'money',
  'age',
  'place',
  'name',
  'agent',
  'polarity',
  'attribute',
  'quantifier',
  'order',
  'cause',
] as const;
export type DiscrepancyKind = (typeof DISCREPANCY_KINDS)[number];

/**
 * Six outcomes. `differs`: both cannot hold; `claims-differ`: each side's own claim or estimate; `compatible`: both can
 * hold; `different-scope`: said of two things; `same-value`; `undecided`: too little is said, the reader judges.
 */
export const DISCREPANCY_STATUSES = [
  'differs',
  'claims-differ',
  'compatible',
  'different-scope',
  'same-value',
  'undecided',
] as const;
export type DiscrepancyStatus = (typeof DISCREPANCY_STATUSES)[number];

/** By what two values are said of two things. */
export type ScopeReason =
  | 'other-day'
  | 'other-count'
  | 'other-place'
  | 'other-act'
  | 'other-person'
  | 'part-and-whole'
  /** Who asks states nothing. */
  | 'question'
  | 'plan-and-outcome'
  | 'earlier-figure'
  | 'later-figure';

/** Literal words of a passage. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface DiscrepancySide extends Excerpt {
  /** The stretch that shows what the value is about, with the value in it and its limits: "on that deck". */
  readonly context: Excerpt;
  /** A stem or label of what the value is about, for grouping alone; empty where it is not known. */
  readonly about: string;
  /** As written, who says the value where the passage says that someone does; else `null`. */
  readonly claimant: string | null;
}

/** Both sides are shown; neither is called right. */
export interface Discrepancy {
  readonly kind: DiscrepancyKind;
  readonly status: DiscrepancyStatus;
  readonly a: DiscrepancySide;
  readonly b: DiscrepancySide;
  /** Of `different-scope` alone; else `null`. */
  readonly because: ScopeReason | null;
}

export type ValueKind =
  'number' | 'time' | 'date' | 'weekday' | 'duration' | 'measure' | 'money' | 'age' | 'place' | 'name';

/** A value as a passage says it. */
export interface PassageValue extends Excerpt {
  readonly kind: ValueKind;
  /** The value in one notation: "14", ">=12", "09:20|21:20", "--05-03", "90 min"; a name folded. */
  readonly normalized: string;
  /** As `DiscrepancySide.context`. */
  readonly context: Excerpt;
  readonly about: string;
  /** "Not in the engine room": the passage says that it was not this. */
  readonly isNegated: boolean;
  /** "Up from the 14": a value that the passage quotes as an earlier one. */
  readonly isFormer: boolean;
  readonly claimant: string | null;
  /** As written, "some", "at least"; `null` where the value is bare. */
  readonly hedge: string | null;
}

/** A row of the table of all values of two passages: two values about one thing, or one value alone. */
export interface ValueRow {
  readonly kind: ValueKind;
  readonly a: PassageValue | null;
  readonly b: PassageValue | null;
  readonly relation: 'equal' | 'unequal' | 'only-a' | 'only-b';
  /** What was decided of the two; `null` where one side has no such value. */
  readonly status: DiscrepancyStatus | null;
}
