import { useCallback, useRef, useState, type ReactNode } from 'react';
import { Popover } from 'react-aria-components';
import { MenuList, type MenuEntry } from './Menu';

interface Request {
  readonly x: number;
  readonly y: number;
  readonly entries: readonly MenuEntry[];
}

export interface ContextMenu {
  /** Opens the menu at a point of the window, in CSS pixels. */
  open(x: number, y: number, entries: readonly MenuEntry[]): void;
  /** The element to draw; it takes no room. */
  readonly element: ReactNode;
}

/** A menu at the pointer, or at the focused element where it was asked for by Shift+F10. */
export function useContextMenu(label: string): ContextMenu {
  const anchor = useRef<HTMLSpanElement>(null);
  const [request, setRequest] = useState<Request | null>(null);
  const close = (): void => setRequest(null);
  // The same function on every render: what is drawn with it need not be drawn again.
  const open = useCallback<ContextMenu['open']>((x, y, entries) => setRequest({ x, y, entries }), []);
  return {
    open,
    element: (
      <>
        <span
          ref={anchor}
          className="context-anchor"
          aria-hidden="true"
          style={{ position: 'fixed', left: request?.x ?? 0, top: request?.y ?? 0, width: 0, height: 0 }}
        />
        <Popover
          className="menu-popover"
          triggerRef={anchor}
          isOpen={request !== null}
          onOpenChange={(isOpen) => {
            if (!isOpen) close();
          }}
          placement="bottom start"
          offset={2}
        >
          {request === null ? null : <MenuList label={label} entries={request.entries} onClose={close} />}
        </Popover>
      </>
    ),
  };
}

/** Where a context menu belongs: the pointer, or the element itself where the keyboard asked (both coordinates are 0). */
export function menuPoint(event: {
  clientX: number;
  clientY: number;
  currentTarget: Element;
}): [number, number] {
  if (event.clientX !== 0 || event.clientY !== 0) return [event.clientX, event.clientY];
  const box = event.currentTarget.getBoundingClientRect();
  return [box.left + 24, box.top + 24];
}
