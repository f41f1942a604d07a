import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import { offsetAfter } from '@core/history/offset-after';

/**
 * Where another window's words come into a field, the caret stays with the words at which it was; the browser would put it
 * to the end. Answers with what is to be called whenever the caret moves or the reader types.
 */
export function useKeptCaret(field: RefObject<HTMLTextAreaElement | null>, value: string): () => void {
  const last = useRef({ value, start: 0, end: 0 });
  const remember = useCallback((): void => {
    const { current } = field;
    if (current === null) return;
    last.current = { value: current.value, start: current.selectionStart, end: current.selectionEnd };
  }, [field]);
  useLayoutEffect(() => {
    const { current } = field;
    const { value: before, start, end } = last.current;
    if (current !== null && current === document.activeElement && before !== current.value)
      current.setSelectionRange(
        offsetAfter(before, current.value, start),
        offsetAfter(before, current.value, end),
      );
    remember();
  }, [field, value, remember]);
  return remember;
}
