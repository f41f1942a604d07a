import { firstInView, type ChunkElement } from './chunk-dom';

/** What of the reader's own scrolls a pane: from then on the browser holds the place. */
const OWN_SCROLLS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
const isHeldByBrowser = typeof CSS !== 'undefined' && CSS.supports('overflow-anchor', 'auto');

/**
 * Scroll anchoring (CSS Scroll Anchoring, W3C): the passage at the top of the view is to stand where it stood when what
 * is above it changes its height. The browser does it where it can; this does it where the browser cannot, and while the
 * program itself scrolls.
 */
export interface ScrollAnchor {
  /** Answers with a function that stops. */
  watch(scroller: HTMLElement | null): () => void;
  /**
   * Takes the passage at the top of the view for the anchor.
   * @param shift pixels by which the browser is about to scroll
   */
  hold(parts: readonly ChunkElement[], shift: number): void;
  /** Scrolls back what a change above the view has moved. Answers with what the browser has still to scroll. */
  restore(): number;
  /** Holds nothing, because the view goes elsewhere. */
  release(): void;
  /** Anchors by hand until the reader scrolls. */
  takeOver(): void;
  /** Index of the chunk that is held; `null` where none is. */
  readonly chunk: number | null;
}

export function createScrollAnchor(): ScrollAnchor {
  let scroller: HTMLElement | null = null;
  let held: { readonly element: HTMLElement; readonly top: number } | null = null;
  let isByHand = !isHeldByBrowser;
  let isAtEnd = false;
  const onOwnScroll = (): void => {
    isByHand = !isHeldByBrowser;
  };
  return {
    watch(element) {
      scroller = element;
      OWN_SCROLLS.forEach((name) => element?.addEventListener(name, onOwnScroll, { passive: true }));
      return () => {
        OWN_SCROLLS.forEach((name) => element?.removeEventListener(name, onOwnScroll));
        scroller = null;
      };
    },
    hold(parts, shift) {
      if (scroller === null) return;
      const view = scroller.getBoundingClientRect();
      const element = firstInView(parts, view.top + shift);
      const top = (element?.getBoundingClientRect().top ?? Infinity) - shift;
      // Where nothing in view is drawn there is nothing to hold: what stands further down may move.
      held = element === null || top > view.bottom ? null : { element, top };
      isAtEnd =
        scroller.scrollTop > 0 && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
    },
    restore() {
      if (scroller === null || held === null || !held.element.isConnected) return 0;
      const moved = held.element.getBoundingClientRect().top - held.top;
      if (isAtEnd) {
        scroller.scrollTop = scroller.scrollHeight;
        return 0;
      }
      if (Math.abs(moved) < 0.5) return 0;
      if (!isByHand && scroller.scrollTop > 0) return moved;
      scroller.scrollTop += moved;
      return 0;
    },
    release() {
      held = null;
    },
    takeOver() {
      isByHand = true;
    },
    get chunk() {
      const from = held?.element.closest<HTMLElement>('[data-drawn]')?.dataset['from'];
      return from === undefined ? null : Number(from);
    },
  };
}
