import { useEffect, type RefObject } from 'react';

/** CSS pixels that a pressed pointer goes before a press is a drag, as Chromium has it. */
const SLACK = 4;

/**
 * A drag that begins on a link chooses words, as anywhere in the text. Chromium starts no selection on a link, also where
 * the link itself cannot be dragged, so here the selection is drawn after the pointer.
 */
export function useLinkSelection(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let from: { readonly x: number; readonly y: number; readonly caret: CaretPosition } | null = null;
    let isDrawn = false;
    const onDown = ({
      button,
      shiftKey,
      target,
      clientX: x,
      clientY: y,
      pointerType,
    }: PointerEvent): void => {
      const link = target instanceof Element ? target.closest('[data-start] a[href]') : null;
      const isPlain = button === 0 && !shiftKey && pointerType === 'mouse';
      const isHere = link !== null && scroller.current?.contains(link) === true;
      const caret = isPlain && isHere ? document.caretPositionFromPoint(x, y) : null;
      from = caret === null ? null : { x, y, caret };
      isDrawn = false;
    };
    const onMove = ({ clientX, clientY, buttons }: PointerEvent): void => {
      if (from === null) return;
      if ((buttons & 1) === 0) return void (from = null);
      isDrawn ||= Math.hypot(clientX - from.x, clientY - from.y) > SLACK;
      const to = isDrawn ? document.caretPositionFromPoint(clientX, clientY) : null;
      if (to === null || scroller.current?.contains(to.offsetNode) !== true) return;
      const { offsetNode, offset } = from.caret;
      if (!offsetNode.isConnected) return;
      document.getSelection()?.setBaseAndExtent(offsetNode, offset, to.offsetNode, to.offset);
    };
    const onUp = (): void => void (from = null);
    // What was just selected lies under the pointer, and would be dragged away.
    const onDragStart = (event: DragEvent): void => {
      if (from !== null) event.preventDefault();
    };
    document.addEventListener('dragstart', onDragStart);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerup', onUp);
    return () => {
      document.removeEventListener('dragstart', onDragStart);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('pointerup', onUp);
    };
  }, [scroller]);
}
