import { create } from 'zustand';

/** One thing that can be taken back, named as the reader would name it: "Bookmark removed". */
export interface Deed {
  readonly label: string;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

interface Deeds {
  readonly done: readonly Deed[];
  readonly undone: readonly Deed[];
}

const LIMIT = 100;
const useDeeds = create<Deeds>(() => ({ done: [], undone: [] }));

export const recordDeed = (deed: Deed): void =>
  useDeeds.setState(({ done }) => ({ done: [...done, deed].slice(-LIMIT), undone: [] }));

/** Takes the last deed back and answers with it; `null` where there is none. The deed stays where its undo fails. */
export async function undoLast(): Promise<Deed | null> {
  const deed = useDeeds.getState().done.at(-1);
  if (deed === undefined) return null;
  await deed.undo();
  useDeeds.setState(({ done, undone }) => ({
    done: done.filter((d) => d !== deed),
    undone: [...undone, deed],
  }));
  return deed;
}

export async function redoLast(): Promise<Deed | null> {
  const deed = useDeeds.getState().undone.at(-1);
  if (deed === undefined) return null;
  await deed.redo();
  useDeeds.setState(({ done, undone }) => ({
    done: [...done, deed],
    undone: undone.filter((d) => d !== deed),
  }));
  return deed;
}

/** Takes back one particular deed, as a toast's Undo button does. */
export async function undoDeed(deed: Deed): Promise<void> {
  if (!useDeeds.getState().done.includes(deed)) return;
  await deed.undo();
  useDeeds.setState(({ done, undone }) => ({
    done: done.filter((d) => d !== deed),
    undone: [...undone, deed],
  }));
}
