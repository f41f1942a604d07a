import type { Article } from '@core/contract/article';
import type { Failure } from '@core/contract/failure';
import type { OriginalText } from '@core/contract/requests';
import type { ImportSource } from '@core/library/imported-article';
import type { Original } from './article-folder';
import type { Format } from './formats/format';
import type { Arrival, Taken, TakeOptions } from './take-document';
import type { KeptFile } from './whole-text';

/**
 * What the import worker is asked, one thing at a time: to take a document in, to read a kept one again, or to show
 * the text of one.
 */
export type Task =
  | { readonly do: 'take'; readonly arrival: Arrival; readonly options: TakeOptions }
  | { readonly do: 'read'; readonly original: Original; readonly source: ImportSource }
  | { readonly do: 'show'; readonly file: KeptFile; readonly start: number };

export type Request = Task & { readonly number: number };

/** What comes of each task. */
export interface Done {
  readonly take: Taken;
  readonly read: Article;
  readonly show: OriginalText;
}

export type Answer =
  /** The document is at hand, and from now on the time of its kind runs. */
  | { readonly number: number; readonly begun: Format }
  | { readonly number: number; readonly value: Done[keyof Done] }
  | { readonly number: number; readonly failure: Failure };
