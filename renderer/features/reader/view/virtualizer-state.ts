import type { BlockId } from '@core/contract/ids';
import type { ChunkHeights } from '../model/chunk-heights';
import type { Chunk } from '../model/chunks';

/**
 * Which chunks of a long article are drawn. Those near the view are; the others stand as empty boxes of their height,
 * as last measured or as estimated. Chunks in the flow of the document, rather than passages laid out one by one at
 * computed places, because selection, copying, margins and the eye's own "where was I" then work as in a short article,
 * and because a stand-in need not be as high as its text: that is what lets a text of any length be scrolled.
 *
 * When a chunk above the view turns out higher or lower than its stand-in, what is read must not move. Chromium holds
 * it (`overflow-anchor`), and does so without breaking off a scroll that is under way; where the browser does not, and
 * while the program itself goes somewhere, the difference is scrolled by hand.
 */
export interface ChunkVirtualizer {
  readonly chunks: readonly Chunk[];
  readonly heights: ChunkHeights;
  readonly subscribe: (listener: () => void) => () => void;
  /** Indexes of the drawn chunks in text order; a new list whenever something is to be drawn anew. */
  readonly drawn: () => readonly number[];
  /** Follows the document from now on: `list` holds the chunks. Answers with a function that stops. */
  attach(list: HTMLElement): () => void;
  /** To be called when the drawn chunks stand in the document, before they are painted. */
  settle(): void;
  /**
   * Calls back as soon as the block and what surrounds it stand in the document: at once where they do, else before the
   * next paint. `mayGlide` tells whether a smooth scroll to it arrives: not where what is drawn on the way may change
   * its place.
   */
  reveal(block: BlockId, then: (mayGlide: boolean) => void): void;
  /** Where a block that is not drawn would stand, in window coordinates; `null` where that is not known. */
  placeOf(block: BlockId): DOMRect | null;
}
