/**
 * The order in which differences are listed and numbered: by what kind of thing differs, as a reader would look it up.
 */
import type { DiscrepancyKind } from '../contract/discrepancy';

export const DIFFERENCE_GROUPS = [
  'figures',
  'times',
  'dates',
  'names',
  'places',
  'yes-no',
  'details',
  'own',
] as const;
/** `own` is what the reader marked himself: it has no kind. */
export type DifferenceGroup = (typeof DIFFERENCE_GROUPS)[number];

const GROUPS: Readonly<Record<DiscrepancyKind, DifferenceGroup>> = {
  count: 'figures',
  quantifier: 'figures',
  measure: 'figures',
  money: 'figures',
  age: 'figures',
  time: 'times',
  duration: 'times',
  date: 'dates',
  weekday: 'dates',
  name: 'names',
  agent: 'names',
  place: 'places',
  polarity: 'yes-no',
  attribute: 'details',
  order: 'details',
  cause: 'details',
};

export const groupOfKind = (kind: DiscrepancyKind | null): DifferenceGroup =>
  kind === null ? 'own' : GROUPS[kind];
