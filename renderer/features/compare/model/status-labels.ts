import type { PassageFilter } from '@core/comparison/passage-filter';
import type { Match } from '@core/comparison/rank-matches';
import {
  reasonsWith,
  type NotCompared,
  type PassageStatus,
  type StatusOfPassage,
} from '@core/comparison/passage-status';
import type { Differing, DifferingKind } from '@core/comparison/differences-by-block';

/**
 * The words for how passages stand to each other: margin, footer, panel, filters and screen reader take them from here.
 */
export const FILTER_LABELS: Readonly<Record<PassageFilter, string>> = {
  'same-subject': 'Same subject',
  differs: 'Differs',
  linked: 'Linked by you',
  'same-topic': 'Same topic',
  dismissed: 'Dismissed by you',
  'no-match': 'No match found',
  'not-compared': 'Not compared',
  'only-here': 'Only here',
};

export const STATUS_LABELS: Readonly<Record<PassageStatus, string>> = FILTER_LABELS;

export const DISCREPANCY_LABELS: Readonly<Record<DifferingKind, string>> = {
  count: 'numbers',
  time: 'time',
  date: 'date',
  weekday: 'weekday',
  duration: 'duration',
  measure: 'measure',
  money: 'money',
  age: 'age',
  place: 'place',
  name: 'name',
  agent: 'who did it',
  polarity: 'yes/no',
  attribute: 'description',
  quantifier: 'all, some or none',
  order: 'order',
  cause: 'cause',
  own: 'marked by you',
};

/** How a match answers the passage in focus: by text, by the reader's link, or by a topic alone. */
export function relationOf({ joins }: Match): 'same-subject' | 'linked' | 'same-topic' {
  if (joins.some(({ verdict }) => verdict !== 'added')) return 'same-subject';
  return joins.length > 0 ? 'linked' : 'same-topic';
}

/** "Differs: numbers, date". */
export const differsIn = ({ kinds, isClaims }: Differing): string =>
  `${isClaims ? 'Claims differ' : 'Differs'}: ${labelsOf(kinds.keys())}`;

const labelsOf = (kinds: Iterable<DifferingKind>): string =>
  [...kinds].map((kind) => DISCREPANCY_LABELS[kind]).join(', ');

/** What a screen reader says of a passage, and what the map shows at the pointer. */
export function describeStatus(own: StatusOfPassage): string {
  const [relation, ...links] = relationsOf(own);
  const differs =
    own.differing.kinds.size === 0
      ? []
      : [
          `${own.differing.isClaims ? 'claims differ' : 'differs'} in ${labelsOf(own.differing.kinds.keys())}`,
        ];
  return [relation, ...differs, ...links].join(', ');
}

/** The same without what differs: of a passage that is matched, with how many. Never empty. */
export function relationsOf({ status, matches, links, notCompared }: StatusOfPassage): readonly string[] {
  const said = [
    ...(matches > 0 ? [`same subject as ${passages(matches)}`] : []),
    ...(links > 0 ? [`linked by you with ${passages(links)}`] : []),
  ];
  if (said.length > 0) return said;
  return [status === 'not-compared' ? sayNotCompared(notCompared) : STATUS_LABELS[status].toLowerCase()];
}

/**
 * Why a pane shows nothing beside a passage: what was found was dismissed, nothing was, or the two were not compared.
 */
export function describeNothingIn(
  status: StatusOfPassage | undefined,
  column: number,
  dismissed: number,
): string {
  const reasons = status === undefined ? [] : reasonsWith(status, column);
  if (reasons.length > 0) return `${capitalised(sayNotCompared(reasons))}.`;
  return dismissed > 0 ? 'No other match found in this article.' : 'No match found in this article.';
}

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const passages = (count: number): string => `${count} ${count === 1 ? 'passage' : 'passages'}`;

const sayNotCompared = (reasons: readonly NotCompared[]): string =>
  `not compared: ${describeReasons(reasons)}`;

/** Panes are counted from 1. */
export const describeReasons = (reasons: readonly NotCompared[]): string =>
  [...new Set(reasons.map(sayReason))].join('; ');

function sayReason(reason: NotCompared): string {
  switch (reason.because) {
    case 'not-looked':
      return 'the comparison is not complete';
    case 'too-short':
      return 'too little text in this passage';
    case 'no-prose':
      return 'code is not compared';
    case 'not-chosen':
      return 'it is not of the chosen account';
    case 'other-language':
      return `pane ${reason.with + 1} is in another language`;
    case 'same-passage':
      return `pane ${reason.with + 1} shows the same passage`;
    case 'other-too-short':
      return `too little text in pane ${reason.with + 1}`;
  }
}
