import { useEffect, type RefObject } from 'react';

/** Room kept above and below a card, CSS pixels. */
const MARGIN = 12;

/** Frames by which a card of a long list is drawn at its place: cards around it are measured when they come into view. */
const FRAMES = 30;

/**
 * Brings the card of an annotation beside its passage, as far as the list can be scrolled, and keeps all of it in view
 * while it grows: its editor is loaded when it is first wanted, and is higher than what stood there.
 * @param wanted id of the annotation; `null` where none is to be seen
 */
export function useCardInView(list: RefObject<HTMLElement | null>, wanted: string | null): void {
  useEffect(() => {
    if (wanted === null) return undefined;
    const growth = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => bring());
    let watched: HTMLElement | null = null;
    const bring = (): boolean => {
      const card = list.current?.querySelector<HTMLElement>(`[data-annotation="${CSS.escape(wanted)}"]`);
      if (card == null) return false;
      if (card !== watched) growth?.observe((watched = card));
      const scroller = card.closest<HTMLElement>('.panel-scroller, .side-tab-panel');
      if (scroller !== null) return bringBeside(card, scroller);
      card.scrollIntoView({ block: 'nearest' });
      return true;
    };
    let frame = 0;
    const settle = (left: number): void => {
      if (!bring() && left > 0) frame = requestAnimationFrame(() => settle(left - 1));
    };
    settle(FRAMES);
    return () => {
      growth?.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [list, wanted]);
}

/** Whether it stood there already, as far as the list can be scrolled. */
function bringBeside(card: HTMLElement, scroller: HTMLElement): boolean {
  const view = scroller.getBoundingClientRect();
  const { top, height } = card.getBoundingClientRect();
  const passage = document.querySelector('.passage[aria-current="true"]')?.getBoundingClientRect();
  const lowest = view.bottom - height - MARGIN;
  const wanted = Math.max(view.top + MARGIN, Math.min(passage?.top ?? top, lowest));
  const before = scroller.scrollTop;
  scroller.scrollTop += top - wanted;
  return Math.abs(scroller.scrollTop - before) < 1;
}
