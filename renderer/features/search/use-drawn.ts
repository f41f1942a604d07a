import { useEffect, useState } from 'react';
import type { ArticleMatch } from '@core/contract/search';
import type { Answered } from '../../state/answered';

/** Pixels that a result takes at least: a place and a line of text. */
const LEAST_LINE = 60;
const NONE: readonly ArticleMatch[] = [];

/**
 * The articles to draw now. The first frame after a letter draws what fits the window, and the rest follows once that
 * is seen: fifty articles cost ten times the frame. An answer to the same query that comes anew is drawn whole, so that
 * a list that was scrolled stays where it is.
 */
export function useDrawn(answer: Answered | undefined): readonly ArticleMatch[] {
  const [wholeFor, setWholeFor] = useState<string | null>(null);
  const text = answer?.text;
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
  if (answer === undefined) return NONE;
  return wholeFor === text ? answer.matches : firstOf(answer.matches, window.innerHeight / LEAST_LINE);
}

function firstOf(matches: readonly ArticleMatch[], lines: number): readonly ArticleMatch[] {
  let drawn = 0;
  const rest = matches.findIndex(({ passages }) => {
    const isBeyond = drawn >= lines;
    drawn += passages.length;
    return isBeyond;
  });
  return rest === -1 ? matches : matches.slice(0, rest);
}
