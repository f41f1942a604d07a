import { useEffect, type ReactNode } from 'react';
import { replayKeys } from '../replay-keys';

/** Buffers the keys that are pressed while a dialog is fetched from what lies below it, and gives them to the dialog. */
export function KeyBuffer(): ReactNode {
  useEffect(() => {
    const buffer: KeyboardEvent[] = [];
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      buffer.push(event);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      // A tick later it has taken the focus. One that could not be fetched has none, and its keys are nobody's.
      setTimeout(() => {
        if (document.activeElement?.closest('[role=dialog]') != null) replayKeys(buffer);
      });
    };
  }, []);
  return null;
}
