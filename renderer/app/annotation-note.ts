import type { Annotation } from '@core/contract/annotation';
import { findAnnotation, recordCreation, recordRewriting, saveAnnotation } from './annotation-actions';
import type { WritableNote } from './note-autosave';

/**
 * The words of an annotation as a note that saves itself. A draft is on disk with its first letter, and leaves no trace
 * without one.
 * @param annotation as it is when the writing begins
 */
export function annotationNote(annotation: Annotation): WritableNote {
  const { id } = annotation;
  const opened = findAnnotation(id);
  let saved = annotation;
  return {
    key: id,
    async save(fields) {
      const onDisk = findAnnotation(id);
      const wanted = { ...(onDisk ?? saved), ...fields, modified: new Date().toISOString() };
      if (onDisk === null && isBlank(wanted)) return;
      await saveAnnotation(wanted);
      saved = wanted;
      if (onDisk === null) recordCreation(wanted);
    },
    recordEdit() {
      const now = findAnnotation(id);
      // A note written for the first time is in the undo history as its creation.
      if (opened !== null && now !== null) recordRewriting(opened, now);
    },
  };
}

const isBlank = ({ text, label, tags }: Annotation): boolean =>
  text.trim() === '' && label.trim() === '' && tags.length === 0;
