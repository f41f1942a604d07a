import type { Annotation } from '@core/contract/annotation';
import { ask, failureOf } from './ask';
import { dropAnnotation, keepAnnotation, knownAnnotations } from './queries';
import { beginSave, endSave } from './saving';
import { attempt, showToast } from './toasts';
import { recordDeed, undoDeed, type Deed } from './undo';

/**
 * Saves an annotation; "saved" is shown only after the main process has it on disk.
 * @throws ReaderError where it could not be saved; the caller still holds the text.
 */
export async function saveAnnotation(annotation: Annotation): Promise<void> {
  beginSave();
  try {
    keepAnnotation(await ask('annotations:save', { annotation }));
    endSave(null);
  } catch (error) {
    endSave(failureOf(error));
    throw error;
  }
}

async function removeQuietly(annotation: Annotation): Promise<void> {
  await ask('annotations:remove', { annotationId: annotation.id });
  dropAnnotation(annotation.id);
}

async function restore(annotation: Annotation): Promise<void> {
  keepAnnotation(await ask('annotations:restore', { annotationId: annotation.id }));
}

/** Adds a new annotation as a deed that Undo takes back. Answers whether it is on disk. */
export const addAnnotation = (annotation: Annotation, label: string): Promise<boolean> =>
  attempt('Not saved', async () => {
    await saveAnnotation(annotation);
    recordDeed({ label, undo: () => removeQuietly(annotation), redo: () => restore(annotation) });
  });

/** Changes an annotation as a deed that Undo takes back. */
export const changeAnnotation = (before: Annotation, after: Annotation, label: string): Promise<boolean> =>
  attempt('Not saved', async () => {
    await saveAnnotation(after);
    recordDeed({ label, undo: () => saveAnnotation(before), redo: () => saveAnnotation(after) });
  });

/** Removes an annotation and offers Undo instead of asking first. */
export const removeAnnotation = (annotation: Annotation, label: string): Promise<boolean> =>
  attempt('Not removed', async () => {
    // A note being typed may be newer here than the copy that the caller holds; restoring brings back the latest.
    await removeQuietly(annotation);
    const deed: Deed = { label, undo: () => restore(annotation), redo: () => removeQuietly(annotation) };
    recordDeed(deed);
    showToast(label, {
      action: { label: 'Undo', run: () => void attempt('Not undone', () => undoDeed(deed)) },
    });
  });

export const findAnnotation = (id: Annotation['id']): Annotation | null =>
  knownAnnotations().find(({ annotation }) => annotation.id === id)?.annotation ?? null;
