import { useEffect, type RefObject } from 'react';

/** Room kept above and below a card, CSS pixels. */
const MARGIN = 12;

/**
 * Brings the card of an annotation beside its passage, as far as the list can be scrolled, and keeps all of it in view
 * while it grows: its editor is loaded when it is first wanted, and is higher than what stood there.
 * @param wanted id of the annotation; `null` where none is to be seen
 */
export function useCardInView(list: RefObject<HTMLElement | null>, wanted: string | null): void {
  useEffect(() => {
    if (wanted === null) return undefined;
    const card = list.current?.querySelector<HTMLElement>(`[data-annotation="${CSS.escape(wanted)}"]`);
    const scroller = card?.closest<HTMLElement>('.panel-scroller, .side-tab-panel');
    if (card == null || scroller == null) return card?.scrollIntoView({ block: 'nearest' });
    bringBeside(card, scroller);
    if (typeof ResizeObserver === 'undefined') return undefined;
    const growth = new ResizeObserver(() => bringBeside(card, scroller));
    growth.observe(card);
    return () => growth.disconnect();
  }, [list, wanted]);
}

function bringBeside(card: HTMLElement, scroller: HTMLElement): void {
  const view = scroller.getBoundingClientRect();
  const { top, height } = card.getBoundingClientRect();
  const passage = document.querySelector('.passage[aria-current="true"]')?.getBoundingClientRect();
  const lowest = view.bottom - height - MARGIN;
  const wanted = Math.max(view.top + MARGIN, Math.min(passage?.top ?? top, lowest));
  scroller.scrollTop += top - wanted;
}
