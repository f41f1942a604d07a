import { create } from 'zustand';
import type { Failure } from '@core/contract/failure';

/** What the status bar says: how many saves are under way, and which failures stand, by what could not be saved. */
interface Saving {
  readonly pending: number;
  readonly failures: Readonly<Record<string, Failure>>;
}

const useStore = create<Saving>(() => ({ pending: 0, failures: {} }));

export const useSaving = (): { readonly pending: number; readonly failure: Failure | null } => {
  const { pending, failures } = useStore();
  return { pending, failure: Object.values(failures)[0] ?? null };
};
export const beginSave = (): void => useStore.setState(({ pending }) => ({ pending: pending + 1 }));

/** A failure stands until the same thing is saved, whatever else is saved meanwhile. */
export const endSave = (id: string, failure: Failure | null): void =>
  useStore.setState(({ pending, failures }) => {
    const { [id]: _, ...others } = failures;
    return { pending: pending - 1, failures: failure === null ? others : { ...others, [id]: failure } };
  });
