import { create } from 'zustand';
import type { Result } from '@core/contract/failure';

/** Whether the main process answered the last question. A question that it answers with a failure is answered. */
const useStore = create<{ readonly isReached: boolean }>(() => ({ isReached: true }));

export const useIsConnected = (): boolean => useStore((state) => state.isReached);
export const isConnected = (): boolean => useStore.getState().isReached;
export const onConnection = (listener: (isReached: boolean) => void): (() => void) =>
  useStore.subscribe(({ isReached }) => listener(isReached));
export function noteConnection(result: Result<unknown>): void {
  const isReached = result.ok || result.failure.code !== 'unreachable';
  if (useStore.getState().isReached !== isReached) useStore.setState({ isReached });
}
