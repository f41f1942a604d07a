import { create } from 'zustand';
import { failureOf } from './ask';
import { createSerialQueue } from './serial-queue';

/** One thing that can be taken back, named as the reader would name it: "Bookmark removed". */
export interface UndoableAction {
  readonly label: string;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

interface Deeds {
  readonly done: readonly UndoableAction[];
  readonly undone: readonly UndoableAction[];
}

const LIMIT = 100;
const useDeeds = create<Deeds>(() => ({ done: [], undone: [] }));

export const recordAction = (deed: UndoableAction): void =>
  useDeeds.setState(({ done }) => ({ done: [...done, deed].slice(-LIMIT), undone: [] }));

/** Calls once when a deed can no longer be taken back, because it was or because too many came after it. */
export function onUndone(deed: UndoableAction, call: () => void): void {
  const stop = useDeeds.subscribe(({ done }) => {
    if (done.includes(deed)) return;
    stop();
    call();
  });
}

// One step at a time: two quick key presses take back two deeds, not the same one twice.
const inTurn = createSerialQueue();

const underWay = new Set<Promise<unknown>>();

/** What ends in a deed, while it is saved. Undo waits for it: what is already seen is what the reader takes back. */
export function asAction<T>(change: Promise<T>): Promise<T> {
  underWay.add(change);
  const end = (): void => void underWay.delete(change);
  change.then(end, end);
  return change;
}

/** Takes the last deed back and answers with it; `null` where there is none. The deed stays where its undo fails. */
export const undoLast = (): Promise<UndoableAction | null> =>
  inTurn(async () => {
    await Promise.allSettled(underWay);
    const deed = useDeeds.getState().done.at(-1);
    if (deed !== undefined) await takeBack(deed);
    return deed ?? null;
  });

export const redoLast = (): Promise<UndoableAction | null> =>
  inTurn(async () => {
    const deed = useDeeds.getState().undone.at(-1);
    if (deed === undefined) return null;
    await deed.redo();
    useDeeds.setState(({ done, undone }) => ({
      done: [...done, deed],
      undone: undone.filter((d) => d !== deed),
    }));
    return deed;
  });

/** Takes back one particular deed, as a toast's Undo button does. */
export const undoAction = (deed: UndoableAction): Promise<void> =>
  inTurn(async () => {
    if (useDeeds.getState().done.includes(deed)) await takeBack(deed);
  });

async function takeBack(deed: UndoableAction): Promise<void> {
  const forget = (isUndone: boolean): void =>
    useDeeds.setState(({ done, undone }) => ({
      done: done.filter((d) => d !== deed),
      undone: isUndone ? [...undone, deed] : undone,
    }));
  try {
    await deed.undo();
    forget(true);
  } catch (error) {
    // What is gone cannot be taken back; kept, the deed would bar the way to every earlier one.
    if (failureOf(error).code === 'not-found') forget(false);
    throw error;
  }
}
