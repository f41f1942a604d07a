import type { Annotation } from '@core/contract/annotation';
import { mergeNotes, type MergedNote } from '@core/history/merge-notes';
import { english } from '@core/messages/english';

/**
 * What is to be written where a window saves a note.
 * @param base the version of which it was made; `undefined` where it is to stand whatever is there
 * @param there the version that is there, or was when it was removed; `null` is none
 */
export const mergeSaved = (
  annotation: Annotation,
  base: Annotation | undefined,
  there: Annotation | null,
): MergedNote =>
  base === undefined || there === null || base.id !== annotation.id
    ? { annotation, merge: null }
    : mergeNotes(base, annotation, there, {
        one: english.text('notes.merge.one'),
        other: english.text('notes.merge.other'),
      });
