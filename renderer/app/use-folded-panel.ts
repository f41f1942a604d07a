import { useEffect } from 'react';
import { useIsNarrow } from '../ui/use-is-narrow';
import { dispatch, windowState } from './window-store';

/** Where the side panel would take the room of the text it is opened when it is wanted, and comes back with the room. */
export function useFoldedPanel(): void {
  const isNarrow = useIsNarrow();
  useEffect(() => {
    if (!isNarrow || !windowState().isPanelOpen) return undefined;
    dispatch({ do: 'show-panel', isOpen: false });
    return () => dispatch({ do: 'show-panel', isOpen: true });
  }, [isNarrow]);
}
