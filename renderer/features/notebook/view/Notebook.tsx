import type { ReactNode } from 'react';
import { nameOfCollection } from '../../../app/collections';
import { failureOf } from '../../../app/ask';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { useAnnotations } from '../../../app/queries';
import { FailedState, LoadingState } from '../../../ui/StatusViews';
import { useNotebook } from '../model/use-notebook';
import { EmptyNotebook, EmptyScope } from './EmptyNotebook';
import type { DrawCard } from './NotebookGroupView';
import { NotesPage } from './NotesPage';
import './notebook.css';

/** Every note of the reader in one list that leads back to the places. */
export function Notebook({ draw }: { readonly draw: DrawCard }): ReactNode {
  const { data: all, error, refetch } = useAnnotations();
  const data = useNotebook();
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
  if (all === undefined) return <LoadingState label={t('notebook.loading')} />;
  if (all.length === 0) return <EmptyNotebook />;
  const { scope, placed } = data;
  if (scope !== null && placed.length === 0) return <EmptyScope name={nameOfCollection(scope)} />;
  return <NotesPage data={data} draw={draw} />;
}
