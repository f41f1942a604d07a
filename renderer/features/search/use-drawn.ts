import { useEffect, useState } from 'react';
import type { ResultGroup } from './result-groups';

/** Pixels that a result takes at least: a place and a line of text. */
const LEAST_LINE = 60;
/** Milliseconds without another answer after which the rest is drawn: longer than a quick hand needs for a letter. */
const REST_MS = 150;

/**
 * The groups to draw now. A letter draws what fits the window, and the rest follows once the hand rests: fifty
 * articles cost ten times the frame, and what the next letter replaces was drawn for nobody. An answer to the same query that comes anew is drawn whole, so that
 * a list that was scrolled stays where it is.
 */
export function useDrawn(text: string | undefined, groups: readonly ResultGroup[]): readonly ResultGroup[] {
  const [wholeFor, setWholeFor] = useState<string | null>(null);
  useEffect(() => {
    if (text === undefined) return undefined;
    const timer = setTimeout(() => setWholeFor(text), REST_MS);
    return () => clearTimeout(timer);
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
