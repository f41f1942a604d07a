import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import type { BlockId } from '@core/contract/ids';
import { isMotionReduced } from '../../../app/pane-handles';
import type { PaneKey } from '../../../app/window-state';
import { dispatch } from '../../../app/window-store';
import type { ChunkVirtualizer } from './virtualizer-state';

export interface PassageElements {
  /** `null` where the passage is not drawn. */
  readonly elementOf: (id: BlockId) => HTMLElement | null;
  /** Calls back when the passage stands in the document: in a long article it may have to be drawn first. */
  readonly reveal: (id: BlockId, then: (mayGlide: boolean) => void) => void;
  /** Focuses a passage and scrolls only as far as it takes to see it. */
  readonly move: (id: BlockId) => void;
  /**
   * Focuses a passage and scrolls nothing. The keyboard focus goes with it unless it is elsewhere in the window, where
   * the reader has it.
   */
  readonly take: (id: BlockId) => void;
  /** Whether the pane still glides to the passage that was focused by `move`. */
  readonly isOnTheWay: (id: BlockId) => boolean;
}

/** The passages of a pane as they stand in the document. */
export function usePassageElements(
  pane: PaneKey,
  scroller: RefObject<HTMLElement | null>,
  drawing: ChunkVirtualizer | null,
): PassageElements {
  const goal = useRef<BlockId | null>(null);
  const elementOf = useCallback(
    (id: BlockId): HTMLElement | null =>
      scroller.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`) ?? null,
    [scroller],
  );
  const reveal = useCallback<PassageElements['reveal']>(
    (id, then) => (drawing === null ? then(true) : drawing.reveal(id, then)),
    [drawing],
  );
  const move = useCallback(
    (id: BlockId) =>
      reveal(id, (mayGlide) => {
        const element = elementOf(id);
        goal.current = id;
        element?.focus({ preventScroll: true });
        const behavior = mayGlide && !isMotionReduced() ? 'smooth' : 'auto';
        element?.scrollIntoView({ block: 'nearest', behavior });
      }),
    [elementOf, reveal],
  );
  const take = useCallback(
    (id: BlockId) =>
      reveal(id, () => {
        dispatch({ do: 'focus-passage', pane, blockId: id });
        const { activeElement } = document;
        if (activeElement === document.body || scroller.current?.contains(activeElement) === true)
          elementOf(id)?.focus({ preventScroll: true });
      }),
    [elementOf, pane, reveal, scroller],
  );
  const isOnTheWay = useCallback((id: BlockId) => goal.current === id, []);
  useEffect(() => {
    const view = scroller.current;
    const arrive = (): void => {
      goal.current = null;
    };
    view?.addEventListener('scrollend', arrive);
    return () => view?.removeEventListener('scrollend', arrive);
  }, [scroller]);
  return useMemo(
    () => ({ elementOf, reveal, move, take, isOnTheWay }),
    [elementOf, reveal, move, take, isOnTheWay],
  );
}
