import type { Annotation } from '@core/contract/annotation';
import { t } from './messages';
import { ask, failureOf } from './ask';
import { perform } from './perform';
import { removeCachedAnnotation, upsertAnnotation, cachedAnnotations } from './queries';
import { beginSave, endSave } from './saving';
import { recordAction, type UndoableAction } from './undo';
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

export const findAnnotation = (id: Annotation['id']): Annotation | null =>
  cachedAnnotations().find(({ annotation }) => annotation.id === id)?.annotation ?? null;

/** Adds a new annotation, which Undo takes away. Answers whether it is on disk. */
export async function addAnnotation(annotation: Annotation, label: string): Promise<boolean> {
  const { do: restore, undo } = creationOf(annotation, label);
  let isNew = true;
  const add = async (): Promise<void> => {
    // Restoring brings back what was written into it since.
    await (isNew ? saveAnnotation(annotation) : restore());
    isNew = false;
  };
  return perform({ label, do: add, undo }, { failed: t('failed.save') });
}

/** Changes fields of an annotation; undo puts those fields back and leaves what was written since. */
export const changeAnnotation = (
  before: Annotation,
  fields: Partial<Annotation>,
  label: string,
): Promise<boolean> => perform(changeOf(before, fields, label), { failed: t('failed.save') });

/** Removes an annotation and offers Undo instead of asking first. */
export function removeAnnotation(annotation: Annotation, label: string): Promise<boolean> {
  // A note being typed may be newer here than the copy that the caller holds; restoring brings back the latest.
  const { do: restore, undo: remove } = creationOf(annotation, label);
  return perform({ label, do: remove, undo: restore }, { failed: t('failed.remove'), isOffered: true });
}

/** Enters a note's first saving in the undo history. */
export const recordCreation = (annotation: Annotation): void =>
  recordAction(creationOf(annotation, t('done.note-written')));

/** Enters an editing session in the undo history as one step, which touches the words and nothing else. */
export function recordRewriting(before: Annotation, after: Annotation): void {
  if (before.text === after.text && before.label === after.label) return;
  recordAction(changeOf(before, { text: after.text, label: after.label }, t('done.note-edited')));
}

const creationOf = (annotation: Annotation, label: string): UndoableAction => ({
  label,
  do: async () => upsertAnnotation(await ask('annotations:restore', { annotationId: annotation.id })),
  undo: async () => {
    await ask('annotations:remove', { annotationId: annotation.id });
    removeCachedAnnotation(annotation.id);
    dispatch({ do: 'note-gone', annotationId: annotation.id });
  },
});

function changeOf(before: Annotation, fields: Partial<Annotation>, label: string): UndoableAction {
  const keys = Object.keys(fields) as (keyof Annotation)[];
  const former = Object.fromEntries(keys.map((key) => [key, before[key]])) as Partial<Annotation>;
  const patch = (wanted: Partial<Annotation>) => (): Promise<void> =>
    saveAnnotation({
      ...(findAnnotation(before.id) ?? before),
      ...wanted,
      modified: new Date().toISOString(),
    });
  return { label, do: patch(fields), undo: patch(former) };
}
