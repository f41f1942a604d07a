import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import type { StoredArticle } from '../articles/change-batcher';
import type { SearchScope } from '@core/search/search-index';
import type { IndexState, SearchAnswer, SearchQuery } from '@core/contract/search';

/** What the worker is started with. */
export interface WorkerSettings {
  readonly indexDir: string;
  /** Where the articles of the reader lie, which the worker reads by itself. */
  readonly dataDir: string;
}

/** A whole article, or where one lies: a library of long texts is never in the memory of the thread that answers. */
export type Searched = Article | StoredArticle;

export type SearchNotification =
  /** A part of the library; `isLast` once the worker has all of it, which is when saved segments can be judged. */
  | {
      readonly do: 'articles';
      readonly put: readonly Searched[];
      readonly remove: readonly ArticleId[];
      readonly isLast: boolean;
    }
  | {
      readonly do: 'notes';
      readonly put: readonly PlacedAnnotation[];
      readonly remove: readonly AnnotationId[];
      readonly isLast: boolean;
    }
  /** Leaves nothing in the index of what was removed before. */
  | { readonly do: 'expunge' };

export type SearchNotice =
  /** Saved segments are read; queries are answered from now on. */
  | { readonly say: 'open' }
  | { readonly say: 'state'; readonly state: IndexState }
  /** Its files are not sound; it is not to be found until it is named again. */
  | { readonly say: 'unreadable'; readonly id: ArticleId };

/** A query with what the collection that it names has. */
export type ScopedQuery = Omit<SearchQuery, 'collectionId'> & { readonly within?: SearchScope };

export interface SearchProtocol {
  readonly task: { readonly do: 'query'; readonly query: ScopedQuery };
  readonly done: { readonly query: SearchAnswer };
  readonly notification: SearchNotification;
  /** From now on the query's own time runs. */
  readonly begun: never;
  readonly part: never;
  readonly notice: SearchNotice;
}
