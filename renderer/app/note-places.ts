/** Putting a note on a passage of the present text by hand: which note it is, and the change. */
import { create } from 'zustand';
import { passageTarget } from '@core/annotations/create';
import type { Annotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { AnnotationId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { changeAnnotation, findAnnotation } from './annotation-actions';
import { t } from './messages';
import { endNote } from './note-autosave';
import { dispatch } from './window-store';

/** Which end of it: that of a link to which it leads, else the passage that the note is on. */
export type NoteEnd = 'target' | 'linkedTo';

interface Open {
  readonly id: AnnotationId | null;
  readonly end: NoteEnd;
}
const useStore = create<Open>(() => ({ id: null, end: 'target' }));

export const useOpenPlaces = (): Open => useStore();
export const closeNotePlaces = (): void => useStore.setState({ id: null });

/** What is being typed in the note is saved first: putting it elsewhere saves it as well. */
export async function openNotePlaces(id: AnnotationId, end: NoteEnd = 'target'): Promise<void> {
  if (await endNote(id)) {
    dispatch({ do: 'edit', annotationId: null });
    useStore.setState({ id, end });
  }
}

/**
 * Anchors a note on a passage of the text as it is now. The words that it was made on stay in its history, and Undo puts
 * it back on them. Answers whether it was saved.
 * @param range UTF-16 offsets into the article's text, end exclusive
 */
export async function putNoteOn(
  id: Annotation['id'],
  article: Article,
  range: { readonly start: number; readonly end: number },
  end: NoteEnd,
): Promise<boolean> {
  const note = findAnnotation(id);
  if (note === null) return false;
  const anchor = createAnchor(article, range.start, range.end);
  return changeAnnotation(note, { [end]: passageTarget(article.id, anchor) }, t('note-places.done'));
}
