import { useEffect } from 'react';
import { paneHandle } from '../../../app/pane-handles';
import { paneOf, type PaneKey } from '../../../app/window-state';
import { windowState } from '../../../app/window-store';
import type { Column } from '../model/column';
import { blockAtReadingLine, isAnswered } from '../model/reading-line';
import { currentSyncSource, type ScrollSync } from '../model/scroll-sync';

/** Follows what the reader scrolls by hand, and nothing that the program scrolls itself. */
export function useHandScroll(
  columns: { readonly current: readonly Column[] },
  lead: ScrollSync['lead'],
  align: (isSmooth: boolean) => void,
  settledAt: { readonly current: number },
): void {
  useEffect(() => {
    let hand: PaneKey | null = null;
    let frame = 0;
    const paneUnder = (target: EventTarget | null): PaneKey | null =>
      target instanceof Element
        ? (target.closest<HTMLElement>('[data-scroller]')?.dataset.scroller ?? null)
        : null;
    const onHand = (event: Event): void => {
      hand = paneUnder(event.target);
    };
    // A press on the text chooses a passage; one on the scroll bar, whose target is the pane itself, scrolls.
    const onPointer = (event: Event): void => {
      const pane = paneUnder(event.target);
      hand = pane !== null && event.target === paneHandle(pane)?.scroller ? pane : null;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (['PageDown', 'PageUp', 'Home', 'End', ' ', 'ArrowDown', 'ArrowUp'].includes(event.key))
        hand = paneUnder(event.target);
      else hand = null;
    };
    const onScroll = (event: Event): void => {
      const pane = paneUnder(event.target);
      if (pane === null || pane !== hand || frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        const column = columns.current.find(({ key }) => key === pane);
        if (column === undefined || !paneOf(windowState(), pane).isLinked) return;
        const handle = paneHandle(pane);
        const block = handle === null ? null : blockAtReadingLine(column, handle);
        const present = currentSyncSource();
        if (block === null) return;
        if (present?.pane !== pane || (present.blockId !== block && isAnswered(column, block)))
          lead(pane, block);
        else if (performance.now() > settledAt.current) align(false);
      });
    };
    const heard = new AbortController();
    const options = { capture: true, passive: true, signal: heard.signal } as const;
    document.addEventListener('wheel', onHand, options);
    document.addEventListener('touchmove', onHand, options);
    document.addEventListener('pointerdown', onPointer, options);
    document.addEventListener('keydown', onKey, options);
    document.addEventListener('scroll', onScroll, options);
    return () => {
      cancelAnimationFrame(frame);
      heard.abort();
    };
  }, [columns, lead, align, settledAt]);
}
