/** Putting a note on a passage of the present text by hand: which note it is, and the change. */
import { create } from 'zustand';
import type { Annotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { AnnotationId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { changeAnnotation, findAnnotation } from './annotation-actions';
import { t } from './messages';
import { endNote } from './note-autosave';
import { dispatch } from './window-store';

const useStore = create<{ readonly id: AnnotationId | null }>(() => ({ id: null }));

export const useOpenPlaces = (): AnnotationId | null => useStore((state) => state.id);
export const closeNotePlaces = (): void => useStore.setState({ id: null });

/** What is being typed in the note is saved first: putting it elsewhere saves it as well. */
export async function openNotePlaces(id: AnnotationId): Promise<void> {
  if (await endNote(id)) {
    dispatch({ do: 'edit', annotationId: null });
    useStore.setState({ id });
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
): Promise<boolean> {
  const note = findAnnotation(id);
  if (note === null) return false;
  const anchor = createAnchor(article, range.start, range.end);
  const target = { on: 'passage', articleId: article.id, anchor } as const;
  return changeAnnotation(note, { target }, t('note-places.done'));
}
