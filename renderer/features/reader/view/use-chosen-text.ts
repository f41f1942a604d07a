import { useEffect, useState, type RefObject } from 'react';
import type { PassageRange } from '../model/passage-actions';
import { selectedRange } from './dom-position';

/** Text that the reader has selected in a pane, and where a bar for it goes, in window coordinates. */
export interface ChosenText {
  readonly range: PassageRange;
  readonly left: number;
  readonly top: number;
}

/**
 * The selection of a pane once it is made: not while the pointer is down, nor when the text has been scrolled.
 * @param text canonical text of the article
 * @param halfWidth half the width of the bar that is to stay within the pane, CSS pixels
 */
export function useChosenText(
  scroller: RefObject<HTMLElement | null>,
  text: string,
  halfWidth: number,
): readonly [ChosenText | null, () => void] {
  const [chosen, setChosen] = useState<ChosenText | null>(null);
  useEffect(() => {
    const element = scroller.current;
    const read = (): void => setChosen(element === null ? null : chosenIn(element, text, halfWidth));
    const hide = (): void => setChosen(null);
    let isDown = false;
    const onDown = (event: PointerEvent): void => {
      isDown = !(event.target instanceof Element && event.target.closest('.selection-bar') !== null);
      if (isDown) hide();
    };
    const onUp = (): void => {
      isDown = false;
      // The selection is final only after the click that may clear it.
      setTimeout(read, 0);
    };
    const onChange = (): void => {
      if (!isDown) read();
    };
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('selectionchange', onChange);
    element?.addEventListener('scroll', hide);
    return () => {
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('selectionchange', onChange);
      element?.removeEventListener('scroll', hide);
    };
  }, [scroller, text, halfWidth]);
  return [chosen, () => setChosen(null)];
}

function chosenIn(element: HTMLElement, text: string, halfWidth: number): ChosenText | null {
  const range = selectedRange(element, text);
  const box = range === null ? undefined : document.getSelection()?.getRangeAt(0).getBoundingClientRect();
  if (range === null || box === undefined || box.width === 0) return null;
  const view = element.getBoundingClientRect();
  const middle = box.left + box.width / 2;
  const inPane = Math.min(Math.max(middle, view.left + halfWidth), view.right - halfWidth);
  return {
    range,
    left: Math.max(inPane, halfWidth),
    top: box.top < view.top + 48 ? box.bottom + 8 : box.top - 42,
  };
}
