import { currentSyncSource } from '../model/scroll-sync';
import { paneHandle } from '../../../app/pane-handles';
import { paneOf, type PaneKey } from '../../../app/window-state';
import { windowState } from '../../../app/window-store';

/** Room kept above a passage that is brought into view, CSS pixels. */
export const MIN_TOP = 12;

/**
 * Brings the linked panes to the height at which the leading passage stands, each with its selected match. A pane without
 * a match stays where it is.
 * @param only the pane that is brought; `null` for all of them
 */
export function alignPanes(isSmooth: boolean, only: PaneKey | null): void {
  const lead = currentSyncSource();
  const source = lead === null ? null : paneHandle(lead.pane)?.boxOf(lead.blockId);
  if (lead === null || source == null) return;
  for (const [key, matches] of Object.entries(lead.matches)) {
    if (only !== null && key !== only) continue;
    const block = matches.matches[matches.selected]?.blockId;
    const handle = paneHandle(key);
    if (block === undefined || handle === null || !paneOf(windowState(), key).isLinked) continue;
    const top = source.top - handle.scroller.getBoundingClientRect().top;
    const most = handle.scroller.clientHeight * 0.75;
    handle.bring(block, Math.min(Math.max(top, MIN_TOP), most), isSmooth);
  }
}
