import type { ReactNode } from 'react';
import { Notebook } from '../../features/notebook/view/Notebook';
import { NoteCard } from '../../features/notes/view/NoteCard';

/** The notebook, whose notes are drawn and edited as they are beside their article. */
export function NotebookView(): ReactNode {
  return (
    <div className="notebook-view" role="region" aria-label="Notebook">
      <Notebook draw={(card) => <NoteCard {...card} />} />
    </div>
  );
}
