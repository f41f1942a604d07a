import type { Annotation } from '@core/contract/annotation';
import { t } from './messages';
import { findAnnotation, removeQuietly, restoreQuietly, saveAnnotation } from './annotation-actions';
import { recordAction } from './undo';

/** Undo of a note's first saving takes it away. */
export const recordCreation = (annotation: Annotation): void =>
  recordAction({
    label: t('done.note-written'),
    undo: () => removeQuietly(annotation),
    redo: () => restoreQuietly(annotation),
  });

/** One deed for one sitting: undo brings back the words that stood there before it, and touches nothing else. */
export function recordRewriting(before: Annotation, after: Annotation): void {
  if (before.text === after.text && before.label === after.label) return;
  const words = ({ text, label }: Annotation): Partial<Annotation> => ({ text, label });
  const patch = (fields: Partial<Annotation>) => (): Promise<void> =>
    saveAnnotation({
      ...(findAnnotation(before.id) ?? after),
      ...fields,
      modified: new Date().toISOString(),
    });
  recordAction({ label: t('done.note-edited'), undo: patch(words(before)), redo: patch(words(after)) });
}
