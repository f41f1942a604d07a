/** The history of one note: which is shown, and a version of it that comes back. */
import { create } from 'zustand';
import { contentsOf } from '@core/contract/annotation';
import type { NoteVersion } from '@core/contract/history';
import type { AnnotationId } from '@core/contract/ids';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { changeAnnotation, findAnnotation } from './annotation-actions';
import { ask } from './ask';
import { t } from './messages';
import { endNote } from './note-autosave';
import { dispatch } from './window-store';

const useStore = create<{ readonly id: AnnotationId | null }>(() => ({ id: null }));

export const useOpenHistory = (): AnnotationId | null => useStore((state) => state.id);
export const closeNoteHistory = (): void => useStore.setState({ id: null });

/** What is being typed in the note is saved first, so that it is a version as well. */
export async function openNoteHistory(id: AnnotationId): Promise<void> {
  if (await endNote(id)) {
    dispatch({ do: 'edit', annotationId: null });
    useStore.setState({ id });
  }
}

export const useNoteVersions = (annotationId: AnnotationId): UseQueryResult<readonly NoteVersion[]> =>
  useQuery({
    queryKey: ['note-history', annotationId],
    queryFn: () => ask('annotations:history', { annotationId }),
    staleTime: 0,
    gcTime: 0,
  });

/** Makes the note what it was, as a change of its own, which Undo takes back. Answers whether it was saved. */
export async function restoreVersion({ annotation }: NoteVersion): Promise<boolean> {
  const present = findAnnotation(annotation.id);
  if (present === null) return false;
  // The place stays where the note is now: the text may be another since.
  return changeAnnotation(present, contentsOf(annotation), t('history.restored'));
}
