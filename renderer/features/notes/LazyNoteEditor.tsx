import { Suspense, type ReactNode } from 'react';
import { lazyPart } from '../../ui/lazy-part';
import type { NoteEditorProps } from './NoteEditor';

const NoteEditor = lazyPart(() => import('./NoteEditor').then((part) => part.NoteEditor));

/** The editor with its preview is a fifth of the window and no part of the first paint. */
export function LazyNoteEditor(props: NoteEditorProps): ReactNode {
  return (
    <Suspense fallback={<p className="note-hint">Opening the note …</p>}>
      <NoteEditor {...props} />
    </Suspense>
  );
}
