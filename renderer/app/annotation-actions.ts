import { KIND_RULES } from '@core/annotations/kinds';
import type { Annotation, PlacedAnnotation, Placement, SavedAnnotation } from '@core/contract/annotation';
import { t } from './messages';
import { expectAnnounced } from './annotation-changes';
import { ask, failureOf } from './ask';
import { perform } from './perform';
import { cachedAnnotations, refreshAnnotations, removeCachedAnnotation, upsertAnnotation } from './queries';
import { beginSave, endSave } from './saving';
import { showToast } from './toasts';
import { recordAction, type UndoableAction } from './undo';
import { dispatch } from './window-store';

/**
 * Saves an annotation; "saved" is shown only after the main process has it on disk. Answers with what became of what
 * another window had saved since.
 * @param base the version of which it was made; absent where it is to stand whatever is there
 * @throws ReaderError where it could not be saved; the caller still holds the text.
 */
export async function saveAnnotation(annotation: Annotation, base?: Annotation): Promise<NoteMerge | null> {
  beginSave();
  const isOvertaken = expectAnnounced(annotation.id);
  try {
    const { merge, ...placed } = await ask('annotations:save', {
      annotation,
      ...(base === undefined ? {} : { base }),
    });
    keepAnswer(placed, isOvertaken);
    endSave(annotation.id, null);
    return merge ?? null;
  } catch (error) {
    isOvertaken(null);
    endSave(annotation.id, failureOf(error));
    throw error;
  }
}

export type NoteMerge = NonNullable<SavedAnnotation['merge']>;

function keepAnswer(placed: PlacedAnnotation, isOvertaken: (modified: string) => boolean): void {
  upsertAnnotation(placed);
  if (isOvertaken(placed.annotation.modified)) refreshAnnotations();
}

export const findAnnotation = (id: Annotation['id']): Annotation | null => findPlaced(id)?.annotation ?? null;

const findPlaced = (id: Annotation['id']): PlacedAnnotation | null =>
  cachedAnnotations().find(({ annotation }) => annotation.id === id) ?? null;

/** Adds a new annotation, which Undo takes away. Answers whether it is on disk. */
export async function addAnnotation(annotation: Annotation, label: string): Promise<boolean> {
  const { do: restore, undo } = creationOf(annotation, label);
  const save = isShownAtOnce(annotation) ? saveShown : saveAnnotation;
  let isNew = true;
  const add = async (): Promise<void> => {
    // Restoring brings back what was written into it since.
    if (isNew) await save(annotation);
    else await restore();
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

/**
 * What stands in the margin alone, such as a bookmark. What is drawn in the words would break the words that are selected
 * apart between two quick keys.
 */
const isShownAtOnce = ({ kind }: Annotation): boolean => !KIND_RULES[kind].isDrawn;

/** Shown before it is saved, while the status bar says that it is being saved, and taken away where it cannot be. */
async function saveShown(annotation: Annotation): Promise<void> {
  const { target, linkedTo } = annotation;
  upsertAnnotation({
    annotation,
    placement: justMade(target),
    ...(linkedTo === undefined ? {} : { linkedPlacement: justMade(linkedTo) }),
  });
  try {
    await saveAnnotation(annotation);
  } catch (error) {
    removeCachedAnnotation(annotation.id);
    throw error;
  }
}

const justMade = (target: Annotation['target']): Placement =>
  target.on === 'passage'
    ? { state: 'exact', start: target.anchor.start, end: target.anchor.end }
    : { state: 'whole' };

const creationOf = (annotation: Annotation, label: string): UndoableAction => ({
  label,
  do: async () => {
    const isOvertaken = expectAnnounced(annotation.id);
    keepAnswer(await ask('annotations:restore', { annotationId: annotation.id }), isOvertaken);
  },
  undo: async () => {
    const there = findPlaced(annotation.id);
    if (isShownAtOnce(annotation)) removeCachedAnnotation(annotation.id);
    try {
      await ask('annotations:remove', { annotationId: annotation.id });
      removeCachedAnnotation(annotation.id);
    } catch (error) {
      // What was removed elsewhere is not there to come back.
      if (there !== null && failureOf(error).code !== 'not-found') upsertAnnotation(there);
      throw error;
    }
    dispatch({ do: 'note-gone', annotationId: annotation.id });
  },
});

function changeOf(before: Annotation, fields: Partial<Annotation>, label: string): UndoableAction {
  const keys = Object.keys(fields) as (keyof Annotation)[];
  const former = Object.fromEntries(keys.map((key) => [key, before[key]])) as Partial<Annotation>;
  // What was written elsewhere since is not taken back with it.
  const patch = (wanted: Partial<Annotation>, from: Partial<Annotation>) => async (): Promise<void> => {
    const present = findAnnotation(before.id) ?? before;
    const annotation = { ...present, ...wanted, modified: new Date().toISOString() };
    const merge = await saveAnnotation(annotation, { ...present, ...from });
    // What merely went in is seen in the note.
    if (merge !== null && merge !== 'joined') showToast(t(`notes.merge.${merge}`));
  };
  return { label, do: patch(fields, former), undo: patch(former, fields) };
}
