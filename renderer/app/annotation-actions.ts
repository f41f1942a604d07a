import type { Annotation } from '@core/contract/annotation';
import { t } from './messages';
import { ask, failureOf } from './ask';
import { removeCachedAnnotation, upsertAnnotation, cachedAnnotations } from './queries';
import { beginSave, endSave } from './saving';
import { attemptAction } from './with-error-toast';
import { recordAction, type UndoableAction } from './undo';
import { offerUndo } from './undo-toast';
import { dispatch } from './window-store';

/**
 * Saves an annotation; "saved" is shown only after the main process has it on disk.
 * @throws ReaderError where it could not be saved; the caller still holds the text.
 */
export async function saveAnnotation(annotation: Annotation): Promise<void> {
  beginSave();
  try {
    upsertAnnotation(await ask('annotations:save', { annotation }));
    endSave(annotation.id, null);
  } catch (error) {
    endSave(annotation.id, failureOf(error));
    throw error;
  }
}

/** Removes without a word; the deed that calls it has said one. */
export async function removeQuietly(annotation: Annotation): Promise<void> {
  await ask('annotations:remove', { annotationId: annotation.id });
  removeCachedAnnotation(annotation.id);
  dispatch({ do: 'note-gone', annotationId: annotation.id });
}

export async function restoreQuietly(annotation: Annotation): Promise<void> {
  upsertAnnotation(await ask('annotations:restore', { annotationId: annotation.id }));
}

/** Adds a new annotation as a deed that Undo takes back. Answers whether it is on disk. */
export const addAnnotation = (annotation: Annotation, label: string): Promise<boolean> =>
  attemptAction(t('failed.save'), async () => {
    await saveAnnotation(annotation);
    recordAction({ label, undo: () => removeQuietly(annotation), redo: () => restoreQuietly(annotation) });
  });

/** Changes fields of an annotation as a deed; undo puts those fields back and leaves what was written since. */
export const changeAnnotation = (
  before: Annotation,
  fields: Partial<Annotation>,
  label: string,
): Promise<boolean> =>
  attemptAction(t('failed.save'), async () => {
    const keys = Object.keys(fields) as (keyof Annotation)[];
    const former = Object.fromEntries(keys.map((key) => [key, before[key]])) as Partial<Annotation>;
    const patch = (wanted: Partial<Annotation>) => (): Promise<void> =>
      saveAnnotation({
        ...(findAnnotation(before.id) ?? before),
        ...wanted,
        modified: new Date().toISOString(),
      });
    await patch(fields)();
    recordAction({ label, undo: patch(former), redo: patch(fields) });
  });

/** Removes an annotation and offers Undo instead of asking first. */
export const removeAnnotation = (annotation: Annotation, label: string): Promise<boolean> =>
  attemptAction(t('failed.remove'), async () => {
    // A note being typed may be newer here than the copy that the caller holds; restoring brings back the latest.
    await removeQuietly(annotation);
    const deed: UndoableAction = {
      label,
      undo: () => restoreQuietly(annotation),
      redo: () => removeQuietly(annotation),
    };
    offerUndo(deed);
  });

export const findAnnotation = (id: Annotation['id']): Annotation | null =>
  cachedAnnotations().find(({ annotation }) => annotation.id === id)?.annotation ?? null;
