import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';

/**
 * A correction can draw a passage anew: folded with page furniture, or joined to the one before. Where it had the
 * keyboard focus, the passage in focus gets it back before the next paint.
 */
export function usePreservedFocus(
  scroller: RefObject<HTMLElement | null>,
  article: Article,
  focus: BlockId | null,
): void {
  const isHeld = useRef(false);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      const passage = target instanceof Element ? target.closest('[data-block]') : null;
      isHeld.current = passage !== null && scroller.current?.contains(passage) === true;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [scroller]);
  useLayoutEffect(() => {
    if (!isHeld.current || focus === null || document.activeElement !== document.body) return;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-block="${CSS.escape(focus)}"]`)
      ?.focus({ preventScroll: true });
  }, [scroller, article, focus]);
}
