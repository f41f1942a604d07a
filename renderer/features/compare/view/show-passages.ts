import { paneHandle } from '../../../app/pane-handles';
import { paneOf } from '../../../app/window-state';
import { dispatch, windowState } from '../../../app/window-store';
import { READING_LINE } from '../model/reading-line';
import type { PassageAt, ScrollSync } from '../model/scroll-sync';
import { MIN_TOP } from './align-panes';

/** Brings two passages to one height; a pane that is not linked stays where it is, unless `isForced`. */
export function showPassages(
  first: PassageAt,
  second: PassageAt,
  isForced: boolean,
  lead: ScrollSync['lead'],
): void {
  dispatch({ do: 'focus-passage', pane: first.pane, blockId: first.blockId });
  lead(first.pane, first.blockId);
  const mayMove = ({ pane }: PassageAt): boolean => isForced || paneOf(windowState(), pane).isLinked;
  const source = paneHandle(first.pane);
  if (source !== null && mayMove(first))
    source.bring(first.blockId, source.scroller.clientHeight * READING_LINE, false);
  // The second may be no match of the first, as where the reader marked the two himself: then no match is aligned.
  const top = source?.boxOf(first.blockId)?.top;
  const beside = paneHandle(second.pane);
  if (top === undefined || beside === null || !mayMove(second)) return;
  beside.bring(second.blockId, Math.max(top - beside.scroller.getBoundingClientRect().top, MIN_TOP), false);
}
