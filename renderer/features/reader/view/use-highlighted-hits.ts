import { useEffect, useSyncExternalStore, type RefObject } from 'react';
import type { Article } from '@core/contract/article';
import { blockIndexAt } from '@core/text/blocks';
import { domRange, domRanges, paintRanges } from './dom-position';
import type { ChunkVirtualizer } from './virtualizer-state';
import { hitsIn, type Hits } from '../model/find-hits';

/** Hits drawn at once; a find of a single letter in a book would otherwise paint for seconds. */
const PAINTED = 2_000;

type Scroller = RefObject<HTMLElement | null>;

/** Brings the current hit into view, drawing its passage first where it must. */
export function useGoToHit(
  scroller: Scroller,
  article: Article,
  drawing: ChunkVirtualizer | null,
  start: number,
  end: number,
): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null || start === -1) return;
    const go = (): void => {
      const here = domRange(element, start, end);
      here?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
      const box = here?.getBoundingClientRect();
      const view = element.getBoundingClientRect();
      if (box !== undefined && (box.top < view.top + 60 || box.bottom > view.bottom - 40)) {
        element.scrollTop += box.top - view.top - view.height / 3;
      }
    };
    const block = article.blocks[blockIndexAt(article, start)];
    if (drawing === null || block === undefined) go();
    else drawing.reveal(block.id, go);
  }, [scroller, article, drawing, start, end]);
}

const NOTHING_DRAWN: readonly number[] = [];
const follow = (): (() => void) => () => undefined;

/** Paints the hits in what is drawn, and the current one apart. */
export function useHighlightedHits(
  scroller: Scroller,
  drawing: ChunkVirtualizer | null,
  hits: Hits,
  start: number,
  end: number,
): void {
  const drawn = useSyncExternalStore(drawing?.subscribe ?? follow, drawing?.drawn ?? (() => NOTHING_DRAWN));
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const spans = drawing === null ? [[0, hits.starts.length] as const] : spansOf(drawing, drawn, hits);
    const drawnHits = spans.flatMap(([from, to]) =>
      hits.starts.slice(from, to).map((at, index) => ({ start: at, end: hits.ends[from + index] ?? at })),
    );
    const ranges = domRanges(element, drawnHits.slice(0, PAINTED));
    const here = start === -1 ? [] : domRanges(element, [{ start, end }]);
    const stops = [paintRanges('find', ranges), paintRanges('find-current', here)];
    return () => stops.forEach((stop) => stop());
  }, [scroller, drawing, drawn, hits, start, end]);
}

const spansOf = (
  drawing: ChunkVirtualizer,
  drawn: readonly number[],
  hits: Hits,
): readonly (readonly [number, number])[] =>
  drawn.flatMap((at) => {
    const chunk = drawing.chunks[at];
    return chunk === undefined ? [] : [hitsIn(hits, chunk)];
  });
