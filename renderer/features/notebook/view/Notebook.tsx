import { Download, NotebookText } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { ArticleSummary } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import { failureOf } from '../../../app/ask';
import { exportNotes } from '../../../app/exporting';
import { keyOf } from '../../../app/keys';
import { useAnnotations, useComparisons, useLibrary } from '../../../app/queries';
import { messageOf } from '../../../app/failure-messages';
import { dispatch } from '../../../app/window-store';
import { Button } from '../../../ui/Button';
import { EmptyState, FailedState, LoadingState } from '../../../ui/StatusViews';
import { clearNotebookFilter, isFiltering, useNotebookFilter } from '../model/notebook-filter';
import { buildGroups, subjectsOf, type NotebookGroup, type Subject } from '../model/notebook-groups';
import { NotebookFilters } from './NotebookFilters';
import { NotebookGroupView, type DrawCard } from './NotebookGroupView';
import './notebook.css';

const NO_ARTICLES: readonly ArticleSummary[] = [];
const NO_COMPARISONS: readonly Comparison[] = [];
/** Notes drawn at first and with each press of "Show more": more than that would delay the first paint. */
const PAGE = 200;

/** Every note of the reader in one list that leads back to the places. */
export function Notebook({ draw }: { readonly draw: DrawCard }): ReactNode {
  const { data: placed, error, refetch } = useAnnotations();
  const articles = useLibrary().data?.articles ?? NO_ARTICLES;
  const comparisons = useComparisons().data ?? NO_COMPARISONS;
  if (error !== null) {
    return (
      <FailedState
        title="Your notes could not be read"
        failure={failureOf(error)}
        sentence={messageOf(failureOf(error))}
        onRetry={() => void refetch()}
      />
    );
  }
  if (placed === undefined) return <LoadingState label="Reading your notes" />;
  return placed.length === 0 ? (
    <NoNotes />
  ) : (
    <Notes placed={placed} articles={articles} comparisons={comparisons} draw={draw} />
  );
}

interface Props {
  readonly placed: readonly PlacedAnnotation[];
  readonly articles: readonly ArticleSummary[];
  readonly comparisons: readonly Comparison[];
  readonly draw: DrawCard;
}

function Notes({ placed, articles, comparisons, draw }: Props): ReactNode {
  const filter = useNotebookFilter();
  const wanted = useDeferredValue(filter);
  const known = useMemo(() => ({ articles, comparisons }), [articles, comparisons]);
  const subjects = useMemo(() => subjectsOf(placed, known), [placed, known]);
  const groups = useMemo(() => buildGroups(placed, wanted, known), [placed, wanted, known]);
  const found = groups.reduce((sum, { notes }) => sum + notes.length, 0);
  const [shown, setShown] = useState(PAGE);
  const only = subjects.find(({ id }) => filter.subjects.length === 1 && filter.subjects[0] === id);
  return (
    <div className="notebook">
      <aside className="notebook-side" aria-label="Filter">
        <NotebookFilters placed={placed} subjects={subjects} />
      </aside>
      <div className="notebook-scroller">
        <div className="notebook-page">
          <header className="notebook-head">
            <h1>Notebook</h1>
            <span className="notebook-count" role="status">
              {found === placed.length
                ? counted(placed.length)
                : `${found.toLocaleString('en')} of ${counted(placed.length)}`}
            </span>
            <span className="spacer" />
            <Button icon={<Download />} onPress={() => void exportNotes(scopeOf(only))}>
              {only === undefined ? 'Export all as Markdown' : 'Export these as Markdown'}
            </Button>
          </header>
          {firstOf(groups, shown).map((group) => (
            <NotebookGroupView key={group.subject?.id ?? 'orphans'} group={group} draw={draw} />
          ))}
          {found > shown ? (
            <div className="notebook-more">
              <Button onPress={() => setShown(shown + PAGE)}>
                Show {Math.min(PAGE, found - shown).toLocaleString('en')} more
              </Button>
            </div>
          ) : null}
          {found === 0 && isFiltering(filter) ? (
            <EmptyState
              title="No note is like that"
              actions={<Button onPress={clearNotebookFilter}>Show everything</Button>}
            >
              Words are looked for in the note, its label, its tags and the passage it stands on.
            </EmptyState>
          ) : null}
        </div>
      </div>
    </div>
  );
}

const counted = (n: number): string => `${n.toLocaleString('en')} ${n === 1 ? 'note' : 'notes'}`;

/** An article that is gone exports with the rest only: its notes are known by their own quotations. */
const scopeOf = (only: Subject | undefined): Parameters<typeof exportNotes>[0] => ({
  articleId: only?.is === 'article' ? only.id : null,
  comparisonId: only?.is === 'comparison' ? only.id : null,
});

function firstOf(groups: readonly NotebookGroup[], limit: number): readonly NotebookGroup[] {
  let room = limit;
  return groups.flatMap((group) => {
    const notes = group.notes.slice(0, Math.max(0, room));
    room -= notes.length;
    return notes.length === 0 ? [] : [{ ...group, notes }];
  });
}

function NoNotes(): ReactNode {
  return (
    <EmptyState
      icon={<NotebookText />}
      title="Your notebook is empty"
      actions={
        <Button tone="primary" onPress={() => dispatch({ do: 'go', place: 'library' })}>
          Choose an article
        </Button>
      }
    >
      <p>Everything that you mark in an article gathers here, and leads back to its place.</p>
      <ul className="notebook-lesson">
        <li>
          <kbd>{keyOf('note.bookmark')}</kbd> bookmarks the passage you are on
        </li>
        <li>
          <kbd>{keyOf('note.highlight')}</kbd> highlights it, <kbd>1</kbd> to <kbd>5</kbd> choose the colour
        </li>
        <li>
          <kbd>{keyOf('note.write')}</kbd> writes a note, <kbd>{keyOf('note.tag')}</kbd> tags it
        </li>
        <li>
          <kbd>{keyOf('note.infer')}</kbd> sets down what you conclude and the source does not say
        </li>
      </ul>
    </EmptyState>
  );
}
