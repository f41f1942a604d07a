import type { ArticleSummary } from '@core/contract/article';
import type { Collection } from '@core/contract/collection';
import type { Comparison } from '@core/contract/comparison';
import type { CollectionId } from '@core/contract/ids';
import { scopeOf, type CollectionScope } from '@core/library/collections';

export interface CollectionScopes {
  /** What is in a collection now; `null` for the whole library, and for a collection that is gone. */
  find(id: CollectionId | undefined): CollectionScope | null;
}

interface Options {
  readonly collections: { find(id: CollectionId): Collection | null };
  readonly comparisons: { list(): readonly Comparison[] };
  readonly library: { list(): { readonly articles: readonly ArticleSummary[] } };
}

/** Narrows search and export to one collection. Worked out anew at each question: the lists are in memory. */
export function createScopes({ collections, comparisons, library }: Options): CollectionScopes {
  return {
    find(id) {
      const collection = id === undefined ? null : collections.find(id);
      return collection === null ? null : scopeOf(collection, library.list().articles, comparisons.list());
    },
  };
}
