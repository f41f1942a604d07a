import type { KeyboardEvent } from 'react';

/**
 * The arrow keys of tab lists and radio groups, as the ARIA Authoring Practices give them: the set is one stop of the
 * tab key, arrows move in it and choose, Home and End go to its ends. The caller gives `tabIndex` 0 to the chosen one
 * and −1 to the others.
 */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const choices = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"], [role="radio"]')];
  const at = choices.findIndex((choice) => choice === document.activeElement);
  const to = at === -1 ? -1 : goalOf(event.key, at, choices.length);
  const next = choices[to];
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
  next.click();
}

function goalOf(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
