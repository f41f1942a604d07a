import type { Article } from '@core/contract/article';
import type { Failure } from '@core/contract/failure';
import type { ImportSource } from '@core/library/imported-article';
import type { Original } from './article-folder';

/** What the import worker is asked and answers, one document at a time. */
export interface ReadRequest {
  readonly number: number;
  readonly original: Original;
  readonly source: ImportSource;
}

export type ReadAnswer =
  | { readonly number: number; readonly article: Article }
  | { readonly number: number; readonly failure: Failure };
