import { NotebookText } from 'lucide-react';
import type { ReactNode } from 'react';
import { keyOf } from '../../../app/keys';
import { rich, t } from '../../../app/messages';
import { dispatch } from '../../../app/window-store';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/StatusViews';

/** Teaches the keys by which a notebook fills. */
export function EmptyNotebook(): ReactNode {
  const key = (children: ReactNode): ReactNode => <kbd>{children}</kbd>;
  return (
    <EmptyState
      icon={<NotebookText />}
      title={t('notebook.empty.title')}
      actions={
        <Button tone="primary" onPress={() => dispatch({ do: 'go', place: 'library' })}>
          {t('notebook.empty.action')}
        </Button>
      }
    >
      <p>{t('notebook.empty.text')}</p>
      <ul className="notebook-lesson">
        <li>{rich('notebook.empty.bookmark', { key, bookmark: keyOf('note.bookmark') })}</li>
        <li>{rich('notebook.empty.highlight', { key, highlight: keyOf('note.highlight') })}</li>
        <li>{rich('notebook.empty.note', { key, note: keyOf('note.write'), tag: keyOf('note.tag') })}</li>
        <li>{rich('notebook.empty.conclusion', { key, conclusion: keyOf('note.infer') })}</li>
      </ul>
    </EmptyState>
  );
}

/** No note in the collection that is chosen, and where the others are. */
export const EmptyScope = ({ name }: { readonly name: string }): ReactNode => (
  <EmptyState
    icon={<NotebookText />}
    title={t('collection.no-notes', { name })}
    actions={
      <Button onPress={() => dispatch({ do: 'choose-collection', collectionId: null })}>
        {t('collection.show-all')}
      </Button>
    }
  >
    {t('collection.no-notes-text')}
  </EmptyState>
);
