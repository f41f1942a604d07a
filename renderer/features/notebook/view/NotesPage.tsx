import { Download } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { ArticleSummary } from '@core/contract/article';
import type { Collection } from '@core/contract/collection';
import type { Comparison } from '@core/contract/comparison';
import { exportNotes } from '../../../app/exporting';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/StatusViews';
import { DRAWN_WHOLE } from '../../../ui/VirtualList';
import { clearNotebookFilter, isFiltering, useNotebookFilter } from '../model/notebook-filter';
import { buildGroups, subjectsOf, type NotebookGroup, type Subject } from '../model/notebook-groups';
import { NotebookFilters } from './NotebookFilters';
import { NotebookGroupView, type DrawCard } from './NotebookGroupView';

/** Cards drawn at first and with each press of "Show more": more than that would delay the first paint. */
const PAGE = 200;
/** What a list counts for of which only the cards in view are drawn. */
const LONG_LIST = 20;

interface Props {
  /** The collection to which the notes are narrowed; `null` where they are all there are. */
  readonly scope: Collection | null;
  readonly placed: readonly PlacedAnnotation[];
  readonly articles: readonly ArticleSummary[];
  readonly comparisons: readonly Comparison[];
  readonly draw: DrawCard;
}

/** The notes that pass the filter, and beside them the filter. */
export function NotesPage({ scope, placed, articles, comparisons, draw }: Props): ReactNode {
  const filter = useNotebookFilter();
  const wanted = useDeferredValue(filter);
  const known = useMemo(() => ({ articles, comparisons }), [articles, comparisons]);
  const subjects = useMemo(() => subjectsOf(placed, known), [placed, known]);
  const groups = useMemo(() => buildGroups(placed, wanted, known), [placed, wanted, known]);
  const found = groups.reduce((sum, { notes }) => sum + notes.length, 0);
  const [limit, setLimit] = useState(PAGE);
  const shown = firstOf(groups, limit);
  const hidden = found - shown.reduce((sum, { notes }) => sum + notes.length, 0);
  const only = subjects.find(({ id }) => filter.subjects.length === 1 && filter.subjects[0] === id);
  return (
    <div className="notebook">
      <aside className="notebook-side" aria-label={t('notebook.filter.title')}>
        <NotebookFilters placed={placed} subjects={subjects} />
      </aside>
      <div className="notebook-scroller">
        <div className="notebook-page">
          <NotesHead scope={scope} found={found} count={placed.length} only={only} />
          {shown.map((group) => (
            <NotebookGroupView key={group.subject?.id ?? 'orphans'} group={group} draw={draw} />
          ))}
          {hidden > 0 ? (
            <div className="notebook-more">
              <Button onPress={() => setLimit(limit + PAGE)}>
                {t('notebook.more', { count: Math.min(PAGE, hidden) })}
              </Button>
            </div>
          ) : null}
          {found === 0 && isFiltering(filter) ? <NoMatch /> : null}
        </div>
      </div>
    </div>
  );
}

interface HeadProps extends Pick<Props, 'scope'> {
  readonly found: number;
  readonly count: number;
  /** The one article or comparison that is shown; absent where there are several. */
  readonly only: Subject | undefined;
}

function NotesHead({ scope, found, count, only }: HeadProps): ReactNode {
  return (
    <header className="notebook-head">
      <h1>{t('notebook.title')}</h1>
      <span className="notebook-count" role="status">
        {found === count
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
