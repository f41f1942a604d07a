import { attempt, closeToast, showToast } from './toasts';
import { recordDeed, undoDeed, whenTakenBack, type Deed } from './undo';

/** Records a deed and says so with a way to take it back. The line leaves with the deed, however that was undone. */
export function offerUndo(deed: Deed): void {
  recordDeed(deed);
  const toast = showToast(deed.label, {
    action: { label: 'Undo', run: () => void attempt('Not undone', () => undoDeed(deed)) },
  });
  whenTakenBack(deed, () => closeToast(toast));
}
