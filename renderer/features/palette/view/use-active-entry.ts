import { useState, type KeyboardEvent } from 'react';

/** Entries that PageUp and PageDown go over. */
const PAGE = 8;

interface ActiveEntry {
  /** Index of the entry that Enter chooses; −1 where there is none. */
  readonly at: number;
  readonly light: (at: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The entry of a list that the keys of a field move: arrows go round at the ends, pages stop there, Enter chooses, and
 * with Ctrl or Cmd chooses for beside. Keys of an input method are its own.
 */
export function useActiveEntry(
  count: number,
  onChoose: (at: number, event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey'>) => void,
): ActiveEntry {
  const [active, light] = useState(0);
  const at = Math.min(active, count - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const to = goalOf(event.key, at, count - 1);
    if (to === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (to !== null) light(to);
    else if (at >= 0) onChoose(at, event);
  };
  return { at, light, onKeyDown };
}

function goalOf(key: string, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at >= last ? 0 : at + 1;
    case 'ArrowUp':
      return at <= 0 ? last : at - 1;
    case 'PageDown':
      return Math.min(last, at + PAGE);
    case 'PageUp':
      return Math.max(0, at - PAGE);
    default:
      return null;
  }
}
