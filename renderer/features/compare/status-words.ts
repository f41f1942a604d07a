import type { PassageFilter } from '@core/comparison/passage-filter';
import type { Match } from '@core/comparison/pane-matches';
import type { NotCompared, PassageStatus, StatusOfPassage } from '@core/comparison/passage-status';
import type { JoinDifference } from '@core/contract/correspondence';

/** The words for how passages stand to each other: margin, footer, panel, filters and screen reader take them from here. */
export const FILTER_WORDS: Readonly<Record<PassageFilter, string>> = {
  'same-subject': 'Same subject',
  differs: 'Differs',
  linked: 'Linked by you',
  'same-topic': 'Same topic',
  'no-match': 'No match found',
  'not-compared': 'Not compared',
  'only-here': 'Only here',
};

export const STATUS_WORDS: Readonly<Record<PassageStatus, string>> = FILTER_WORDS;

export const DIFFERENCE_WORDS: Readonly<Record<JoinDifference['kind'], string>> = {
  figure: 'numbers',
  date: 'date',
  time: 'time',
  name: 'name',
  place: 'place',
  negation: 'yes/no',
};

/** How a match answers the passage in focus: by text, by the reader's link, or by a topic alone. */
export function relationOf({ joins }: Match): 'same-subject' | 'linked' | 'same-topic' {
  if (joins.some(({ verdict }) => verdict !== 'made')) return 'same-subject';
  return joins.length > 0 ? 'linked' : 'same-topic';
}

/** Kinds of value in which a match differs from the passage in focus, each once. */
export const differencesOf = ({ joins }: Match): readonly JoinDifference['kind'][] => [
  ...new Set(
    joins
      .flatMap(({ differences }) => differences)
      .filter(({ verdict }) => verdict === 'differs')
      .map(({ kind }) => kind),
  ),
];

/** "Differs: numbers, date". */
export const differsIn = (kinds: Iterable<JoinDifference['kind']>): string =>
  `Differs: ${[...kinds].map((kind) => DIFFERENCE_WORDS[kind]).join(', ')}`;

/** What a screen reader says of a passage, and what the map shows at the pointer. */
export function sayStatus({ status, matches, links, differing, notCompared }: StatusOfPassage): string {
  const said: string[] = [];
  if (matches > 0) said.push(`same subject as ${passages(matches)}`);
  if (differing.size > 0)
    said.push(`differs in ${[...differing.keys()].map((kind) => DIFFERENCE_WORDS[kind]).join(', ')}`);
  if (links > 0) said.push(`linked by you with ${passages(links)}`);
  if (said.length > 0) return said.join(', ');
  if (status !== 'not-compared') return STATUS_WORDS[status].toLowerCase();
  return `not compared: ${sayReasons(notCompared)}`;
}

const passages = (count: number): string => `${count} ${count === 1 ? 'passage' : 'passages'}`;

/** Panes are counted from 1. */
export const sayReasons = (reasons: readonly NotCompared[]): string =>
  [...new Set(reasons.map(sayReason))].join('; ');

function sayReason(reason: NotCompared): string {
  switch (reason.because) {
    case 'not-looked':
      return 'the texts have not been compared yet';
    case 'too-short':
      return 'too little text in this passage';
    case 'no-prose':
      return 'code is not compared';
    case 'other-language':
      return `pane ${reason.with + 1} is in another language`;
    case 'other-too-short':
      return `too little text in pane ${reason.with + 1}`;
  }
}
