import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { Encoding } from '@core/contract/encoding';
import type { ArticleId } from '@core/contract/ids';
import type { BookChapters, OriginalText, PageAt, PagePicture } from '@core/contract/requests';
import type { ImportSource } from '@core/import/imported-article';
import type { Original } from '../articles/article-repository';
import type { ArticlePiece } from '../articles/article-chunks';
import type { SerializedChange } from '../corrections/correction-job';
import type { Format } from '@core/import/formats';
import type { StoredArticle } from '../articles/serialize-article';
import type { StoredBook, SplitOptions } from '../books/split-book';
import type { DocumentSource, Ingested, IngestedDocument, TakeOptions } from './ingest';
import type { PagePart, PagesBefore } from './page-attempts';
import type { StoredOriginal } from '../articles/original-text';

/**
 * What the import worker is asked, one thing at a time: to take a document in, to read a kept one again, to show the
 * text of one or how a page of it looks, to find and cut the chapters of a book, or to print, change or hand over an article that is large.
 */
export type Task =
  | {
      readonly do: 'take';
      readonly arrival: DocumentSource;
      readonly options: TakeOptions;
      readonly before: PagesBefore;
    }
  | {
      readonly do: 'read';
      readonly original: Original;
      readonly source: ImportSource;
      readonly before: PagesBefore;
    }
  | { readonly do: 'show'; readonly file: StoredOriginal; readonly start: number }
  | { readonly do: 'page'; readonly file: StoredOriginal; readonly at: PageAt }
  | { readonly do: 'chapters'; readonly book: StoredBook; readonly there: readonly ArticleId[] }
  | { readonly do: 'split'; readonly book: StoredBook; readonly options: SplitOptions }
  | { readonly do: 'print'; readonly article: StoredArticle }
  | {
      readonly do: 'correct';
      readonly article: StoredArticle;
      readonly corrections: readonly Correction[];
    }
  | {
      readonly do: 'reread';
      readonly article: StoredArticle;
      readonly source: ImportSource;
      readonly encoding: Encoding | null;
    }
  | { readonly do: 'piece'; readonly article: StoredArticle; readonly at: number };

/** What comes of each task. */
export interface Done {
  readonly take: Ingested;
  readonly read: Article;
  readonly show: OriginalText;
  readonly page: PagePicture;
  readonly chapters: BookChapters;
  readonly split: readonly IngestedDocument[];
  readonly print: Uint8Array | null;
  readonly correct: SerializedChange | null;
  readonly reread: SerializedChange | null;
  readonly piece: ArticlePiece | null;
}

/** From now on the time of a document of its kind runs, or that of one page. */
export type Begun = { readonly format: Format } | { readonly page: number };

export interface ImportProtocol {
  readonly task: Task;
  readonly done: Done;
  readonly notification: never;
  readonly begun: Begun;
  readonly part: PagePart;
  readonly notice: never;
}
