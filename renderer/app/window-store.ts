import { create } from 'zustand';
import {
  INITIAL_WINDOW,
  paneOf,
  reduceWindow,
  type PaneKey,
  type PaneState,
  type WindowAction,
  type WindowState,
} from './window-state';

const useStore = create<WindowState>(() => INITIAL_WINDOW);

/** What this window shows now. The truth about articles and notes lives in the main process, not here. */
export const windowState = (): WindowState => useStore.getState();
export const dispatch = (action: WindowAction): void =>
  useStore.setState((state) => reduceWindow(state, action), true);
export const resetWindow = (state: Partial<WindowState>): void =>
  useStore.setState({ ...INITIAL_WINDOW, ...state }, true);
export const subscribeToWindow = useStore.subscribe;

export const useWindow = <T>(select: (state: WindowState) => T): T => useStore(select);
export const usePane = (pane: PaneKey): PaneState => useStore((state) => paneOf(state, pane));
