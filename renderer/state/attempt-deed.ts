import { attempt } from './toasts';
import { asDeed } from './undo';

/** As `attempt`, for what ends in a deed: Undo waits until it has ended. Answers whether it was done. */
export const attemptDeed = (what: string, run: () => Promise<void>): Promise<boolean> =>
  asDeed(attempt(what, run));
