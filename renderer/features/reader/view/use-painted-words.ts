import { useEffect, useSyncExternalStore, type RefObject } from 'react';
import { domRanges, paintRanges } from './dom-position';
import type { ChunkVirtualizer } from './virtualizer-state';

/** Words to be marked by a highlight of the style sheet. UTF-16 offsets of the canonical text, end exclusive. */
export interface PaintedWords {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const NOTHING_DRAWN: readonly number[] = [];
const follow = (): (() => void) => () => undefined;

/** Marks words without touching the elements that React made; of a long article what is drawn, as it is drawn. */
export function usePaintedWords(
  scroller: RefObject<HTMLElement | null>,
  drawing: ChunkVirtualizer | null,
  painted: readonly PaintedWords[],
): void {
  const drawn = useSyncExternalStore(drawing?.subscribe ?? follow, drawing?.drawn ?? (() => NOTHING_DRAWN));
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const names = [...new Set(painted.map(({ name }) => name))];
    const stops = names.map((name) =>
      paintRanges(
        name,
        domRanges(
          element,
          painted.filter((one) => one.name === name),
        ),
      ),
    );
    return () => stops.forEach((stop) => stop());
  }, [scroller, drawing, drawn, painted]);
}
