import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { dispatch } from '../app/window-store';
import { useIsNarrow } from './use-is-narrow';
import './folding-sheet.css';

/**
 * A side panel that lies under the text where the window is narrow. It is not modal, for one marks and corrects the text
 * with it. Opened by its button it has the keys; Escape closes it and gives them back to the button.
 */
export function FoldingSheet({ children }: { readonly children: ReactNode }): ReactNode {
  const isNarrow = useIsNarrow();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isNarrow || document.activeElement?.matches('[data-panel-toggle]') !== true) return undefined;
    // Tabs know the chosen one of them a moment after they are drawn.
    const frame = requestAnimationFrame(() =>
      sheet.current
        ?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"], button, [tabindex="0"]')
        ?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [isNarrow]);
  useEffect(() => {
    if (!isNarrow) return undefined;
    // What is worked on stays in sight above the sheet.
    const frame = requestAnimationFrame(() =>
      document.querySelector('.passage[aria-current="true"]')?.scrollIntoView({ block: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [isNarrow]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isNarrow || event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    document.querySelector<HTMLElement>('[data-panel-toggle]')?.focus();
    dispatch({ do: 'show-panel', isOpen: false });
  };
  return (
    <div ref={sheet} className="folding-sheet" onKeyDown={onKeyDown}>
      {isNarrow ? <i className="sheet-grip" aria-hidden="true" /> : null}
      {children}
    </div>
  );
}
