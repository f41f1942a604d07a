import { useCallback, type RefObject } from 'react';
import type { BlockId } from '@core/contract/ids';
import { isMotionReduced } from '../../../app/pane-handles';
import type { ChunkVirtualizer } from './virtualizer-state';

export interface PassageElements {
  /** `null` where the passage is not drawn. */
  readonly elementOf: (id: BlockId) => HTMLElement | null;
  /** Calls back when the passage stands in the document: in a long article it may have to be drawn first. */
  readonly reveal: (id: BlockId, then: (mayGlide: boolean) => void) => void;
  /** Focuses a passage and scrolls only as far as it takes to see it. */
  readonly move: (id: BlockId) => void;
}

/** The passages of a pane as they stand in the document. */
export function usePassageElements(
  scroller: RefObject<HTMLElement | null>,
  drawing: ChunkVirtualizer | null,
): PassageElements {
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
        element?.focus({ preventScroll: true });
        const behavior = mayGlide && !isMotionReduced() ? 'smooth' : 'auto';
        element?.scrollIntoView({ block: 'nearest', behavior });
      }),
    [elementOf, reveal],
  );
  return { elementOf, reveal, move };
}
