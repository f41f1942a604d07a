import type { BlockId } from '@core/contract/ids';
import { onPaneRegistered, paneHandle, type PaneHandle } from './pane-handles';
import type { PaneKey } from './window-state';
import { dispatch } from './window-store';

/** Focuses a passage of a pane; where the pane stands behind a tab it comes to the front first. */
export const goToPassage = (pane: PaneKey, blockId: BlockId): void =>
  goToPane(pane, (handle) => handle.focusPassage(blockId));

let stopWaiting = (): void => undefined;

/** Acts on a pane once it stands in the window. Whoever asks for another pane by then is no longer waited for. */
export function goToPane(pane: PaneKey, act: (handle: PaneHandle) => void): void {
  stopWaiting();
  const handle = paneHandle(pane);
  if (handle !== null) return act(handle);
  stopWaiting = onPaneRegistered((offered) => {
    const now = paneHandle(pane);
    if (offered !== pane || now === null) return;
    stopWaiting();
    act(now);
  });
  dispatch({ do: 'front-pane', pane });
}
