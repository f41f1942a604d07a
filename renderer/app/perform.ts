import { withErrorToast } from './toasts';
import { asAction, recordAction, type UndoableAction } from './undo';
import { offerUndo } from './undo-toast';

interface Manner {
  /** Begins the sentence that says why it could not be done: "Not saved". */
  readonly failed: string;
  /** True where a toast names the action and offers Undo, as for what disappears; else only the keys undo it. */
  readonly isOffered?: boolean;
}

/** Does an action and enters it in the undo history. Answers whether it was done. */
export const perform = (action: UndoableAction, { failed, isOffered = false }: Manner): Promise<boolean> =>
  attemptAction(failed, async () => {
    await action.do();
    if (isOffered) offerUndo(action);
    else recordAction(action);
  });

/** As `withErrorToast`, for what ends in an action: Undo waits until it has ended. Answers whether it was done. */
export const attemptAction = (failed: string, run: () => Promise<void>): Promise<boolean> =>
  asAction(withErrorToast(failed, run));
