import { t } from './messages';
import { withErrorToast, closeToast, showToast } from './toasts';
import { recordAction, undoAction, onUndone, type UndoableAction } from './undo';

/** Records an action that is done and says so, with Undo. The toast leaves with the action, however that is undone. */
export function offerUndo(action: UndoableAction): void {
  recordAction(action);
  const toast = showToast(action.label, {
    action: {
      label: t('undo.action'),
      run: () => void withErrorToast(t('failed.undo'), () => undoAction(action)),
    },
  });
  onUndone(action, () => closeToast(toast));
}
