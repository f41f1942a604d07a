import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Collection } from '@core/contract/collection';
import { exportNotes } from '../../../app/exporting';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { EmptyState, LoadingState } from '../../../ui/StatusViews';
import { DRAWN_WHOLE } from '../../../ui/VirtualList';
import { clearNotebookFilter, isFiltering } from '../model/notebook-filter';
import type { NotebookGroup } from '../model/notebook-groups';
import type { Subject } from '../model/subjects';
import type { NotebookData } from '../model/use-notebook';
import { useNotebookGroups } from '../model/use-notebook-groups';
import { ArrangementFields } from './ArrangementFields';
import { NotebookFilters } from './NotebookFilters';
import { NotebookGroupView, type DrawCard } from './NotebookGroupView';

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
  const { scope, placed, filter, isReading } = data;
  const { groups, found, subjects, arrangement } = useNotebookGroups(data);
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
        <div className="notebook-page">
          <NotesHead scope={scope} found={found} count={placed.length} only={only} isReading={isReading} />
          <ArrangementFields arrangement={arrangement} />
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
          {isReading ? <LoadingState label={t('notebook.filter.reading')} /> : null}
          {found === 0 && isFiltering(filter) && !isReading ? <NoMatch /> : null}
        </div>
      </div>
    </div>
  );
}

const sizeOf = (groups: readonly NotebookGroup[]): number =>
  groups.reduce((sum, { notes }) => sum + notes.length, 0);

interface HeadProps {
  readonly scope: Collection | null;
  readonly found: number;
  readonly count: number;
  /** The one article or comparison that is shown; absent where there are several. */
  readonly only: Subject | undefined;
  readonly isReading: boolean;
}

function NotesHead({ scope, found, count, only, isReading }: HeadProps): ReactNode {
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
      <Button icon={<Download />} onPress={() => void exportNotes(scopeOf(only, scope))}>
        {only !== undefined
          ? t('notebook.export.these')
          : scope === null
            ? t('notebook.export.all')
            : t('notebook.export.collection')}
      </Button>
    </header>
  );
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

/** An article that is gone exports with the rest only: its notes are known by their own quotations. */
const scopeOf = (
  only: Subject | undefined,
  collection: Collection | null,
): Parameters<typeof exportNotes>[0] => ({
  articleId: only?.is === 'article' ? only.id : null,
  comparisonId: only?.is === 'comparison' ? only.id : null,
  ...(only === undefined && collection !== null ? { collectionId: collection.id } : {}),
});

function firstOf(groups: readonly NotebookGroup[], limit: number): readonly NotebookGroup[] {
  let room = limit;
  return groups.flatMap((group) => {
    const isLong = group.notes.length > DRAWN_WHOLE;
    const notes = isLong && room > 0 ? group.notes : group.notes.slice(0, Math.max(0, room));
    room -= isLong ? LONG_LIST : notes.length;
    return notes.length === 0 ? [] : [{ ...group, notes }];
  });
}
