import { Download } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { NotesFilter } from '@core/annotations/filter';
import type { Collection } from '@core/contract/collection';
import type { AnnotationId } from '@core/contract/ids';
import type { PseudonymSubject } from '@core/contract/pseudonym';
import type { ExportScope, NotesLayout } from '@core/contract/requests';
import { exportEntries } from '../../../app/export-menu';
import { EVERYTHING } from '../../../app/exporting';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { MenuButton, type MenuEntry } from '../../../ui/Menu';
import { EmptyState, LoadingState } from '../../../ui/StatusViews';
import { DRAWN_WHOLE } from '../../../ui/VirtualList';
import { useAnnouncement } from '../model/announcement';
import { clearNotebookFilter, isFiltering } from '../model/notebook-filter';
import type { NotebookGroup } from '../model/notebook-groups';
import type { Subject } from '../model/subjects';
import type { NotebookData } from '../model/use-notebook';
import { notesLayout } from '../model/notes-layout';
import { useChosenNotes } from '../model/use-chosen-notes';
import { useNoteWords } from '../model/use-note-words';
import { useNotebookGroups, type GroupedNotes } from '../model/use-notebook-groups';
import { ArrangementFields } from './ArrangementFields';
import { onHandKeys } from './HandHandle';
import { NotebookFilters } from './NotebookFilters';
import { NotebookGroupView, type DrawCard } from './NotebookGroupView';
import { SelectionBar } from './SelectionBar';
import { onSelectionKeys } from './selection-keys';

/** Cards drawn at first and with each press of "Show more": more than that would delay the first paint. */
const PAGE = 200;
/** What a list counts for of which only the cards in view are drawn. */
const LONG_LIST = 20;

interface Props {
  readonly data: NotebookData;
  readonly draw: DrawCard;
}

/** The notes that pass the filter, and beside them the filter. */
export function NotesPage({ data, draw }: Props): ReactNode {
  const { scope, placed, filter, isReading, unread } = data;
  useNoteWords(placed);
  const laidOut = useNotebookGroups(data);
  const { subjects, arrangement } = laidOut;
  // Some of the notes would be taken for all.
  const { groups, found } = isReading ? { groups: NO_GROUPS, found: 0 } : laidOut;
  const chosen = useChosenNotes(groups);
  const said = useAnnouncement();
  const onKeys = (event: KeyboardEvent<HTMLElement>): void => {
    if (arrangement.sort === 'hand') onHandKeys(event);
    onSelectionKeys(event);
  };
  const layoutOf = (ids: ReadonlySet<AnnotationId> | null) => notesLayout(laidOut, scope, ids);
  const [limit, setLimit] = useState(PAGE);
  const shown = firstOf(groups, limit);
  const hidden = sizeOf(groups) - sizeOf(shown);
  const only = subjects.find(({ id }) => filter.subjects.length === 1 && filter.subjects[0] === id);
  return (
    <div className="notebook">
      <aside className="notebook-side" aria-label={t('notebook.filter.title')}>
        <NotebookFilters data={data} subjects={subjects} />
      </aside>
      <div className="notebook-scroller">
        <div className="notebook-page" onKeyDown={onKeys}>
          <NotesHead
            found={found}
            count={placed.length}
            isReading={isReading}
            {...exportOf(laidOut, filter, only, scope, () => layoutOf(null))}
          />
          <ArrangementFields arrangement={arrangement} />
          <p className="visually-hidden" role="status">
            {chosen.length === 0 ? null : t('notebook.selected', { count: chosen.length })}
          </p>
          <p className="visually-hidden" role="status">
            {said}
          </p>
          <SelectionBar
            notes={chosen}
            found={found}
            layout={() => layoutOf(new Set(chosen.map(({ id }) => id)))}
          />
          {shown.map((group) => (
            <NotebookGroupView key={group.heading.id} group={group} draw={draw} />
          ))}
          {hidden > 0 ? (
            <div className="notebook-more">
              <Button onPress={() => setLimit(limit + PAGE)}>
                {t('notebook.more', { count: Math.min(PAGE, hidden) })}
              </Button>
            </div>
          ) : null}
          {unread > 0 ? <p role="alert">{t('notebook.filter.unread', { count: unread })}</p> : null}
          {isReading ? <LoadingState label={t('notebook.filter.reading')} /> : null}
          {found === 0 && isFiltering(filter) && !isReading ? <NoMatch /> : null}
        </div>
      </div>
    </div>
  );
}

const NO_GROUPS: readonly NotebookGroup[] = [];

const sizeOf = (groups: readonly NotebookGroup[]): number =>
  groups.reduce((sum, { notes }) => sum + notes.length, 0);

interface HeadProps {
  readonly found: number;
  readonly count: number;
  readonly isReading: boolean;
  /** What the button exports, in words. */
  readonly exportLabel: string;
  readonly formats: readonly MenuEntry[];
}

function NotesHead({ found, count, isReading, exportLabel, formats }: HeadProps): ReactNode {
  return (
    <header className="notebook-head">
      <h1>{t('notebook.title')}</h1>
      <span className="notebook-count" role="status">
        {isReading
          ? null
          : found === count
            ? t('notebook.count', { count })
            : t('notebook.countFiltered', { shown: found, count })}
      </span>
      <span className="spacer" />
      <MenuButton label={exportLabel} entries={formats}>
        <Button icon={<Download />} isDisabled={found === 0}>
          {exportLabel}
        </Button>
      </MenuButton>
    </header>
  );
}

/** All of a subject, or of everything, with what else is noted on it; or the very notes that are shown, as they are. */
function exportOf(
  { about }: GroupedNotes,
  filter: NotesFilter,
  only: Subject | undefined,
  scope: Collection | null,
  layout: () => NotesLayout,
): Pick<HeadProps, 'exportLabel' | 'formats'> {
  const isOnly =
    only !== undefined && about.length === 1 && isFiltering({ ...filter, subjects: [] }) === false;
  if (about.length > 0 && (!isOnly || only.is === 'gone'))
    return {
      exportLabel: t('notebook.export.these'),
      formats: exportEntries(() => ({ ...EVERYTHING, layout: layout() }), null),
    };
  const label = isOnly ? 'these' : scope === null ? 'all' : 'collection';
  return {
    exportLabel: t(`notebook.export.${label}`),
    formats: exportEntries(() => scopeOf(only, scope), subjectOf(only, scope)),
  };
}

function NoMatch(): ReactNode {
  return (
    <EmptyState
      title={t('notebook.noMatch.title')}
      actions={<Button onPress={clearNotebookFilter}>{t('notebook.filter.clear')}</Button>}
    >
      {t('notebook.noMatch.hint')}
    </EmptyState>
  );
}

const scopeOf = (only: Subject | undefined, collection: Collection | null): ExportScope => ({
  articleId: only?.is === 'article' ? only.id : null,
  comparisonId: only?.is === 'comparison' ? only.id : null,
  ...(only === undefined && collection !== null ? { collectionId: collection.id } : {}),
});

/** The very same, for an export under pseudonyms; `null` of everything. */
function subjectOf(only: Subject | undefined, collection: Collection | null): PseudonymSubject | null {
  if (only?.is === 'article') return { articleId: only.id };
  if (only?.is === 'comparison') return { comparisonId: only.id };
  return only === undefined && collection !== null ? { collectionId: collection.id } : null;
}

function firstOf(groups: readonly NotebookGroup[], limit: number): readonly NotebookGroup[] {
  let room = limit;
  return groups.flatMap((group) => {
    const isLong = group.notes.length > DRAWN_WHOLE;
    const notes = isLong && room > 0 ? group.notes : group.notes.slice(0, Math.max(0, room));
    room -= isLong ? LONG_LIST : notes.length;
    return notes.length === 0 ? [] : [{ ...group, notes }];
  });
}
