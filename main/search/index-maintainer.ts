import type { SegmentedIndex } from '@core/search/segmented-index';
import { SegmentBuilder, type DocumentSource } from '@core/search/segment-builder';
import type { Segment } from '@core/search/segment';
import type { SegmentStore } from './segment-store';

/** Documents after which a segment is closed: small enough that queries soon see it, large enough to be few. */
const SEGMENT_SIZE = 400;
/** UTF-16 units after which it is closed as well: what is inverted lies in memory many times as large until then. */
const SEGMENT_UNITS = 3_000_000;

/**
 * Keeps one index up to date with the documents: loads the segments on disk, builds the rest in time slices, saves each
 * segment when it is closed.
 */
export class IndexMaintainer {
  readonly #index: SegmentedIndex;
  readonly #store: SegmentStore;
  readonly #source: DocumentSource;
  #saved: readonly Segment[];
  #builder: SegmentBuilder;
  /** UTF-16 units in the builder. */
  #units = 0;
  readonly #queue = new Set<string>();
  #isSwept = false;
  #isExpungeDue = false;

  constructor(index: SegmentedIndex, store: SegmentStore, source: DocumentSource) {
    this.#index = index;
    this.#store = store;
    this.#source = source;
    this.#saved = store.load();
    this.#builder = new SegmentBuilder(index.fields);
  }

  /** Call with every document that should be found and may have changed. */
  enqueue(ids: readonly string[]): void {
    for (const id of ids) this.#queue.add(id);
  }

  /** Call once `want` has named all there is: saved segments then stand for what they still describe. */
  takeSaved(): void {
    const isCurrent = (id: string, rev: string): boolean => this.#source.revOf(id) === rev;
    for (const segment of this.#saved) this.#index.add(segment, isCurrent);
    this.#saved = [];
    for (const id of this.#queue) if (this.#isCurrent(id)) this.#queue.delete(id);
    this.#isSwept = false;
  }

  /** Leaves nothing of removed documents in the segments, in memory and on the disk. */
  expunge(): void {
    this.#isExpungeDue = true;
    this.#isSwept = false;
  }

  /** True while there is something to build or to save. */
  get isBehind(): boolean {
    return this.#queue.size > 0 || this.#builder.size > 0 || !this.#isSwept;
  }

  /** Documents not yet to be found. */
  get remaining(): number {
    return this.#queue.size + this.#builder.size;
  }

  /** Works for about `budget` milliseconds; closing a segment can take some fifty more. */
  work(budget: number): void {
    const end = performance.now() + budget;
    for (const id of this.#queue) {
      this.#queue.delete(id);
      const document = this.#isCurrent(id) ? null : this.#source.documentOf(id);
      if (document !== null) {
        this.#builder.add(document);
        for (const text of Object.values(document.texts)) this.#units += text.length;
      }
      if (this.#builder.size >= SEGMENT_SIZE || this.#units >= SEGMENT_UNITS) return this.#close();
      if (performance.now() >= end) return;
    }
    if (this.#builder.size > 0) return this.#close();
    if (this.#isSwept) return;
    if (this.#isExpungeDue) this.#index.expunge();
    this.#isExpungeDue = false;
    this.#index.compact();
    for (const segment of this.#index.segments) this.#store.save(segment);
    this.#store.keepOnly(this.#index.segments);
    this.#isSwept = true;
  }

  #isCurrent(id: string): boolean {
    const rev = this.#source.revOf(id);
    return rev === null || this.#index.revOf(id) === rev;
  }

  #close(): void {
    const segment = this.#builder.build();
    this.#builder = new SegmentBuilder(this.#index.fields);
    this.#units = 0;
    // What was removed or changed while the segment was being built must not come back.
    this.#index.add(segment, (id, rev) => this.#source.revOf(id) === rev);
    this.#store.save(segment);
    this.#isSwept = false;
  }
}
