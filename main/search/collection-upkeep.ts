import type { Collection } from '@core/search/collection';
import { SegmentBuilder, type IndexedDocument } from '@core/search/segment-builder';
import type { Segment } from '@core/search/segment';
import type { SegmentStore } from './segment-store';

/** Documents after which a segment is closed: small enough that queries soon see it, large enough to be few. */
const SEGMENT_SIZE = 400;

/**
 * Keeps one collection in step with the documents that should be found: takes what the disk has, builds the rest in
 * slices, saves each segment as it is closed.
 */
export class CollectionUpkeep {
  private readonly collection: Collection;
  private readonly store: SegmentStore;
  private readonly documentOf: (id: string) => IndexedDocument | null;
  private saved: readonly Segment[];
  private builder: SegmentBuilder;
  private readonly queue = new Set<string>();
  private isSwept = false;

  /** `documentOf` gives the present version of a document, `null` once it is gone. */
  constructor(
    collection: Collection,
    store: SegmentStore,
    documentOf: (id: string) => IndexedDocument | null,
  ) {
    this.collection = collection;
    this.store = store;
    this.documentOf = documentOf;
    this.saved = store.load();
    this.builder = new SegmentBuilder(collection.fields);
  }

  /** Call with every document that should be found and may have changed. */
  want(ids: readonly string[]): void {
    for (const id of ids) this.queue.add(id);
  }

  /** Call once `want` has named all there is: saved segments then stand for what they still describe. */
  takeSaved(): void {
    const isCurrent = (id: string, rev: string): boolean => this.documentOf(id)?.rev === rev;
    for (const segment of this.saved) this.collection.add(segment, isCurrent);
    this.saved = [];
    for (const id of this.queue) if (this.isCurrent(id)) this.queue.delete(id);
    this.isSwept = false;
  }

  /** True while there is something to build or to save. */
  get isBehind(): boolean {
    return this.queue.size > 0 || this.builder.size > 0 || !this.isSwept;
  }

  /** Documents not yet to be found. */
  get remaining(): number {
    return this.queue.size + this.builder.size;
  }

  /** Works for about `budget` milliseconds; closing a segment can take some fifty more. */
  work(budget: number): void {
    const end = performance.now() + budget;
    for (const id of this.queue) {
      this.queue.delete(id);
      const document = this.isCurrent(id) ? null : this.documentOf(id);
      if (document !== null) this.builder.add(document);
      if (this.builder.size >= SEGMENT_SIZE) return this.close();
      if (performance.now() >= end) return;
    }
    if (this.builder.size > 0) return this.close();
    if (this.isSwept) return;
    this.collection.tidy();
    for (const segment of this.collection.segments) this.store.save(segment);
    this.store.keepOnly(this.collection.segments);
    this.isSwept = true;
  }

  private isCurrent(id: string): boolean {
    const document = this.documentOf(id);
    return document === null || this.collection.revOf(id) === document.rev;
  }

  private close(): void {
    const segment = this.builder.build();
    this.builder = new SegmentBuilder(this.collection.fields);
    // What was removed or changed while the segment was being built must not come back.
    this.collection.add(segment, (id, rev) => this.documentOf(id)?.rev === rev);
    this.store.save(segment);
    this.isSwept = false;
  }
}
