import { useSyncExternalStore } from 'react';

/** Window width in CSS pixels from which a side panel has room beside two columns of text. */
export const NARROW_BELOW = 1001;

const query = (): MediaQueryList | null =>
  typeof window.matchMedia === 'function' ? window.matchMedia(`(width < ${NARROW_BELOW}px)`) : null;

/** Whether the side panel has its room below the text instead of beside it. */
export const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const list = query();
      list?.addEventListener('change', changed);
      return () => list?.removeEventListener('change', changed);
    },
    () => query()?.matches ?? false,
  );
