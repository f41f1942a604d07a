import { useEffect, type RefObject } from 'react';
import { trimRange, wholeWords } from '@core/text/word-bounds';
import { domRange, drawnSelection } from './dom-position';
import { useLinkSelection } from './use-link-selection';

/** What the pointer chooses in the text of a pane, beyond what the browser makes of it. */
export function useDrawnSelection(scroller: RefObject<HTMLElement | null>, text: string): void {
  useLinkSelection(scroller);
  useWholeWords(scroller, text);
}

/** A press that ends a double or a triple click: the browser has chosen the word or the passage. */
const isManifold = (event: PointerEvent | MouseEvent): boolean => event.detail > 1;

/**
 * What the pointer selects ends with whole words, and the selection shows it: what is seen selected is what is marked.
 * With Shift and the arrow keys it can be made shorter after that, letter by letter. White space alone is not selected.
 * @param text canonical text of the article
 */
function useWholeWords(scroller: RefObject<HTMLElement | null>, text: string): void {
  useEffect(() => {
    let isDrawing = false;
    let timer: number | undefined;
    let settle: (() => void) | null = null;
    const settleNow = (): void => {
      window.clearTimeout(timer);
      settle?.();
      settle = null;
    };
    const onDown = ({ button, target }: PointerEvent): void => {
      isDrawing = button === 0 && target instanceof Node && scroller.current?.contains(target) === true;
    };
    const onUp = (event: MouseEvent): void => {
      const element = scroller.current;
      if (!isDrawing || element === null) return;
      isDrawing = false;
      const isWord = isManifold(event);
      // The selection is final only after the click that may clear it; a key that comes sooner acts on it whole.
      settle = () => settleSelection(element, text, isWord);
      timer = window.setTimeout(settleNow, 0);
    };
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('mouseup', onUp);
    window.addEventListener('keydown', settleNow, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('mouseup', onUp);
      window.removeEventListener('keydown', settleNow, { capture: true });
      window.clearTimeout(timer);
    };
  }, [scroller, text]);
}

function settleSelection(pane: HTMLElement, text: string, isWord: boolean): void {
  const selection = document.getSelection();
  const drawn = drawnSelection(pane);
  if (selection === null || drawn === null) return;
  const { anchorNode, focusNode, anchorOffset, focusOffset } = selection;
  // One that runs into another pane or a panel is left as it is.
  if (!pane.contains(anchorNode) || !pane.contains(focusNode)) return;
  const trimmed = trimRange(text, drawn);
  if (trimmed === null) return selection.collapse(anchorNode, anchorOffset);
  const { start, end } = isWord ? trimmed : wholeWords(text, trimmed);
  const range = domRange(pane, start, end);
  if (range === null || (start === drawn.start && end === drawn.end)) return;
  const isBackward =
    anchorNode !== null &&
    focusNode !== null &&
    (anchorNode === focusNode
      ? focusOffset < anchorOffset
      : (anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING) !== 0);
  const [from, to] = [
    [range.startContainer, range.startOffset],
    [range.endContainer, range.endOffset],
  ] as const;
  if (isBackward) selection.setBaseAndExtent(...to, ...from);
  else selection.setBaseAndExtent(...from, ...to);
}
