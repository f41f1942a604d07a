import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Article } from '@core/contract/article';
import { blockIndexAt } from '@core/text/blocks';
import type { Jump, PaneKey } from '../../../app/window-state';
import { dispatch } from '../../../app/window-store';
import { domRange, paintRanges } from './dom-position';
import { firstInView } from './passage-in-view';
import type { PassageElements } from './use-passage-elements';

const FLASH_MS = 2_400;
/** Where the words jumped to stand, as a share of the pane's height below its top. */
const BELOW_TOP = 0.28;
/** CSS pixels below the top for a jump to a place without words. */
const POINT_BELOW_TOP = 24;

/** Answers a jump asked of the pane: scrolls to its words, lights them up for a moment and focuses their passage. */
export function useJump(
  pane: PaneKey,
  article: Article,
  scroller: RefObject<HTMLElement | null>,
  jump: Jump | null,
  { elementOf, reveal, take }: PassageElements,
): void {
  const stopFlash = useRef((): void => undefined);
  // Ranges of the document live on while React writes other words under them, and would light those up.
  useLayoutEffect(() => () => stopFlash.current(), [article.articleRev]);
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
      const offset = isPoint ? POINT_BELOW_TOP : view.clientHeight * BELOW_TOP;
      view.scrollTop += box.top - view.getBoundingClientRect().top - offset;
      if (isPoint) {
        // Back leads to where the reader was: what he sees there has the focus.
        const seen = firstInView(view, article);
        if (seen !== null) take(seen.id);
      } else {
        dispatch({ do: 'focus-passage', pane, blockId: block.id });
        elementOf(block.id)?.focus({ preventScroll: true });
        stopFlash.current = paintRanges('jump', range === null ? [] : [range]);
        setTimeout(stopFlash.current, FLASH_MS);
      }
      dispatch({ do: 'jump-done', pane, requestId: jump.requestId });
    });
    return undefined;
    // A jump is answered once, when it is asked.
  }, [jump, article, pane, scroller, elementOf, reveal, take]);
}
