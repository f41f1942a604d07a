import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import type { IndexState, SearchAnswer, SearchQuery } from '@core/contract/search';

/** What the worker is started with. */
export interface WorkerSettings {
  readonly indexDir: string;
}

export type ToWorker =
  /** A part of the library; `isLast` once the worker has all of it, which is when saved segments can be judged. */
  | {
      readonly do: 'articles';
      readonly put: readonly Article[];
      readonly remove: readonly ArticleId[];
      readonly isLast: boolean;
    }
  | {
      readonly do: 'notes';
      readonly put: readonly PlacedAnnotation[];
      readonly remove: readonly AnnotationId[];
      readonly isLast: boolean;
    }
  | { readonly do: 'query'; readonly number: number; readonly query: SearchQuery };

export type FromWorker =
  /** Saved segments are read; queries are answered from now on. */
  | { readonly say: 'open' }
  | { readonly say: 'state'; readonly state: IndexState }
  /** From now on the query's own time runs. */
  | { readonly say: 'begun'; readonly number: number }
  | { readonly say: 'answer'; readonly number: number; readonly answer: SearchAnswer }
  /** The query could not be answered though the worker lives. */
  | { readonly say: 'fault'; readonly number: number; readonly detail: string };
