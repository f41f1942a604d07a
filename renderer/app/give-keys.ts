import { registeredPanes, onPaneRegistered, paneHandle, type PaneHandle } from './pane-handles';
import type { PaneKey } from './window-state';

/** Takes the keyboard focus off whatever has it, so that single keys act at once. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

let stopWaiting = (): void => undefined;

/**
 * Gives the keyboard focus to the first pane that is wanted. One that is still being opened gets it once it stands in
 * the window, unless the reader has put the focus elsewhere by then.
 */
export function giveKeys(isWanted: (handle: PaneHandle, pane: PaneKey) => boolean): void {
  stopWaiting();
  const take = (pane: PaneKey): boolean => {
    const handle = paneHandle(pane);
    if (handle === null || !isWanted(handle, pane)) return false;
    if (document.activeElement === document.body) handle.takeKeys();
    return true;
  };
  if (registeredPanes().some(take)) return;
  stopWaiting = onPaneRegistered((pane) => {
    if (take(pane)) stopWaiting();
  });
}
