/** The words of the side panel of a comparison: differences, values and what the reader says of them. */
import type { DifferenceGroup } from '@core/comparison/difference-groups';
import type { DifferenceState } from '@core/comparison/reviewed-discrepancies';
import type { DiscrepancyKind, ScopeReason, ValueKind } from '@core/contract/discrepancy';
import type { DiscrepancyVerdict, ReaderMarkKind } from '@core/contract/discrepancy-review';
import type { DifferenceFilter, SideTab } from './chosen-difference';

export const TAB_WORDS: Readonly<Record<SideTab, string>> = {
  differences: 'Differences',
  values: 'Values',
  matches: 'Matches',
  sources: 'Sources',
  notes: 'Notes',
};

export const GROUP_WORDS: Readonly<Record<DifferenceGroup, string>> = {
  figures: 'Numbers',
  times: 'Times',
  dates: 'Dates',
  names: 'Names',
  places: 'Places',
  'yes-no': 'Yes or no',
  details: 'Details',
  own: 'Marked by you',
};

export const KIND_WORDS: Readonly<Record<DiscrepancyKind, string>> = {
  count: 'Number',
  time: 'Time',
  date: 'Date',
  weekday: 'Weekday',
  duration: 'Duration',
  measure: 'Measure',
  money: 'Money',
  age: 'Age',
  place: 'Place',
  name: 'Name',
  agent: 'Who did it',
  polarity: 'Yes or no',
  attribute: 'Description',
  quantifier: 'All, some or none',
  order: 'Order of events',
  cause: 'Cause',
};

export const VALUE_GROUP_WORDS: Readonly<Record<ValueKind, string>> = {
  number: 'Numbers',
  time: 'Times',
  date: 'Dates',
  weekday: 'Weekdays',
  duration: 'Durations',
  measure: 'Measures',
  money: 'Money',
  age: 'Ages',
  place: 'Places',
  name: 'Names',
};

export const FILTER_WORDS: Readonly<Record<DifferenceFilter, string>> = {
  all: 'All',
  open: 'Not reviewed',
  confirmed: 'Confirmed',
  'set-aside': 'Set aside',
};

export const NOT_REVIEWED = 'Not reviewed';
export const VERDICT_WORDS: Readonly<Record<DiscrepancyVerdict, string>> = {
  confirmed: 'Confirmed by you',
  dismissed: 'Dismissed by you',
  'not-comparable': 'Not comparable',
};

export const MARK_WORDS: Readonly<Record<ReaderMarkKind, string>> = {
  difference: 'Difference',
  agreement: 'Agreement',
  'not-comparable': 'Not comparable',
};

export const DIFFERS = 'Differs';
export const CLAIMS_DIFFER = 'Claims differ';

/** By what two values are said of two things; `null` where it is not known. */
export const scopeWords = (because: ScopeReason | null, kind: DiscrepancyKind): string => {
  if (because === null || because === 'other-count')
    return kind === 'count' ? 'Numbers count different things' : 'Told of different things';
  return SCOPE_WORDS[because];
};

const SCOPE_WORDS: Readonly<Record<Exclude<ScopeReason, 'other-count'>, string>> = {
  'other-day': 'Told of different days',
  'other-place': 'Told of different places',
  'other-act': 'Told of different acts',
  'other-person': 'Told of different people',
  'part-and-whole': 'One is a part of the other',
  'plan-and-outcome': 'One was planned, one happened',
  'earlier-figure': 'One is an earlier figure',
};

export const countWords = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const noneFound = (pairs: number): string =>
  `No differences found in ${countWords(pairs, 'pair', 'pairs')} of passages. That does not mean that the accounts agree.`;
export const MAY_BE_MISSED = 'Differences can be missed. Read the passages, and see all values.';
export const NONE_UNDER_FILTER = 'No difference under this filter.';

/** "5 not reviewed · 2 confirmed · 1 set aside". */
export const stateCounts = (counts: Readonly<Record<DifferenceState, number>>): string =>
  [
    [counts.open, 'not reviewed'],
    [counts.confirmed, 'confirmed'],
    [counts['set-aside'], 'set aside'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(' · ');

/** Said once to a screen reader when a difference is chosen. */
export const announceDifference = (
  place: string,
  kind: string,
  sides: readonly { readonly speaker: string; readonly text: string }[],
  state: string,
): string =>
  [`${place}. ${kind}`, ...sides.map(({ speaker, text }) => `${speaker}: ${text}`), `${state}.`].join('. ');

/** "column 1, passage 4". */
export const placeInWords = (column: number, passage: number | null): string =>
  passage === null ? `column ${column}, heading` : `column ${column}, passage ${passage}`;

export const CONFIRM = 'Confirm';
export const DISMISS = 'Dismiss';
export const NOT_COMPARABLE = 'Not comparable';
export const IT_DIFFERS = 'It is a difference';
export const TAKE_BACK = 'Take back';
export const REMOVE_MARK = 'Remove this mark';
export const WRITE_NOTE = 'Write a note';
export const EDIT_NOTE = 'Edit the note';
export const NOTE_LABEL = 'Note on this difference';
export const BRING_LEVEL = 'Bring level';
export const NEXT_DIFFERENCE = 'Next difference';
export const PREVIOUS_DIFFERENCE = 'Previous difference';
export const SHOW_ALL = 'All';
export const SHOW_THERE = 'Show there';
export const SHOW_FILTER = 'Show';
export const NO_DIFFERENCES = 'No differences were found.';
export const FROM_THE_FIRST = 'From the first difference again.';
export const FROM_THE_LAST = 'From the last difference again.';
export const COMPARING = 'Comparing …';
/** Beside the number of a group: what is listed in it without being counted. */
export const notCounted = (count: number): string => `${count} not counted`;
/** "2 of 7"; "7" while none is chosen. */
export const stepperPlace = (number: number | null, all: number): string =>
  number === null ? String(all) : `${number} of ${all}`;

export const VALUE_SIGN_WORDS = {
  scope: 'Said of different things',
  compatible: 'Compatible',
  same: 'Same',
  equal: 'Equal, not decided',
  unequal: 'Unequal, not decided',
  alone: (column: number): string => `Only found in ${column}`,
} as const;
export const ALL_KINDS = 'All kinds';
export const UNDECIDED_ONLY = 'Unequal, not decided';
export const KIND_FILTER = 'Kind of value';
export const WHICH_PAIRS = 'Passages';
export const allPairs = (count: number): string => `All ${countWords(count, 'pair', 'pairs')}`;
export const THIS_PAIR = 'This pair';
export const VALUES_CAPTION = 'Values of the matched passages';
export const FOUND_HEAD = 'Found';
export const NOT_GIVEN = 'not given';
export const NO_VALUES = 'No values were found in these passages.';
export const NEGATED = 'said not to be so';
export const FORMER = 'quoted as an earlier figure';
export const showMore = (count: number): string => `Show ${count} more`;

export const MARKED_BY_YOU = 'Marked by you';
export const VALUE_KIND_WORDS: Readonly<Record<ValueKind, string>> = {
  number: 'Number',
  time: 'Time',
  date: 'Date',
  weekday: 'Weekday',
  duration: 'Duration',
  measure: 'Measure',
  money: 'Money',
  age: 'Age',
  place: 'Place',
  name: 'Name',
};
export const COPY_AS_TABLE = 'Copy as table';
export const EXPORT = 'Export';
export const CSV_HINT = 'For a spreadsheet';
export const MARKDOWN_HINT = 'Plain text with a table';
export const HTML_HINT = 'One file that opens in any browser';
export const PRINT = 'Print …';
export const MARK_DIFFERENCE = 'Mark as different';
export const MARK_AGREEMENT = 'Mark as agreeing';
export const MARK_INCOMPARABLE = 'Mark as not comparable';
export const MARK_HEAD = 'Your own mark';
export const MARK_WITH = 'The passage in focus with';
/** "Column 2, passage 4, beside it". */
export const partnerWords = (one: {
  readonly column: number;
  readonly passage: number | null;
  readonly isBeside: boolean;
}): string => {
  const place = placeInWords(one.column, one.passage);
  const named = place.charAt(0).toUpperCase() + place.slice(1);
  return one.isBeside ? `${named}, beside it` : named;
};
export const CLICK_TWO = 'Click a passage in each of two columns to mark what you find between them.';
export const POSSIBLE_MATCHES = 'Possible matches';
export const POSSIBLE_HINT = 'Not found to match. Only similar in some words:';
export const LINK_POSSIBLE = 'Link these passages';
