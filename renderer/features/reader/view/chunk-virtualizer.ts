import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { indexOfBlock } from '@core/text/blocks';
import { createHeights, type ChunkHeights } from '../model/chunk-heights';
import { chunkHolding, cutChunks, type Chunk, type MarkCounts } from '../model/chunks';
import { boxInStandIn, chunkElements, textMetrics, type ChunkElement } from './chunk-dom';
import { inheritWindow, windowOf } from './chunk-window';
import { createScrollAnchor } from './scroll-anchor';
import type { ChunkVirtualizer } from './virtualizer-state';

/**
 * @param marks how many marks of the reader's stand on each block
 * @param before the virtualizer of the same article as it was before a correction
 */
export const createVirtualizer = (
  article: Article,
  marks: MarkCounts,
  before: ChunkVirtualizer | null,
): ChunkVirtualizer => new DomVirtualizer(article, marks, before);

class DomVirtualizer implements ChunkVirtualizer {
  readonly chunks: readonly Chunk[];
  readonly heights: ChunkHeights;
  readonly #article: Article;
  readonly #anchor = createScrollAnchor();
  readonly #listeners = new Set<() => void>();
  #list: HTMLElement | null = null;
  #scroller: HTMLElement | null = null;
  #drawn: readonly number[];
  #waiting: ((mayGlide: boolean) => void)[] = [];
  /** From the moment chunks are chosen to the moment they stand in the document. */
  #isUnderWay = false;
  #frame = 0;

  constructor(article: Article, marks: MarkCounts, before: ChunkVirtualizer | null) {
    this.#article = article;
    this.chunks = cutChunks(article, marks);
    this.heights = createHeights(this.chunks);
    this.#drawn =
      before === null
        ? this.chunks.slice(0, 1).map((_, at) => at)
        : inheritWindow(before, this.chunks, this.heights);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly drawn = (): readonly number[] => this.#drawn;

  attach(list: HTMLElement): () => void {
    this.#list = list;
    const scroller = list.closest<HTMLElement>('[data-scroller]');
    this.#scroller = scroller;
    const onScroll = (): void => this.#look();
    scroller?.addEventListener('scroll', onScroll, { passive: true });
    const unwatch = this.#anchor.watch(scroller);
    const observer = new ResizeObserver(() => this.#look());
    observer.observe(list);
    if (scroller !== null) observer.observe(scroller);
    return () => {
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      scroller?.removeEventListener('scroll', onScroll);
      unwatch();
      observer.disconnect();
      this.#list = null;
      this.#scroller = null;
    };
  }

  settle(): void {
    const called = this.#waiting;
    this.#waiting = [];
    this.#isUnderWay = false;
    if (this.#list === null) return;
    this.#fit();
    this.#noteHeights(chunkElements(this.#list));
    const isCalibrated = this.heights.calibrate();
    const shift = called.length > 0 ? 0 : this.#anchor.restore();
    called.forEach((then) => then(false));
    // Who went somewhere holds nothing of where he was.
    if (called.length > 0) this.#anchor.release();
    if (isCalibrated) this.#publish([...this.#drawn]);
    else this.#look(shift, false);
  }

  reveal(id: BlockId, then: (mayGlide: boolean) => void): void {
    const block = indexOfBlock(this.#article, id);
    const at = chunkHolding(this.chunks, block);
    const room = this.#scroller?.clientHeight ?? 0;
    const [from, to] = [this.heights.fillBack(at, room), this.heights.fill(at, room * 1.5)];
    const wanted = this.chunks.slice(from, to + 1).map((_, index) => from + index);
    const isChosen = wanted.every((one) => this.#drawn.includes(one));
    if (block === -1 || (isChosen && !this.#isUnderWay)) return then(this.#isWayKnown(from));
    this.#anchor.takeOver();
    this.#waiting.push(then);
    if (!isChosen) this.#publish([...new Set([...this.#drawn, ...wanted])].sort((a, b) => a - b));
  }

  placeOf(id: BlockId): DOMRect | null {
    const block = indexOfBlock(this.#article, id);
    if (this.#list === null || block === -1) return null;
    return boxInStandIn(chunkElements(this.#list), this.heights, this.chunks, block);
  }

  /**
   * Draws what the view has come to and undraws what it has left.
   * @param shift pixels by which the browser is about to scroll, so that what is held stands still.
   */
  #look(shift = 0, isNewFrame = true): void {
    const [list, scroller] = [this.#list, this.#scroller];
    if (list === null || scroller === null || scroller.clientHeight === 0) return;
    if (this.#fit()) {
      // The lines are broken anew. Browsers hold no place when a text changes its width or size; the stand-ins follow.
      this.#anchor.takeOver();
      this.#anchor.restore();
      return this.#publish([...this.#drawn]);
    }
    const view = scroller.getBoundingClientRect();
    const parts = chunkElements(list);
    this.#noteHeights(parts);
    this.#anchor.hold(parts, shift);
    const { next, missing } = windowOf(list, parts, this.heights, this.#drawn, {
      top: view.top + shift,
      bottom: view.bottom + shift,
    });
    // What is in sight is drawn at once; of what is beyond it one chunk a frame, which a scroll does not feel.
    if (missing !== null && isNewFrame && isSame(next, this.#drawn)) next.add(missing);
    else if (missing !== null) this.#schedule();
    if (!isSame(next, this.#drawn)) this.#publish([...next].sort((a, b) => a - b));
  }

  #schedule(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#look();
    });
  }

  #publish(next: readonly number[]): void {
    this.#drawn = next;
    this.#isUnderWay = this.#listeners.size > 0;
    this.#listeners.forEach((listener) => listener());
  }

  #noteHeights(parts: readonly ChunkElement[]): void {
    for (const { isDrawn, from, box } of parts) if (isDrawn) this.heights.note(from, box.height);
  }

  #fit(): boolean {
    const measures = this.#list === null ? null : textMetrics(this.#list);
    return measures !== null && this.heights.fit(measures);
  }

  /** Whether nothing that a scroll to a chunk comes by can turn out higher or lower than it stands. */
  #isWayKnown(chunk: number): boolean {
    const first = Math.min(chunk, this.#anchor.chunk ?? chunk);
    const from = this.heights.fillBack(first, (this.#scroller?.clientHeight ?? 0) * 2);
    const way = this.chunks.slice(from, first);
    return this.heights.isTrue && way.every((_, at) => this.heights.known(from + at) !== null);
  }
}

const isSame = (next: ReadonlySet<number>, drawn: readonly number[]): boolean =>
  next.size === drawn.length && drawn.every((at) => next.has(at));
