import type { NoteContext } from '@core/annotations/filter';
import { subjectOf } from '@core/annotations/order';
import { sortAnnotations } from '@core/annotations/sort';
import { FILTERABLE_KINDS } from '@core/annotations/kinds';
import { HIGHLIGHT_COLOURS, type HighlightColour, type PlacedAnnotation } from '@core/contract/annotation';
import { localDay } from '@core/text/local-day';
import { nameOfCollection } from '../../../app/collections';
import { formatLongDate } from '../../../app/dates';
import { t } from '../../../app/messages';
import type { Arrangement, NoteGrouping } from './arrangement';
import type { Known } from './note-context';
import { subjectsOf, type Subject } from './subjects';

/** What notes that stand together have in common. */
export type GroupHeading =
  | Subject
  /** Their passages are no longer in the texts. */
  | { readonly is: 'orphans'; readonly id: 'orphans'; readonly title: string }
  | { readonly is: 'value'; readonly id: string; readonly title: string };

export interface NotebookGroup {
  readonly heading: GroupHeading;
  readonly notes: readonly PlacedAnnotation[];
}

/** What groups are named with. */
export interface GroupNames {
  readonly known: Pick<Known, 'articles' | 'comparisons' | 'collections'>;
  readonly context: Pick<NoteContext, 'collectionsOf'>;
  readonly colourName: (colour: HighlightColour) => string;
}

/**
 * Notes in groups. By article, those that lost their passage come last, whatever they were on. A note of several tags, or
 * in several collections, stands in each of their groups.
 */
export function buildGroups(
  placed: readonly PlacedAnnotation[],
  { group, sort }: Arrangement,
  names: GroupNames,
): readonly NotebookGroup[] {
  const subjects = subjectsOf(placed, names.known);
  const ranks = new Map(subjects.map(({ id }, rank) => [id as string, rank]));
  const sorted = sortAnnotations(placed, sort, (id) => ranks.get(id) ?? ranks.size);
  const isWhole = group === 'none' && sorted.length > 0;
  if (isWhole) return [{ heading: value('all', t('notebook.group.all')), notes: sorted }];
  const keysOf = keysBy(group, sort, names.context);
  const byKey = new Map<string, PlacedAnnotation[]>();
  for (const one of sorted)
    for (const key of keysOf(one)) {
      const notes = byKey.get(key);
      if (notes === undefined) byKey.set(key, [one]);
      else notes.push(one);
    }
  return headingsOf(group, [...byKey.keys()], subjects, names).flatMap((heading) => {
    const notes = byKey.get(heading.id);
    return notes === undefined ? [] : [{ heading, notes }];
  });
}

/** How many notes there are in groups, each once. */
export const countNotes = (groups: readonly NotebookGroup[]): number =>
  groups.length === 1 ? (groups[0]?.notes.length ?? 0) : new Set(groups.flatMap(({ notes }) => notes)).size;

/** Key of the notes that have nothing of what the others are grouped by. */
const NONE = '';

function keysBy(
  group: NoteGrouping,
  sort: Arrangement['sort'],
  { collectionsOf }: GroupNames['context'],
): (placed: PlacedAnnotation) => readonly string[] {
  const orNone = (keys: readonly string[]): readonly string[] => (keys.length === 0 ? [NONE] : keys);
  switch (group) {
    case 'collection':
      return ({ annotation }) => orNone(collectionsOf(subjectOf(annotation.target)));
    case 'tag':
      return ({ annotation }) => orNone([...new Set(annotation.tags)]);
    case 'colour':
      return ({ annotation }) => [annotation.colour ?? NONE];
    case 'kind':
      return ({ annotation }) => [annotation.kind];
    case 'date': {
      const field = sort === 'modified' ? 'modified' : 'created';
      return ({ annotation }) => [localDay(new Date(annotation[field]))];
    }
    default:
      return ({ annotation, placement }) => [
        placement.state === 'orphan' ? 'orphans' : subjectOf(annotation.target),
      ];
  }
}

/** In the order in which the groups stand; `keys` are those that there are. */
function headingsOf(
  group: NoteGrouping,
  keys: readonly string[],
  subjects: readonly Subject[],
  { known, colourName }: GroupNames,
): readonly GroupHeading[] {
  switch (group) {
    case 'collection':
      return [
        ...known.collections.map((one) => value(one.id, nameOfCollection(one))),
        value(NONE, t('notebook.group.no-collection')),
      ];
    case 'tag':
      return [
        ...keys
          .filter((key) => key !== NONE)
          .sort((a, b) => a.localeCompare(b))
          .map((tag) => value(tag, tag)),
        value(NONE, t('notebook.group.no-tag')),
      ];
    case 'colour':
      return [
        ...HIGHLIGHT_COLOURS.map((colour) => value(colour, colourName(colour))),
        value(NONE, t('notebook.group.no-colour')),
      ];
    case 'kind':
      return FILTERABLE_KINDS.map((kind) => value(kind, t(`notebook.kind.${kind}`)));
    case 'date':
      return [...keys].sort((a, b) => (a < b ? 1 : -1)).map((day) => value(day, formatLongDate(day)));
    default:
      return [...subjects, { is: 'orphans', id: 'orphans', title: t('notebook.orphans.title') }];
  }
}

const value = (id: string, title: string): GroupHeading => ({ is: 'value', id, title });
