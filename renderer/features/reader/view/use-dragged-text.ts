import { useEffect, type RefObject } from 'react';
import type { Article } from '@core/contract/article';
import { dragQuotation } from '../../../app/dragged-quotations';
import { selectedRange } from './dom-position';

/** Selected words that are dragged into the writing pane are a quotation there; anywhere else they are plain text. */
export function useDraggedText(scroller: RefObject<HTMLElement | null>, article: Article): void {
  useEffect(() => {
    const pane = scroller.current;
    const onDragStart = (event: DragEvent): void => {
      if (event.defaultPrevented || event.dataTransfer === null || pane === null) return;
      const range = selectedRange(pane, article.text);
      if (range === null) return;
      const { start, end } = range;
      dragQuotation(event.dataTransfer, { articleId: article.id, start, end });
    };
    pane?.addEventListener('dragstart', onDragStart);
    return () => pane?.removeEventListener('dragstart', onDragStart);
  }, [scroller, article]);
}
