import type { DateRange } from '@core/annotations/filter';
import type { HighlightColour } from '@core/contract/annotation';
import { nameOfCollection } from '../../../app/collections';
import { formatLongDate } from '../../../app/dates';
import { t } from '../../../app/messages';
import { USUAL_ARRANGEMENT, type Arrangement } from './arrangement';
import type { FilterChoice } from './filter-choices';
import type { Subject } from './subjects';
import type { NotebookData } from './use-notebook';

/** What choices are called. */
interface Names extends Pick<NotebookData, 'filter' | 'known' | 'accounts' | 'topics'> {
  readonly subjects: readonly Subject[];
  readonly colourName: (colour: HighlightColour) => string;
}

/** What the notes are narrowed to, in words, a part each; empty where they are all. */
export function filterWords({
  filter,
  known,
  accounts,
  topics,
  subjects,
  colourName,
}: Names): readonly string[] {
  const collections = known.collections.map((one) => ({ label: nameOfCollection(one), wanted: [one.id] }));
  const titles = subjects.map(({ id, title }) => ({ label: title, wanted: [id] }));
  return [
    ...(filter.words.trim() === '' ? [] : [t('notebook.filtered.words', { words: filter.words.trim() })]),
    ...named(t('notebook.filter.subject'), labelsOf(titles, filter.subjects)),
    ...named(t('notebook.filter.collection'), labelsOf(collections, filter.collections)),
    ...named(t('notebook.filter.account'), labelsOf(accounts, filter.accounts)),
    ...named(t('notebook.filter.topic'), labelsOf(topics, filter.topics)),
    ...named(
      t('notebook.filter.kind'),
      filter.kinds.map((kind) => t(`notebook.kind.${kind}`)),
    ),
    ...named(t('notebook.filter.colour'), filter.colours.map(colourName)),
    ...named(t('notebook.filter.tag'), filter.tags),
    ...dateWords(filter.dates),
  ];
}

/** How they are laid out; empty where that is as ever. */
export function arrangementWords({ group, sort }: Arrangement): readonly string[] {
  if (group === USUAL_ARRANGEMENT.group && sort === USUAL_ARRANGEMENT.sort) return [];
  return [
    t('notebook.filtered.laid-out', {
      group: t(`notebook.group.${group}`),
      sort: t(`notebook.sort.${sort}`),
    }),
  ];
}

const named = (name: string, values: readonly string[]): readonly string[] =>
  values.length === 0 ? [] : [t('notebook.filtered.part', { name, values: values.join(', ') })];

/** Of a choice that is no longer there nothing but that is known. */
function labelsOf(
  choices: readonly Pick<FilterChoice, 'label' | 'wanted'>[],
  wanted: readonly string[],
): readonly string[] {
  if (wanted.length === 0) return [];
  const chosen = choices.filter((choice) => choice.wanted.some((one) => wanted.includes(one)));
  return chosen.length === 0 ? [t('notebook.filter.gone')] : chosen.map(({ label }) => label);
}

function dateWords({ of, from, to }: DateRange): readonly string[] {
  const bounds = from === '' ? (to === '' ? null : 'to') : to === '' ? 'from' : 'both';
  if (bounds === null) return [];
  return [t('notebook.filtered.date', { of, bounds, from: formatLongDate(from), to: formatLongDate(to) })];
}
