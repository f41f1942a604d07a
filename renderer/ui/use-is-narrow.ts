import { useSyncExternalStore } from 'react';

/** Window widths in CSS pixels: below the first a side panel has its room under the text, below the second hardly any. */
export const NARROW_BELOW = 1001;
export const PHONE_BELOW = 721;

const query = (below: number): MediaQueryList | null =>
  typeof window.matchMedia === 'function' ? window.matchMedia(`(width < ${below}px)`) : null;

/** Whether the window is narrower than a width, as it changes. */
export const useIsNarrow = (below: number = NARROW_BELOW): boolean =>
  useSyncExternalStore(
    (changed) => {
      const list = query(below);
      list?.addEventListener('change', changed);
      return () => list?.removeEventListener('change', changed);
    },
    () => query(below)?.matches ?? false,
  );
