import type { KeyboardEvent } from 'react';

/**
 * The arrow keys of a data grid, as the ARIA Authoring Practices give them: the table is one stop of the tab key, and
 * the arrows go from one `data-cell` to the next, over empty cells. The cell that was reached is the stop from then on.
 */
export function stepInGrid(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const here = document.activeElement;
  if (table === null || !(here instanceof HTMLElement) || !here.matches('[data-cell]')) return;
  const cells = [...table.querySelectorAll<HTMLElement>('[data-cell]')];
  const next = goalOf(event.key, cells, here);
  if (next === undefined || next === here) return;
  event.preventDefault();
  cells.forEach((cell) => {
    cell.tabIndex = cell === next ? 0 : -1;
  });
  next.focus();
}

function goalOf(key: string, cells: readonly HTMLElement[], here: HTMLElement): HTMLElement | undefined {
  const at = cells.indexOf(here);
  const columnOf = (cell: HTMLElement): number => cell.closest('td')?.cellIndex ?? 0;
  const isBelow = (cell: HTMLElement): boolean => columnOf(cell) === columnOf(here);
  switch (key) {
    case 'ArrowRight':
      return cells[at + 1];
    case 'ArrowLeft':
      return cells[at - 1];
    case 'ArrowDown':
      return cells.slice(at + 1).find(isBelow);
    case 'ArrowUp':
      return cells.slice(0, at).findLast(isBelow);
    case 'Home':
      return cells[0];
    case 'End':
      return cells.at(-1);
    default:
      return undefined;
  }
}
