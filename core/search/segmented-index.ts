import type { SearchField } from './fields';
import { mergeSegments } from './merge-segments';
import { FIELD_SETTINGS } from './ranking-settings';
import type { Segment } from './segment';

/** Segments below this many documents are merged, once there are `MAX_SMALL` of them. */
const SMALL = 250;
const MAX_SMALL = 8;

/**
 * The segments of one library and the statistics of the whole: which documents are live, and their average field
 * lengths. Ranking numbers the documents through, segment after segment; those numbers change with every change of the
 * index and never leave core/search.
 */
export class SegmentedIndex {
  readonly fields: readonly SearchField[];
  #stored: readonly Segment[] = [];
  /** By document the segment and position of its live version. */
  readonly #places = new Map<string, { segment: Segment; ordinal: number }>();
  #cachedView: IndexView | null = null;

  constructor(fields: readonly SearchField[]) {
    this.fields = fields;
  }

  get segments(): readonly Segment[] {
    return this.#stored;
  }

  get size(): number {
    return this.#places.size;
  }

  /** The version of a document that can be found now; `null` where none can. */
  revOf(id: string): string | null {
    const place = this.#places.get(id);
    return place?.segment.documents[place.ordinal]?.rev ?? null;
  }

  /** A later segment replaces the documents it shares with earlier ones. `isWanted` leaves out what is out of date. */
  add(segment: Segment, isWanted: (id: string, rev: string) => boolean = () => true): void {
    let taken = 0;
    for (const [ordinal, { id, rev }] of segment.documents.entries()) {
      if (!isWanted(id, rev)) continue;
      this.#places.set(id, { segment, ordinal });
      taken += 1;
    }
    if (taken > 0) this.#stored = [...this.#stored, segment];
    this.#dropEmpty();
  }

  remove(id: string): void {
    if (this.#places.delete(id)) this.#dropEmpty();
  }

  /** Merges small segments into one when there are many; true when anything changed. */
  compact(): boolean {
    const small = this.#stored.filter(({ documents }) => documents.length < SMALL);
    if (small.length < MAX_SMALL) return false;
    const merged = mergeSegments(small, (segment, ordinal) => this.#isLive(segment, ordinal));
    this.#stored = [...this.#stored.filter((segment) => !small.includes(segment)), merged];
    for (const [ordinal, { id }] of merged.documents.entries())
      this.#places.set(id, { segment: merged, ordinal });
    this.#cachedView = null;
    return true;
  }

  /**
   * Drops what is no longer live from every segment that holds some of it: what Lucene calls expunging deletes. Costs as
   * much as merging these segments; until then a removed document lies in its segment and is never found.
   */
  expunge(): void {
    this.#stored = this.#stored.map((segment) => {
      if (segment.documents.every((_, ordinal) => this.#isLive(segment, ordinal))) return segment;
      const merged = mergeSegments([segment], (of, ordinal) => this.#isLive(of, ordinal));
      for (const [ordinal, { id }] of merged.documents.entries())
        this.#places.set(id, { segment: merged, ordinal });
      return merged;
    });
    this.#cachedView = null;
  }

  #isLive(segment: Segment, ordinal: number): boolean {
    const place = this.#places.get(segment.documents[ordinal]?.id ?? '');
    return place?.segment === segment && place.ordinal === ordinal;
  }

  #dropEmpty(): void {
    this.#cachedView = null;
    this.#stored = this.#stored.filter((segment) =>
      segment.documents.some((_, ordinal) => this.#isLive(segment, ordinal)),
    );
  }

  /** Built anew after a change: a few milliseconds for ten thousand documents. */
  view(): IndexView {
    return (this.#cachedView ??= buildView(this.#stored, this.fields.length, (segment, ordinal) =>
      this.#isLive(segment, ordinal),
    ));
  }
}

/** All that ranking needs, in flat arrays over the documents of all segments in turn. */
export interface IndexView {
  readonly segments: readonly { readonly segment: Segment; readonly base: number }[];
  readonly ids: readonly string[];
  readonly live: Uint8Array;
  readonly liveCount: number;
  /** What one occurrence counts in a field of that document, by weight and length: `[document * width + field]`. */
  readonly norms: Float32Array;
}

function buildView(
  stored: readonly Segment[],
  width: number,
  isLive: (segment: Segment, ordinal: number) => boolean,
): IndexView {
  const segments: { segment: Segment; base: number }[] = [];
  const ids: string[] = [];
  for (const segment of stored) {
    segments.push({ segment, base: ids.length });
    for (const { id } of segment.documents) ids.push(id);
  }
  const live = new Uint8Array(ids.length);
  const totals = new Float64Array(width);
  let liveCount = 0;
  for (const { segment, base } of segments) {
    for (let ordinal = 0; ordinal < segment.documents.length; ordinal += 1) {
      if (!isLive(segment, ordinal)) continue;
      live[base + ordinal] = 1;
      liveCount += 1;
      for (let field = 0; field < width; field += 1) {
        totals[field] = (totals[field] ?? 0) + (segment.lengths[ordinal * width + field] ?? 0);
      }
    }
  }
  const norms = new Float32Array(ids.length * width);
  for (const { segment, base } of segments) {
    for (let at = 0; at < segment.lengths.length; at += 1) {
      const field = at % width;
      const { weight, lengthNorm } = FIELD_SETTINGS[segment.fields[field] ?? 'text'];
      const average = Math.max(1, (totals[field] ?? 0) / Math.max(1, liveCount));
      norms[base * width + at] =
        weight / (1 - lengthNorm + (lengthNorm * (segment.lengths[at] ?? 0)) / average);
    }
  }
  return { segments, ids, live, liveCount, norms };
}
