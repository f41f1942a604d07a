import { t } from './messages';
import { withErrorToast, closeToast, showToast } from './toasts';
import { recordAction, undoAction, onUndone, type UndoableAction } from './undo';

/** Records a deed and says so with a way to take it back. The line leaves with the deed, however that was undone. */
export function offerUndo(deed: UndoableAction): void {
  recordAction(deed);
  const toast = showToast(deed.label, {
    action: {
      label: t('undo.action'),
      run: () => void withErrorToast(t('failed.undo'), () => undoAction(deed)),
    },
  });
  onUndone(deed, () => closeToast(toast));
}
