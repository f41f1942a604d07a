/** Which pane the keys act on, and which passage leads by it. */
import { useEffect, useRef } from 'react';
import type { BlockId } from '@core/contract/ids';
import { useCommand } from '../../../app/commands';
import { goToPane } from '../../../app/go-to-passage';
import { paneHandle } from '../../../app/pane-handles';
import type { PaneKey } from '../../../app/window-state';
import { dispatch, useWindow } from '../../../app/window-store';
import type { Column } from '../model/column';
import type { ScrollSync } from '../model/scroll-sync';

/** The keys act on what is seen: they go on with the tab that came before the active pane. */
export function useActivePaneShown(
  columns: readonly Column[],
  shown: readonly Column[],
  front: Column | undefined,
): void {
  const isColumnActive = useWindow((state) => columns.some(({ key }) => key === state.activePane));
  const isActiveShown = useWindow((state) => shown.some(({ key }) => key === state.activePane));
  const fallback = (isColumnActive ? front : columns[0])?.key;
  useEffect(() => {
    if (!isActiveShown && fallback !== undefined) dispatch({ do: 'activate-pane', pane: fallback });
  }, [isActiveShown, fallback]);
}

/**
 * A passage that takes the focus in a column leads; one focused by the program's own jump does too. A press on the tools
 * around a text only makes its pane the active one: led by it, the tools would change under the press.
 */
export function useLeadByFocus(columns: readonly Column[], following: ScrollSync): void {
  const pane = useWindow((state) => state.activePane);
  const focus = useWindow((state) => state.panes[pane]?.focus ?? null);
  const isColumn = columns.some(({ key }) => key === pane);
  const led = useRef<ReadonlyMap<PaneKey, BlockId>>(new Map());
  useEffect(() => {
    if (!isColumn || focus === null) return undefined;
    const lead = (): void => {
      led.current = new Map(led.current).set(pane, focus);
      following.lead(pane, focus);
    };
    if (led.current.get(pane) !== focus) return lead();
    // Where the focus goes is known only after the press that made the pane active.
    const timer = setTimeout(() => {
      if (paneHandle(pane)?.scroller.contains(document.activeElement) === true) lead();
    });
    return () => clearTimeout(timer);
  }, [pane, focus, isColumn, following]);
}

/** Going to a pane by its number, and from match to match in all of them. */
export function usePaneCommands(columns: readonly Column[], following: ScrollSync): void {
  const activate = (at: number) => () => {
    const column = columns[at];
    if (column === undefined) return;
    dispatch({ do: 'activate-pane', pane: column.key });
    requestAnimationFrame(() => goToPane(column.key, (handle) => handle.enter()));
  };
  useCommand('compare.pane-1', activate(0), columns.length > 0);
  useCommand('compare.pane-2', activate(1), columns.length > 1);
  useCommand('compare.pane-3', activate(2), columns.length > 2);
  useCommand('compare.pane-4', activate(3), columns.length > 3);
  useCommand('compare.next-match', () => following.step(1, null));
  useCommand('compare.previous-match', () => following.step(-1, null));
}
