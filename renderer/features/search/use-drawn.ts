import { useEffect, useState } from 'react';
import type { ResultGroup } from './result-groups';

/** Pixels that a result takes at least: a place and a line of text. */
const LEAST_LINE = 60;

/**
 * The groups to draw now. The first frame after a letter draws what fits the window, and the rest follows once that
 * is seen: fifty articles cost ten times the frame. An answer to the same query that comes anew is drawn whole, so that
 * a list that was scrolled stays where it is.
 */
export function useDrawn(text: string | undefined, groups: readonly ResultGroup[]): readonly ResultGroup[] {
  const [wholeFor, setWholeFor] = useState<string | null>(null);
  useEffect(() => {
    if (text === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setWholeFor(text));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [text]);
  return wholeFor === text ? groups : firstOf(groups, window.innerHeight / LEAST_LINE);
}

function firstOf(groups: readonly ResultGroup[], lines: number): readonly ResultGroup[] {
  let drawn = 0;
  const rest = groups.findIndex(({ passages }) => {
    const isBeyond = drawn >= lines;
    drawn += passages.length;
    return isBeyond;
  });
  return rest === -1 ? groups : groups.slice(0, rest);
}
