import { useEffect, useMemo, type RefObject } from 'react';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { isMotionReduced, registerPane } from '../../../app/pane-handles';
import { paneOf, type PaneKey } from '../../../app/window-state';
import { windowState } from '../../../app/window-store';
import { passageInView } from './passage-in-view';
import { scrollWithRoom } from './scroll-with-room';
import type { PassageElements } from './use-passage-elements';
import { offsetInView } from './use-reading-position';
import type { ChunkVirtualizer } from './virtualizer-state';

/** Offers this pane's measures and moves to the rest of the window. */
export function usePaneHandle(
  pane: PaneKey,
  article: Article,
  scroller: RefObject<HTMLElement | null>,
  drawing: ChunkVirtualizer | null,
  elements: PassageElements,
): void {
  const { elementOf, reveal, move } = elements;
  const handle = useMemo(() => {
    const enter = (): void => {
      const view = scroller.current;
      if (view === null) return;
      const seen = passageInView(view, article, paneOf(windowState(), pane).focus, elements);
      const passage = seen === null ? null : elementOf(seen.id);
      (passage ?? view).focus({ preventScroll: true });
    };
    return {
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
        if (focus === null) scroller.current?.focus({ preventScroll: true });
        else enter();
      },
      enter,
    };
  }, [article, drawing, elements, elementOf, move, pane, reveal, scroller]);
  useEffect(() => registerPane(pane, handle), [pane, handle]);
}
