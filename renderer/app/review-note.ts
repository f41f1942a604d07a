import { failureOf } from './ask';
import { noteCorrespondence, recordReviewNote, type ReviewNoteAt } from './review-actions';
import type { WritableNote } from './note-autosave';
import { beginSave, endSave } from './saving';

/** Names the correspondence or difference: the comparison and both passages, in whatever order. */
export const keyOfReviewNote = ({ comparisonId, a, b, finding }: ReviewNoteAt): string =>
  [
    comparisonId,
    ...(finding === undefined ? [] : [finding.kind ?? 'own']),
    ...[a, b].map(({ article, start, end }) => `${article.id}:${article.articleRev}:${start}-${end}`).sort(),
  ].join(' ');

/**
 * The reader's note on two passages that match, as a note that saves itself.
 * @param opened the note on disk when the writing begins: what undo brings back
 */
export function reviewNote(at: ReviewNoteAt, opened: string): WritableNote {
  const key = keyOfReviewNote(at);
  let saved = opened;
  return {
    key,
    async save({ text = saved }) {
      beginSave();
      try {
        await noteCorrespondence(at, text);
        saved = text;
        endSave(key, null);
      } catch (error) {
        endSave(key, failureOf(error));
        throw error;
      }
    },
    recordEdit() {
      if (saved !== opened) recordReviewNote(at, opened, saved);
    },
  };
}
