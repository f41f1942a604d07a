import type { ChunkHeights } from '../model/chunk-heights';
import { chunkHolding, type Chunk } from '../model/chunks';
import type { TypeMeasures } from '../model/estimate-height';

/**
 * What stands in the document of a long article, from top to bottom: drawn chunks, and stand-ins for runs of chunks
 * that are not drawn. The document is asked rather than computed: it alone knows of notes, folded furniture and fonts.
 */
export interface ChunkElement {
  /** Chunks, `to` exclusive; a drawn part is one chunk. */
  readonly from: number;
  readonly to: number;
  readonly isDrawn: boolean;
  readonly element: HTMLElement;
  /** In window coordinates, CSS pixels. */
  readonly box: DOMRect;
}

export function chunkElements(list: HTMLElement): readonly ChunkElement[] {
  return [...list.children].flatMap((element) => {
    if (!(element instanceof HTMLElement)) return [];
    const { from, to, drawn } = element.dataset;
    const box = element.getBoundingClientRect();
    return [{ from: Number(from), to: Number(to), isDrawn: drawn !== undefined, element, box }];
  });
}

/** First and last chunk between two heights of the window. In a stand-in that is lower than its text, as many as fill it. */
export function chunksInSight(
  parts: readonly ChunkElement[],
  heights: ChunkHeights,
  top: number,
  bottom: number,
): readonly [number, number] {
  const above = partAt(parts, top);
  const below = partAt(parts, bottom);
  if (above === undefined || below === undefined) return [0, 0];
  const first = above.isDrawn
    ? above.from
    : below !== above && above.box.bottom > top
      ? heights.fillBack(above.to, above.box.bottom - top)
      : Math.min(above.to - 1, heights.within(above.from, top - above.box.top));
  if (below.isDrawn) return [Math.max(first, above.from), below.from];
  const begin = below === above ? first : below.from;
  const last = heights.fill(begin, bottom - Math.max(top, below.box.top));
  return [Math.max(first, above.from), Math.min(last, below.to - 1)];
}

/** The passage that stands at a height of the window, or the first below it. */
export function firstInView(parts: readonly ChunkElement[], top: number): HTMLElement | null {
  const part = parts.find(({ isDrawn, box }) => isDrawn && box.bottom > top + 1);
  const passages = part?.element.querySelectorAll<HTMLElement>('[data-block]') ?? [];
  for (const passage of passages) if (passage.getBoundingClientRect().bottom > top + 1) return passage;
  return null;
}

/** Where a block that is not drawn would stand. */
export function boxInStandIn(
  parts: readonly ChunkElement[],
  heights: ChunkHeights,
  chunks: readonly Chunk[],
  block: number,
): DOMRect | null {
  const at = chunkHolding(chunks, block);
  const part = parts.find(({ from, to }) => at >= from && at < to);
  const chunk = chunks[at];
  if (part === undefined || part.isDrawn || chunk === undefined) return null;
  const share = (block - chunk.first) / (chunk.last - chunk.first + 1);
  const height = heights.standIn(at, at + 1);
  const top = part.box.top + heights.standIn(part.from, at) + height * share;
  return new DOMRect(part.box.left, top, part.box.width, height / (chunk.last - chunk.first + 1));
}

/** The measures of the type, gutters counted to the line, in which a list of passages is set; `null` while it is not laid out. */
export function textMetrics(list: HTMLElement): TypeMeasures | null {
  const { fontSize, lineHeight } = getComputedStyle(list);
  const width = list.clientWidth;
  const size = Number.parseFloat(fontSize);
  if (width === 0 || !(size > 0)) return null;
  const leading = Number.parseFloat(lineHeight);
  return { width, fontSize: size, lineHeight: leading > 0 ? leading : size * 1.6 };
}

function partAt(parts: readonly ChunkElement[], height: number): ChunkElement | undefined {
  return parts.find(({ box }) => box.bottom > height) ?? parts.at(-1);
}
