import { startTransition, useLayoutEffect, useState } from 'react';

/** Where a list stands in what it is scrolled with. */
export interface ScrollPlace {
  readonly scroller: HTMLElement;
  /** Top of the list in the scrolled content, CSS pixels. */
  readonly top: number;
}

/** Follows the place of a list whose scroller also holds what stands above it; `null` until it is in the document. */
export function useScrollPlace(list: HTMLElement | null): ScrollPlace | null {
  const [place, setPlace] = useState<ScrollPlace | null>(null);
  useLayoutEffect(() => {
    const scroller = list === null ? null : closestScroller(list);
    if (list === null || scroller === null) return undefined;
    const measure = (): void => {
      const offset = list.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      const top = Math.round(offset + scroller.scrollTop);
      setPlace((known) => (known?.scroller === scroller && known.top === top ? known : { scroller, top }));
    };
    // Whatever changes its height above the list changes that of the content.
    const growth = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    // What the list stands beside is painted first: after the frame, and in a transition.
    const stop = afterPaint(() => {
      startTransition(measure);
      [scroller, ...scroller.children].forEach((part) => growth?.observe(part));
    });
    return () => {
      stop();
      growth?.disconnect();
    };
  }, [list]);
  return place;
}

/** Calls when the next frame is on the screen. Answers with a function that calls it off. */
function afterPaint(call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(call)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

function closestScroller(element: HTMLElement): HTMLElement | null {
  for (let holder = element.parentElement; holder !== null; holder = holder.parentElement)
    if (/auto|scroll/.test(getComputedStyle(holder).overflowY)) return holder;
  return document.scrollingElement instanceof HTMLElement ? document.scrollingElement : null;
}
