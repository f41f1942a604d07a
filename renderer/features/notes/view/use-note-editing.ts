import { useEffect } from 'react';
import type { Annotation } from '@core/contract/annotation';
import type { Failure } from '@core/contract/failure';
import { findAnnotation, removeAnnotation } from '../../../app/annotation-actions';
import { annotationNote } from '../../../app/annotation-note';
import { endDraft } from '../../../app/drafts';
import { t } from '../../../app/messages';
import {
  dropNote,
  endNote,
  flushNote,
  useWritten,
  writeNote,
  type NoteFields,
} from '../../../app/note-autosave';
import { paneHandle } from '../../../app/pane-handles';
import { useAnnotations } from '../../../app/queries';
import { paneOf } from '../../../app/window-state';
import { dispatch, windowState } from '../../../app/window-store';

export interface NoteEditing {
  /** The note as it is typed, on disk or not. */
  readonly note: Annotation;
  /** `null` where nothing has been typed. */
  readonly saving: 'under-way' | 'saved' | null;
  /** Why it could not be saved; `null` while it could. */
  readonly failure: Failure | null;
  change(fields: NoteFields): void;
  save(): void;
  /** Ends the writing only once the words are on disk: where they are not, the editor stays open with them. */
  close(): void;
  remove(): void;
}

/** The writing of a note, from the first letter to its end, whichever way the reader leaves it. */
export function useNoteEditing(annotation: Annotation): NoteEditing {
  const { id } = annotation;
  const written = useWritten(id);
  const known = useAnnotations().data?.find((placed) => placed.annotation.id === id)?.annotation;
  const kept = known ?? annotation;
  // What another place takes the reader away from can be undone like what he ends himself.
  useEffect(() => () => void endNote(id), [id]);
  const close = async (): Promise<void> => {
    if (await endNote(id)) leave(id);
  };
  const remove = async (): Promise<void> => {
    await flushNote(id);
    const now = findAnnotation(id);
    dropNote(id);
    leave(id);
    if (now !== null) await removeAnnotation(now, t('notes.removed', { kind: now.kind }));
  };
  return {
    note: { ...kept, ...written?.fields },
    saving: written === null ? null : written.isSaved ? 'saved' : 'under-way',
    failure: written?.failure ?? null,
    change: (fields) => writeNote(annotationNote(kept), fields),
    save: () => void flushNote(id),
    close: () => void close(),
    remove: () => void remove(),
  };
}

/** Closes the editor and gives the focus back to the passage that the note is on. */
function leave(id: Annotation['id']): void {
  endDraft(id);
  dispatch({ do: 'edit', annotationId: null });
  const { activePane } = windowState();
  const { focus } = paneOf(windowState(), activePane);
  if (focus !== null) paneHandle(activePane)?.focusPassage(focus);
}
