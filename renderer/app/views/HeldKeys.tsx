import { useEffect, type ReactNode } from 'react';
import { replayKeys } from '../replay-keys';

/** Keeps the keys that are pressed while a dialog is fetched from what lies below it, and gives them to the dialog. */
export function HeldKeys(): ReactNode {
  useEffect(() => {
    const held: KeyboardEvent[] = [];
    const hold = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      held.push(event);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', hold, true);
    return () => {
      window.removeEventListener('keydown', hold, true);
      // A tick later it has taken the focus. One that could not be fetched has none, and its keys are nobody's.
      setTimeout(() => {
        if (document.activeElement?.closest('[role=dialog]') != null) replayKeys(held);
      });
    };
  }, []);
  return null;
}
