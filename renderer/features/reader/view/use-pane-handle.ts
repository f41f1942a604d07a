import { useCallback, useEffect, useMemo, type RefObject } from 'react';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { blockIndexAt } from '@core/text/blocks';
import { isMotionReduced, registerPane } from '../../../app/pane-handles';
import { paneOf, type Jump, type PaneKey } from '../../../app/window-state';
import { dispatch, windowState } from '../../../app/window-store';
import { domRange, paintRanges } from './dom-position';
import type { ChunkVirtualizer } from './virtualizer-state';
import { scrollWithRoom } from './scroll-with-room';
import { offsetInView } from './use-reading-position';

const FLASH_MS = 2_400;

/** Offers this pane's measures and moves to the rest of the window, and answers the jumps asked of it. */
export function usePaneHandle(
  pane: PaneKey,
  article: Article,
  scroller: RefObject<HTMLElement | null>,
  jump: Jump | null,
  drawing: ChunkVirtualizer | null,
): { readonly move: (id: BlockId) => void } {
  const elementOf = useCallback(
    (id: BlockId): HTMLElement | null =>
      scroller.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`) ?? null,
    [scroller],
  );

  /** Calls back when the passage stands in the document: in a long article it may have to be drawn first. */
  const reveal = useCallback(
    (id: BlockId, then: (mayGlide: boolean) => void) =>
      drawing === null ? then(true) : drawing.reveal(id, then),
    [drawing],
  );

  /** Focuses a passage and scrolls only as far as it takes to see it. */
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

  const handle = useMemo(
    () => ({
      articleId: article.id,
      get scroller(): HTMLElement {
        // The handle is offered while the pane is mounted only.
        return scroller.current as HTMLElement;
      },
      drawnBlocks: () => [...(scroller.current?.querySelectorAll<HTMLElement>('[data-block]') ?? [])],
      boxOf: (id: BlockId) => elementOf(id)?.getBoundingClientRect() ?? drawing?.placeOf(id) ?? null,
      bring(id: BlockId, top: number, isSmooth: boolean) {
        reveal(id, (mayGlide) => {
          const element = elementOf(id);
          const view = scroller.current;
          if (element === null || view === null) return;
          const now = element.getBoundingClientRect().top - view.getBoundingClientRect().top;
          const behavior = isSmooth && mayGlide && !isMotionReduced() ? 'smooth' : 'auto';
          const wanted = view.scrollTop + now - top;
          // The places of a long article's chunks are reckoned from the top of its text.
          if (drawing === null) scrollWithRoom(view, wanted, behavior);
          else view.scrollTo({ top: wanted, behavior });
        });
      },
      offsetInView: () => (scroller.current === null ? 0 : offsetInView(scroller.current)),
      focusPassage: move,
      takeKeys() {
        const { focus } = paneOf(windowState(), pane);
        const passage = focus === null ? null : elementOf(focus);
        (passage ?? scroller.current)?.focus({ preventScroll: true });
      },
    }),
    [article, drawing, elementOf, move, pane, reveal, scroller],
  );
  useEffect(() => registerPane(pane, handle), [pane, handle]);

  useEffect(() => {
    const view = scroller.current;
    if (jump === null || view === null) return undefined;
    const block = article.blocks[blockIndexAt(article, jump.start)];
    if (block === undefined) return undefined;
    reveal(block.id, () => {
      const range = domRange(view, jump.start, Math.max(jump.end, jump.start + 1));
      const box = range?.getBoundingClientRect() ?? elementOf(block.id)?.getBoundingClientRect();
      if (box === undefined) return;
      const isPoint = jump.end <= jump.start;
      view.scrollTop +=
        box.top - view.getBoundingClientRect().top - (isPoint ? 24 : view.clientHeight * 0.28);
      if (!isPoint) {
        dispatch({ do: 'focus-passage', pane, blockId: block.id });
        elementOf(block.id)?.focus({ preventScroll: true });
        const stop = paintRanges('jump', range === null ? [] : [range]);
        setTimeout(stop, FLASH_MS);
      }
      dispatch({ do: 'jump-done', pane, ticket: jump.requestId });
    });
    return undefined;
    // A jump is answered once, when it is asked.
  }, [jump, article, pane, scroller, elementOf, reveal]);

  return { move };
}
