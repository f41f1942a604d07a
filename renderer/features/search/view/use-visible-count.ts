import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { PassageMatch } from '@core/contract/search';
import type { ResultGroup } from '../model/result-groups';

/** Pixels, each a little less than it takes in the end: what is drawn first must reach the lower edge. */
const TITLE = 42;
const LINE_EDGES = 26;
const LINE_OF_TEXT = 18;
const CHARACTER = 5.5;
/** Pixels of a line's width that hold no text. */
const BESIDE = 56;
/** Pixels above the list that tell how much was found. */
const HEAD = 40;
/** Milliseconds without another answer after which the rest is drawn: longer than a quick hand needs for a letter. */
const REST_MS = 150;

/** Pixels of the list, the widest that it can be until it is measured. */
interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * The groups to draw now. A letter draws what fits the list, and the rest follows once the hand rests: fifty articles
 * cost ten times the frame, and what the next letter replaces was drawn for nobody. An answer to the same query that
 * comes anew is drawn whole, so that a list that was scrolled stays where it is.
 */
export function useVisibleCount(
  text: string | undefined,
  groups: readonly ResultGroup[],
  place: RefObject<HTMLElement | null>,
): readonly ResultGroup[] {
  const [wholeFor, setWholeFor] = useState<string | null>(null);
  const [room, setRoom] = useState<Room>(() => ({ width: 900, height: window.innerHeight }));
  const measure = useCallback(() => {
    const { clientWidth: width = 0, clientHeight = 0 } = place.current ?? {};
    const height = clientHeight - HEAD;
    if (width > 0)
      setRoom((known) => (known.width === width && known.height === height ? known : { width, height }));
  }, [place]);
  // With the frame of the first letter, whose answer is still on its way: what it lays out is laid out all the same.
  useEffect(() => {
    const frame = requestAnimationFrame(measure);
    return () => cancelAnimationFrame(frame);
  }, [measure]);
  useEffect(() => {
    if (text === undefined) return undefined;
    const timer = setTimeout(() => {
      setWholeFor(text);
      // Again while nothing waits to be laid out, which costs nothing; a list is seldom made wider while typing.
      measure();
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [text, measure]);
  return wholeFor === text ? groups : firstOf(groups, room);
}

/** Also cuts within the last group: one article of five long passages would fill the list twice. */
function firstOf(groups: readonly ResultGroup[], { width, height }: Room): readonly ResultGroup[] {
  const first: ResultGroup[] = [];
  let left = height;
  for (const group of groups) {
    if (left <= 0) break;
    left -= TITLE;
    const cut = group.passages.findIndex((passage) => {
      const isBeyond = left <= 0;
      left -= heightOf(passage, width);
      return isBeyond;
    });
    first.push(cut === -1 ? group : cutAfter(group, Math.max(1, cut)));
  }
  return first;
}

/** Its last line is drawn later with the rest: how many more there are is not told of a part. */
function cutAfter(group: ResultGroup, count: number): ResultGroup {
  const passages = group.passages.slice(0, count);
  return { ...group, passages, passagesFound: passages.length };
}

const heightOf = ({ snippet, voice }: PassageMatch, width: number): number =>
  LINE_EDGES +
  LINE_OF_TEXT * (Math.ceil((snippet.length * CHARACTER) / (width - BESIDE)) + (voice === null ? 0 : 1));
