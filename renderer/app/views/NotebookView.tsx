import type { ReactNode } from 'react';
import { t } from '../messages';
import { Notebook } from '../../features/notebook/view/Notebook';
import type { DrawCard } from '../../features/notebook/view/NotebookGroupView';
import { useNotebookSheet } from './print/use-notebook-sheet';
import { NoteCard } from '../../features/notes/view/NoteCard';
import { restoreFocusIn } from '../../ui/restore-focus';

const drawCard: DrawCard = (card) => <NoteCard {...card} />;

/** The notebook, whose notes are drawn and edited as they are beside their article. */
export function NotebookView(): ReactNode {
  useNotebookSheet();
  return (
    <div ref={restoreFocusIn} className="notebook-view" role="region" aria-label={t('place.notebook')}>
      <Notebook draw={drawCard} />
    </div>
  );
}
