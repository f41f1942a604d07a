import type { ReactNode } from 'react';
import type { ArticleSummary } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import { nameOfCollection, useScope } from '../../../app/collections';
import { failureOf } from '../../../app/ask';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { useAnnotations, useComparisons, useLibrary } from '../../../app/queries';
import { FailedState, LoadingState } from '../../../ui/StatusViews';
import { notesIn } from '../model/notes-in-collection';
import { EmptyNotebook, EmptyScope } from './EmptyNotebook';
import type { DrawCard } from './NotebookGroupView';
import { NotesPage } from './NotesPage';
import './notebook.css';

const NO_ARTICLES: readonly ArticleSummary[] = [];
const NO_COMPARISONS: readonly Comparison[] = [];

/** Every note of the reader in one list that leads back to the places. */
export function Notebook({ draw }: { readonly draw: DrawCard }): ReactNode {
  const { data: placed, error, refetch } = useAnnotations();
  const articles = useLibrary().data?.articles ?? NO_ARTICLES;
  const scope = useScope();
  const comparisons = useComparisons().data ?? NO_COMPARISONS;
  if (error !== null) {
    return (
      <FailedState
        title={t('notebook.failed')}
        failure={failureOf(error)}
        sentence={messageOf(failureOf(error))}
        onRetry={() => void refetch()}
      />
    );
  }
  if (placed === undefined) return <LoadingState label={t('notebook.loading')} />;
  if (placed.length === 0) return <EmptyNotebook />;
  const shown = scope === null ? placed : notesIn(scope, placed, articles, comparisons);
  if (scope !== null && shown.length === 0) return <EmptyScope name={nameOfCollection(scope)} />;
  return <NotesPage scope={scope} placed={shown} articles={articles} comparisons={comparisons} draw={draw} />;
}
