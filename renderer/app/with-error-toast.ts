import { withErrorToast } from './toasts';
import { asAction } from './undo';

/** As `attempt`, for what ends in a deed: Undo waits until it has ended. Answers whether it was done. */
export const attemptAction = (what: string, run: () => Promise<void>): Promise<boolean> =>
  asAction(withErrorToast(what, run));
