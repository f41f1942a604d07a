import { useEffect, type RefObject } from 'react';
import type { Article } from '@core/contract/article';
import { selectedRange } from './dom-position';

/**
 * Copies from the canonical text what a selection spans of a long article that is not drawn: the browser would copy the
 * ends and leave out what lies between. A selection that is drawn whole is left to the browser.
 */
export function useCopyAcross(list: RefObject<HTMLElement | null>, article: Pick<Article, 'text'>): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      const element = list.current;
      const selection = document.getSelection();
      if (event.defaultPrevented || event.clipboardData === null || element === null) return;
      if (selection === null || selection.rangeCount === 0 || isInField(event.target)) return;
      const chosen = selection.getRangeAt(0);
      const gaps = [...element.querySelectorAll('.stand-in')];
      const range = gaps.some((gap) => chosen.intersectsNode(gap)) ? selectedRange(element) : null;
      if (range === null) return;
      event.preventDefault();
      event.clipboardData.setData(
        'text/plain',
        article.text.slice(range.start, range.end).replaceAll('\n', '\n\n'),
      );
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, [list, article]);
}

const isInField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
