import { Suspense, type ReactNode } from 'react';
import { t } from '../../../app/messages';
import { lazyComponent } from '../../../ui/lazy-component';
import type { NoteEditorProps } from './NoteEditor';

const NoteEditor = lazyComponent(() => import('./NoteEditor').then((part) => part.NoteEditor));

/** The editor with its preview is a fifth of the window and no part of the first paint. */
export function LazyNoteEditor(props: NoteEditorProps): ReactNode {
  return (
    <Suspense fallback={<p className="note-hint">{t('notes.opening')}</p>}>
      <NoteEditor {...props} />
    </Suspense>
  );
}
