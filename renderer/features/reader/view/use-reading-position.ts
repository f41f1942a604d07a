import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { Article } from '@core/contract/article';
import { blockIndexAt } from '@core/text/blocks';
import { storePosition, cachedPosition } from '../../../app/session';
import type { ChunkVirtualizer } from './virtualizer-state';

/** Height of the first line of sight below the top of a pane, CSS pixels. */
export const SIGHT = 24;

/** UTF-16 offset of the first passage in view. */
export function offsetInView(scroller: HTMLElement): number {
  const top = scroller.getBoundingClientRect().top + SIGHT;
  const blocks = [...scroller.querySelectorAll<HTMLElement>('[data-block]')];
  // Blocks stand in order, so the first one that ends below the line is found by halving.
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle;
    else low = middle + 1;
  }
  const holder = blocks[low]?.querySelector<HTMLElement>('[data-start]');
  return Number(holder?.dataset.start ?? 0);
}

/** Puts a pane back where the reader left the article, and keeps where he is. Answers with the scroll handler. */
export function useReadingPosition(
  scroller: RefObject<HTMLElement | null>,
  article: Article,
  isRestored: boolean,
  drawing: ChunkVirtualizer | null,
): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const articleId = article.id;
  const latest = useRef({ article, drawing });
  useEffect(() => {
    latest.current = { article, drawing };
  }, [article, drawing]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const offset = isRestored ? (cachedPosition(articleId)?.offset ?? 0) : 0;
    if (offset === 0) {
      element.scrollTop = 0;
      return;
    }
    const restore = (): void => {
      const holder = [...element.querySelectorAll<HTMLElement>('[data-start]')].findLast(
        (one) => Number(one.dataset.start) <= offset,
      );
      if (holder === undefined) return;
      element.scrollTop += holder.getBoundingClientRect().top - element.getBoundingClientRect().top - SIGHT;
    };
    const block = latest.current.article.blocks[blockIndexAt(latest.current.article, offset)];
    if (latest.current.drawing === null || block === undefined) restore();
    else latest.current.drawing.reveal(block.id, restore);
    // A correction makes a new article under the same id; the reader stays where he is.
  }, [articleId, isRestored, scroller]);

  const keep = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const seen = element.scrollTop + element.clientHeight;
    const height = textBottom(element);
    const share = height === 0 ? 0 : Math.min(1, (seen + 40) / height);
    storePosition(articleId, offsetInView(element), share);
  }, [articleId, scroller]);

  useEffect(() => () => void (timer.current !== null && clearTimeout(timer.current)), [articleId]);

  return useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(keep, 200);
  }, [keep]);
}

/** Where the text ends in its scroller, CSS pixels: below it a column of a comparison has empty room. */
function textBottom(element: HTMLElement): number {
  const end = element.querySelector('.article-end');
  if (end === null) return element.scrollHeight;
  return element.scrollTop + end.getBoundingClientRect().bottom - element.getBoundingClientRect().top;
}
