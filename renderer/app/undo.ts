import { create } from 'zustand';
import { failureOf } from './ask';
import { dropOlderRedo, takingBack } from './older-undo';
import { createSerialQueue } from './serial-queue';

/** A change together with its inverse: the command of the undo history (Gamma et al., "Command"). */
export interface UndoableAction {
  /** Names it as done, in the reader's words: "Bookmark removed". */
  readonly label: string;
  /** Makes the change, and makes it again once it was undone. */
  readonly do: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

interface History {
  readonly done: readonly UndoableAction[];
  readonly undone: readonly UndoableAction[];
}

const LIMIT = 100;
const useHistory = create<History>(() => ({ done: [], undone: [] }));

/** Enters an action that is done already; `perform` does it first. */
export function recordAction(action: UndoableAction): void {
  dropOlderRedo();
  useHistory.setState(({ done }) => ({ done: [...done, action].slice(-LIMIT), undone: [] }));
}

/** Calls once when an action can no longer be taken back, because it was or because too many came after it. */
export function onUndone(action: UndoableAction, call: () => void): void {
  const stop = useHistory.subscribe(({ done }) => {
    if (done.includes(action)) return;
    stop();
    call();
  });
}

// Serialized: two quick key presses undo two actions, not the same one twice.
const inTurn = createSerialQueue();

const underWay = new Set<Promise<unknown>>();

/** What ends in an action, while it is saved. Undo waits for it: what is already seen is what the reader takes back. */
export function asAction<T>(change: Promise<T>): Promise<T> {
  underWay.add(change);
  const end = (): void => void underWay.delete(change);
  change.then(end, end);
  return change;
}

/**
 * Takes the last action back and answers with it; `null` where there is none. The action stays where its undo fails.
 */
export const undoLast = (): Promise<UndoableAction | null> =>
  inTurn(async () => {
    await Promise.allSettled(underWay);
    const action = useHistory.getState().done.at(-1);
    if (action !== undefined) await takeBack(action);
    return action ?? null;
  });

export const redoLast = (): Promise<UndoableAction | null> =>
  inTurn(async () => {
    const action = useHistory.getState().undone.at(-1);
    if (action === undefined) return null;
    await takingBack(action.do);
    useHistory.setState(({ done, undone }) => ({
      done: [...done, action],
      undone: undone.filter((d) => d !== action),
    }));
    return action;
  });

/** Takes back one particular action, as a toast's Undo button does. */
export const undoAction = (action: UndoableAction): Promise<void> =>
  inTurn(async () => {
    if (useHistory.getState().done.includes(action)) await takeBack(action);
  });

async function takeBack(action: UndoableAction): Promise<void> {
  const forget = (isUndone: boolean): void =>
    useHistory.setState(({ done, undone }) => ({
      done: done.filter((d) => d !== action),
      undone: isUndone ? [...undone, action] : undone,
    }));
  try {
    await takingBack(action.undo);
    forget(true);
  } catch (error) {
    // What is gone cannot be taken back; kept, the action would bar the way to every earlier one.
    if (failureOf(error).code === 'not-found') forget(false);
    throw error;
  }
}
