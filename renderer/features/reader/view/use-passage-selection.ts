import { useEffect, useRef, type RefObject } from 'react';
import type { BlockId } from '@core/contract/ids';

/** The passages of a selection that was made of whole ones, both ends by their ids. */
interface WholeSelection {
  readonly from: BlockId;
  readonly to: BlockId;
}

/**
 * Selects whole passages: Shift and a click from the passage in focus to the one that is clicked on, Shift and an arrow by
 * one more or less. Where words are selected already the browser extends them, as in any text.
 */
export function usePassageSelection(scroller: RefObject<HTMLElement | null>, focus: BlockId | null): void {
  const made = useRef<WholeSelection | null>(null);
  useEffect(() => {
    const view = scroller.current;
    if (view === null) return undefined;
    const select = (from: BlockId, to: BlockId): void => {
      made.current = selectPassages(view, from, to) ? { from, to } : null;
    };
    const onMouseDown = (event: MouseEvent): void => {
      if (!event.shiftKey || event.button !== 0 || focus === null || hasWords()) return;
      const clicked = passageOf(event.target);
      if (clicked === null || clicked === focus) return;
      event.preventDefault();
      select(focus, clicked);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const by = BY[event.key];
      if (by === undefined || !event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
      // What was selected since is extended by the browser.
      const own = hasWords() ? made.current : null;
      const from = own?.from ?? focus;
      if (from === null || (hasWords() && own === null)) return;
      event.preventDefault();
      const to = own === null ? from : neighbourOf(view, own.to, by);
      if (to !== null) select(from, to);
    };
    const onChange = (): void => {
      if (!hasWords()) made.current = null;
    };
    view.addEventListener('mousedown', onMouseDown);
    view.addEventListener('keydown', onKeyDown);
    document.addEventListener('selectionchange', onChange);
    return () => {
      view.removeEventListener('mousedown', onMouseDown);
      view.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [scroller, focus]);
}

const BY: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };
const hasWords = (): boolean => document.getSelection()?.isCollapsed === false;

const passageOf = (target: EventTarget | null): BlockId | null =>
  target instanceof Element ? idOf(target.closest<HTMLElement>('[data-block]')) : null;
const idOf = (element: HTMLElement | null | undefined): BlockId | null =>
  (element?.dataset['block'] as BlockId | undefined) ?? null;

const drawnIn = (view: HTMLElement): readonly HTMLElement[] => [
  ...view.querySelectorAll<HTMLElement>('[data-block]'),
];

function neighbourOf(view: HTMLElement, id: BlockId, by: -1 | 1): BlockId | null {
  const drawn = drawnIn(view);
  return idOf(drawn[drawn.findIndex((element) => idOf(element) === id) + by]);
}

/** From the beginning of the earlier to the end of the later; the end that moves comes into view. */
function selectPassages(view: HTMLElement, from: BlockId, to: BlockId): boolean {
  const drawn = drawnIn(view);
  const [start, end] = [from, to].map((id) => drawn.findIndex((element) => idOf(element) === id));
  const words = (at: number | undefined): Element | null =>
    drawn[at ?? -1]?.querySelector('[data-start]') ?? null;
  const [anchor, head] = [words(start), words(end)];
  if (anchor === null || head === null || start === undefined || end === undefined) return false;
  const isForward = start <= end;
  document
    .getSelection()
    ?.setBaseAndExtent(
      anchor,
      isForward ? 0 : anchor.childNodes.length,
      head,
      isForward ? head.childNodes.length : 0,
    );
  drawn[end]?.scrollIntoView({ block: 'nearest' });
  return true;
}
