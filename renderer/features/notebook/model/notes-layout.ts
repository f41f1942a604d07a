import type { AnnotationId } from '@core/contract/ids';
import type { NotesLayout } from '@core/contract/requests';
import { nameOfCollection } from '../../../app/collections';
import { t } from '../../../app/messages';
import type { NotebookData } from './use-notebook';
import type { GroupedNotes } from './use-notebook-groups';

/**
 * The notes as they are shown, for an export or a copy that is laid out alike and says what it is of.
 * @param chosen those of them that are wanted; `null` wants all
 */
export function notesLayout(
  { groups, arrangement, about }: Pick<GroupedNotes, 'groups' | 'arrangement' | 'about'>,
  scope: NotebookData['scope'],
  chosen: ReadonlySet<AnnotationId> | null,
): NotesLayout {
  const idsIn = ({ notes }: GroupedNotes['groups'][number]): readonly AnnotationId[] =>
    notes.map(({ annotation }) => annotation.id).filter((id) => chosen === null || chosen.has(id));
  const within =
    scope === null
      ? []
      : [
          t('notebook.filtered.part', {
            name: t('notebook.filter.collection'),
            values: nameOfCollection(scope),
          }),
        ];
  return {
    about: [
      ...within,
      ...about,
      ...(chosen === null ? [] : [t('notebook.filtered.chosen', { count: chosen.size })]),
    ],
    groups:
      arrangement.group === 'subject'
        ? // The export has headings of its own for articles and comparisons, with their sources.
          [{ title: null, ids: groups.flatMap(idsIn) }]
        : groups.map((group) => ({ title: group.heading.title, ids: idsIn(group) })),
  };
}
