import { useRef, type RefObject } from 'react';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { blockIndexAt } from '@core/text/blocks';
import { paneOf, type PaneKey } from '../../../app/window-state';
import { dispatch, windowState } from '../../../app/window-store';
import { domRange, offsetAtTop } from './dom-position';
import type { PassageElements } from './use-passage-elements';
import { offsetInView, SIGHT } from './use-reading-position';
import type { ChunkVirtualizer } from './virtualizer-state';

interface Options {
  readonly pane: PaneKey;
  readonly article: Article;
  readonly drawing: ChunkVirtualizer | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly elements: PassageElements;
}

/** Where the reader was when he began to look for something. */
interface Origin {
  readonly focus: BlockId | null;
  readonly scrollTop: number;
  /** UTF-16 offset of the first passage in view. */
  readonly start: number;
}

interface FindPlace {
  /**
   * Keeps where the reader is.
   * @param hit UTF-16 offset of the hit that is pointed at; −1 where there is none
   */
  begin(hit: number): { readonly sight: number; readonly isSeen: boolean };
  /** Ends the find at the hit, of which the passage takes the focus; without a hit where it began. */
  leave(hit: number): void;
  /** Ends the find where it began. */
  goBack(): void;
}

export function useFindPlace({ pane, article, drawing, scroller, elements }: Options): FindPlace {
  const origin = useRef<Origin>({ focus: null, scrollTop: 0, start: 0 });
  const close = (): void => {
    // The field goes, and the keyboard focus is to go where it is given next.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    dispatch({ do: 'find', pane, text: null });
  };
  const goBack = (): void => {
    const { focus, scrollTop, start } = origin.current;
    const view = scroller.current;
    close();
    if (view === null) return;
    if (focus !== null) elements.take(focus);
    else view.focus({ preventScroll: true });
    // A place in a long article is reckoned anew when its chunks are drawn.
    if (drawing === null || Math.abs(view.scrollTop - scrollTop) < view.clientHeight)
      view.scrollTop = scrollTop;
    else dispatch({ do: 'jump', pane, start, end: start, from: null });
  };
  return {
    begin(hit) {
      const view = scroller.current;
      if (view === null) return { sight: 0, isSeen: false };
      const start = offsetInView(view);
      origin.current = { focus: paneOf(windowState(), pane).focus, scrollTop: view.scrollTop, start };
      // Where nothing is laid out, all of the text is before the reader.
      const sight = view.clientHeight === 0 ? 0 : (offsetAtTop(view, SIGHT) ?? start);
      return { sight, isSeen: isSeen(view, hit) };
    },
    leave(hit) {
      const block = hit === -1 ? undefined : article.blocks[blockIndexAt(article, hit)];
      if (block === undefined) return goBack();
      const view = scroller.current;
      const hasMoved = view !== null && Math.abs(view.scrollTop - origin.current.scrollTop) > SIGHT;
      const from = { articleId: article.id, start: origin.current.start };
      if (hasMoved) dispatch({ do: 'leave', pane, from });
      close();
      elements.take(block.id);
    },
    goBack,
  };
}

function isSeen(view: HTMLElement, hit: number): boolean {
  const box = hit === -1 ? undefined : domRange(view, hit, hit + 1)?.getBoundingClientRect();
  const frame = view.getBoundingClientRect();
  return box !== undefined && box.bottom > frame.top && box.top < frame.bottom;
}
