import { useEffect, useRef } from 'react';
import { specOfView } from '@core/contract/views';
import { giveKeys } from './give-keys';
import { paneHandle } from './pane-handles';
import { READING } from './window-state';
import { useWindow } from './window-store';

/**
 * A view that goes takes the element in focus with it, and the browser drops the focus to the page. The view that comes
 * gets it: the text of its pane, else the part of the window in which the view stands.
 */
export function useViewFocus(): void {
  const place = useWindow((state) => state.place);
  const hasText = useWindow((state) => state.articleId !== null);
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return undefined;
    before.current = place;
    const frame = requestAnimationFrame(() => {
      const frameOfView = document.querySelector<HTMLElement>('main.place');
      if (document.activeElement === frameOfView) frameOfView?.blur();
      if (document.activeElement !== document.body) return;
      if (specOfView(place).hasReadingPane && hasText) giveKeys((_, pane) => pane === READING);
      if (paneHandle(READING) === null) frameOfView?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [place, hasText]);
}
