import type { ArticleSummary } from '@core/contract/article';
import type { Collection } from '@core/contract/collection';
import { articlesOf } from '../../../app/collections';

export interface CollectionRow {
  /** `null` is the row of all articles. */
  readonly collection: Collection | null;
  /** Articles of it that are in the library now. */
  readonly count: number;
}

/** All articles, then the collections in their order. */
export const collectionRows = (
  collections: readonly Collection[],
  articles: readonly ArticleSummary[],
): readonly CollectionRow[] =>
  [null, ...collections].map((collection) => ({
    collection,
    count: articlesOf(collection, articles).length,
  }));
