import { useMemo } from 'react';
import type { PaneKey } from '../../../app/window-state';
import { useDifferencePanel } from '../model/chosen-difference';
import type { DifferenceRow } from '../model/difference-rows';

/** Words of one column to be marked; `name` is the highlight of the style sheet. UTF-16 offsets, end exclusive. */
export interface PaintedWords {
  readonly name: 'difference' | 'difference-own' | 'difference-chosen' | 'difference-context';
  readonly start: number;
  readonly end: number;
}

/**
 * What is marked in each column: every counted value, and of the chosen difference the value and the words that show
 * its limits.
 */
export function useDifferenceMarks(
  rows: readonly DifferenceRow[],
): ReadonlyMap<PaneKey, readonly PaintedWords[]> {
  const chosen = useDifferencePanel((state) => state.chosen);
  return useMemo(() => {
    const marks = new Map<PaneKey, PaintedWords[]>();
    for (const { difference, number, a, b } of rows) {
      const isChosen = difference.key === chosen;
      if (number === null && !isChosen) continue;
      const own = difference.by === 'reader' ? 'difference-own' : 'difference';
      for (const { column, place } of [a, b]) {
        const painted = marks.get(column.key) ?? [];
        marks.set(column.key, painted);
        if (isChosen) painted.push({ name: 'difference-context', ...place.context });
        painted.push({ name: isChosen ? 'difference-chosen' : own, ...place.value });
      }
    }
    return marks;
  }, [rows, chosen]);
}
