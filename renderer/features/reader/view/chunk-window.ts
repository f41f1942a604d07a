import type { ChunkHeights } from '../model/chunk-heights';
import { chunkHolding, type Chunk } from '../model/chunks';
import type { ChunkVirtualizer } from './virtualizer-state';
import { chunksInSight, type ChunkElement } from './chunk-dom';

/** Heights of a view that are drawn beyond it; a chunk is undrawn only when it is twice as far, so none flickers. */
const AHEAD = 1.25;
/** Pixels beyond the view that count as seen. */
const NEAR = 160;

interface View {
  /** In window coordinates, CSS pixels. */
  readonly top: number;
  readonly bottom: number;
}

/**
 * Which chunks are to be drawn for a view: what is seen, what is drawn already and still near, and where a selection
 * begins and ends. `missing` is what the view will come to next, `null` where that is drawn too.
 */
export function windowOf(
  list: HTMLElement,
  parts: readonly ChunkElement[],
  heights: ChunkHeights,
  drawn: readonly number[],
  { top, bottom }: View,
): { readonly next: Set<number>; readonly missing: number | null } {
  const reach = (by: number): readonly [number, number] =>
    chunksInSight(parts, heights, top - by, bottom + by);
  const room = (bottom - top) * AHEAD;
  const seen = reach(NEAR);
  const kept = reach(room * 2);
  const present = new Set(parts.flatMap(({ isDrawn, from }) => (isDrawn ? [from] : [])));
  const next = new Set(drawn.filter((at) => present.has(at) && at >= kept[0] && at <= kept[1]));
  for (let at = seen[0]; at <= seen[1]; at += 1) next.add(at);
  chosenChunks(list).forEach((at) => next.add(at));
  return { next, missing: nearestMissing(next, seen, reach(room)) };
}

/** Of the chunks around those in sight the nearest that is not there, those below first. */
function nearestMissing(
  there: ReadonlySet<number>,
  seen: readonly [number, number],
  ahead: readonly [number, number],
): number | null {
  for (let by = 1; seen[1] + by <= ahead[1] || seen[0] - by >= ahead[0]; by += 1) {
    if (seen[1] + by <= ahead[1] && !there.has(seen[1] + by)) return seen[1] + by;
    if (seen[0] - by >= ahead[0] && !there.has(seen[0] - by)) return seen[0] - by;
  }
  return null;
}

/** The chunks in which a selection begins and ends: undrawn, they would take it with them. */
function chosenChunks(list: HTMLElement): readonly number[] {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return [];
  return [selection.anchorNode, selection.focusNode].flatMap((node) => {
    const element = node instanceof Element ? node : (node?.parentElement ?? null);
    const chunk = list.contains(element) ? element?.closest<HTMLElement>('[data-drawn]') : null;
    return chunk == null ? [] : [Number(chunk.dataset['from'])];
  });
}

/** The same passages stand drawn when a correction has made a new article of the old: nothing moves under the eye. */
export function inheritWindow(
  before: Pick<ChunkVirtualizer, 'chunks' | 'heights' | 'drawn'>,
  chunks: readonly Chunk[],
  heights: ChunkHeights,
): readonly number[] {
  const earlier = new Map(before.chunks.map((chunk, at) => [chunk.key, { chunk, at }]));
  heights.inherit(before.heights, (at) => {
    const own = chunks[at];
    const known = own === undefined ? undefined : earlier.get(own.key);
    const isSame = known?.chunk.end === own?.end && known?.chunk.start === own?.start;
    return known === undefined || !isSame ? null : known.at;
  });
  const now = before.drawn().flatMap((at) => {
    const chunk = before.chunks[at];
    return chunk === undefined ? [] : [chunkHolding(chunks, chunk.first), chunkHolding(chunks, chunk.last)];
  });
  return [...new Set(now)].sort((a, b) => a - b);
}
