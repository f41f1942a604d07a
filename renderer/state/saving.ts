import { create } from 'zustand';
import type { Failure } from '@core/contract/failure';

/** What the status bar says about notes: how many saves are under way, and the failure that stands, if any. */
interface Saving {
  readonly pending: number;
  readonly failure: Failure | null;
}

const useStore = create<Saving>(() => ({ pending: 0, failure: null }));

export const useSaving = (): Saving => useStore();
export const beginSave = (): void => useStore.setState(({ pending }) => ({ pending: pending + 1 }));
export const endSave = (failure: Failure | null): void =>
  useStore.setState(({ pending }) => ({ pending: pending - 1, failure }));
