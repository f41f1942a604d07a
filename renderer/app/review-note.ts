import { failureOf } from './ask';
import { noteCorrespondence, recordReviewNote, type ReviewNoteAt } from './review-actions';
import { createFormerText } from './former-text';
import { t } from './messages';
import { unsavedText, type WritableNote } from './note-autosave';
import { beginSave, endSave } from './saving';
import { showToast } from './toasts';

/** Names the correspondence or difference: the comparison and both passages, in whatever order. */
export const keyOfReviewNote = ({ comparisonId, a, b, finding }: ReviewNoteAt): string =>
  [
    comparisonId,
    ...(finding === undefined ? [] : [finding.kind ?? 'own']),
    ...[a, b].map(({ article, start, end }) => `${article.id}:${article.articleRev}:${start}-${end}`).sort(),
  ].join(' ');

/** Of each note what it was when what is typed in it and not saved began. */
const bases = new Map<string, string>();

/**
 * The reader's note on two passages that match, as a note that saves itself, to be asked for before each change.
 * @param opened the note as it is shown when the change begins; at the beginning of the writing what undo brings back
 */
export function reviewNote(at: ReviewNoteAt, opened: string): WritableNote {
  const key = keyOfReviewNote(at);
  if (unsavedText(key) === null) bases.set(key, opened);
  const former = createFormerText(opened);
  let saved = opened;
  return {
    key,
    async save({ text = saved }) {
      beginSave();
      try {
        const began = bases.get(key) ?? saved;
        const merged = await noteCorrespondence(at, text, began);
        former.save(began, text, merged.text);
        saved = merged.text;
        bases.set(key, text);
        endSave(key, null);
        if (merged.hasBoth) showToast(t('notes.merge.both'));
      } catch (error) {
        endSave(key, failureOf(error));
        throw error;
      }
    },
    recordEdit() {
      const before = former.end(saved);
      if (saved !== before) recordReviewNote(at, before, saved);
    },
  };
}
