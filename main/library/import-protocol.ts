import type { Article } from '@core/contract/article';
import type { Failure } from '@core/contract/failure';
import type { ImportSource } from '@core/library/imported-article';
import type { OriginalText } from '@core/contract/requests';
import type { Original } from './article-folder';
import type { KeptFile } from './whole-text';

/** What the import worker is asked, one thing at a time: to read a document, or to show the text of a kept one. */
export type Task =
  | { readonly do: 'read'; readonly original: Original; readonly source: ImportSource }
  | { readonly do: 'show'; readonly file: KeptFile; readonly start: number };

export type Request = Task & { readonly number: number };

/** What comes of each task. */
export interface Done {
  readonly read: Article;
  readonly show: OriginalText;
}

export type Answer =
  | { readonly number: number; readonly value: Done[keyof Done] }
  | { readonly number: number; readonly failure: Failure };
