import type { Article } from '@core/contract/article';
import { indexOfBlock } from '@core/text/blocks';
import { createHeights } from '../model/chunk-heights';
import { chunkHolding, cutChunks } from '../model/chunks';
import { windowOf, inheritWindow } from './chunk-window';
import { boxInStandIn, firstInView, chunkElements, textMetrics, type ChunkElement } from './chunk-dom';
import type { ChunkVirtualizer } from './virtualizer-state';

/** What of the reader's own scrolls a pane: from then on the browser holds the place. */
const HANDS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
const isHeldByBrowser = typeof CSS !== 'undefined' && CSS.supports('overflow-anchor', 'auto');

export function createVirtualizer(article: Article, before: ChunkVirtualizer | null): ChunkVirtualizer {
  const chunks = cutChunks(article);
  const heights = createHeights(chunks);
  const listeners = new Set<() => void>();
  let list: HTMLElement | null = null;
  let scroller: HTMLElement | null = null;
  let drawn: readonly number[] =
    before === null ? chunks.slice(0, 2).map((_, at) => at) : inheritWindow(before, chunks, heights);
  let waiting: ((mayGlide: boolean) => void)[] = [];
  /** The passage at the top of the view and where it stands: it is to stand there still when chunks have changed. */
  let held: { readonly element: HTMLElement; readonly top: number } | null = null;
  let isByHand = !isHeldByBrowser;
  let isAtEnd = false;
  /** From the moment chunks are chosen to the moment they stand in the document. */
  let isUnderWay = false;
  let frame = 0;

  const publish = (next: readonly number[]): void => {
    drawn = next;
    isUnderWay = listeners.size > 0;
    listeners.forEach((listener) => listener());
  };
  const noteHeights = (parts: readonly ChunkElement[]): void =>
    parts.forEach(({ isDrawn, from, box }) => isDrawn && heights.note(from, box.height));
  const hold = (parts: readonly ChunkElement[], shift: number): void => {
    if (scroller === null) return;
    const view = scroller.getBoundingClientRect();
    const element = firstInView(parts, view.top + shift);
    const top = (element?.getBoundingClientRect().top ?? Infinity) - shift;
    // Where nothing in view is drawn there is nothing to hold: what stands further down may move.
    held = element === null || top > view.bottom ? null : { element, top };
    isAtEnd =
      scroller.scrollTop > 0 && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
  };

  /**
   * Draws what the view has come to and undraws what it has left.
   * @param shift pixels by which the browser is about to scroll, so that what is held stands still.
   */
  const look = (shift = 0, isNewFrame = true): void => {
    if (list === null || scroller === null || scroller.clientHeight === 0) return;
    if (fit()) {
      // The lines are broken anew. Browsers hold no place when a text changes its width or size; the stand-ins follow.
      isByHand = true;
      stand();
      return publish([...drawn]);
    }
    const view = scroller.getBoundingClientRect();
    const parts = chunkElements(list);
    noteHeights(parts);
    hold(parts, shift);
    const { next, missing } = windowOf(list, parts, heights, drawn, {
      top: view.top + shift,
      bottom: view.bottom + shift,
    });
    // What is in sight is drawn at once; of what is beyond it one chunk a frame, which a scroll does not feel.
    if (missing !== null && isNewFrame && isSame(next, drawn)) next.add(missing);
    else if (missing !== null) schedule();
    if (!isSame(next, drawn)) publish([...next].sort((a, b) => a - b));
  };
  const schedule = (): void => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      look();
    });
  };

  /** Scrolls back what a change above the view has moved. Answers with what the browser has still to scroll. */
  const stand = (): number => {
    if (scroller === null || held === null || !held.element.isConnected) return 0;
    const moved = held.element.getBoundingClientRect().top - held.top;
    if (isAtEnd) {
      scroller.scrollTop = scroller.scrollHeight;
      return 0;
    }
    if (Math.abs(moved) < 0.5) return 0;
    if (!isByHand && scroller.scrollTop > 0) return moved;
    scroller.scrollTop += moved;
    return 0;
  };

  /** Whether nothing that a scroll to a chunk comes by can turn out higher or lower than it stands. */
  const isWayKnown = (chunk: number): boolean => {
    const here = held?.element.closest<HTMLElement>('[data-drawn]')?.dataset['from'];
    const first = Math.min(chunk, Number(here ?? chunk));
    const from = heights.fillBack(first, (scroller?.clientHeight ?? 0) * 2);
    return heights.isTrue && chunks.slice(from, first).every((_, at) => heights.known(from + at) !== null);
  };

  const fit = (): boolean => {
    const measures = list === null ? null : textMetrics(list);
    return measures !== null && heights.fit(measures);
  };

  return {
    chunks,
    heights,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    drawn: () => drawn,
    attach(element) {
      list = element;
      scroller = element.closest<HTMLElement>('[data-scroller]');
      const onScroll = (): void => look();
      const onHand = (): void => {
        isByHand = !isHeldByBrowser;
      };
      scroller?.addEventListener('scroll', onScroll, { passive: true });
      HANDS.forEach((name) => scroller?.addEventListener(name, onHand, { passive: true }));
      const observer = new ResizeObserver(() => look());
      observer.observe(element);
      if (scroller !== null) observer.observe(scroller);
      return () => {
        cancelAnimationFrame(frame);
        frame = 0;
        scroller?.removeEventListener('scroll', onScroll);
        HANDS.forEach((name) => scroller?.removeEventListener(name, onHand));
        observer.disconnect();
        list = null;
        scroller = null;
      };
    },
    settle() {
      const called = waiting;
      waiting = [];
      isUnderWay = false;
      if (list === null) return;
      fit();
      noteHeights(chunkElements(list));
      const isCalibrated = heights.calibrate();
      const shift = called.length > 0 ? 0 : stand();
      called.forEach((then) => then(false));
      // Who went somewhere holds nothing of where he was.
      if (called.length > 0) held = null;
      if (isCalibrated) publish([...drawn]);
      else look(shift, false);
    },
    reveal(id, then) {
      const block = indexOfBlock(article, id);
      const at = chunkHolding(chunks, block);
      const room = scroller?.clientHeight ?? 0;
      const [from, to] = [heights.fillBack(at, room), heights.fill(at, room * 1.5)];
      const wanted = chunks.slice(from, to + 1).map((_, index) => from + index);
      const isChosen = wanted.every((one) => drawn.includes(one));
      if (block === -1 || (isChosen && !isUnderWay)) return then(isWayKnown(from));
      isByHand = true;
      waiting.push(then);
      if (!isChosen) publish([...new Set([...drawn, ...wanted])].sort((a, b) => a - b));
    },
    placeOf: (id) => {
      const block = indexOfBlock(article, id);
      return list === null || block === -1 ? null : boxInStandIn(chunkElements(list), heights, chunks, block);
    },
  };
}

const isSame = (next: ReadonlySet<number>, drawn: readonly number[]): boolean =>
  next.size === drawn.length && drawn.every((at) => next.has(at));
