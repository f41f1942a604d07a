import type { Article } from '@core/contract/article';
import { type ImportDraft } from '@core/import/draft';
import type { ChapterStart } from '@core/import/epub/chapter-starts';
import type { ImportSource } from '@core/import/imported-article';
import type { PageReading } from './page-reading';

/**
 * Bytes to blocks. Runs in the worker, which is ended after its time or memory: it need not watch either.
 * @throws ReaderError why the document cannot be read
 */
export type FormatReader = (
  bytes: Uint8Array,
  source: ImportSource,
  pages?: PageReading,
) => ImportDraft | Promise<ImportDraft>;

/** For formats that know accounts and voices, or ids, or chapters, of their own. */
export type ArticleReader = (
  bytes: Uint8Array,
  source: ImportSource,
  pages?: PageReading,
) => Article | Promise<Article>;

/** A book and where its chapters begin, in its order. */
export interface ReadBook {
  readonly draft: ImportDraft;
  /** By the files of the spine where it has no table of contents. */
  readonly starts: readonly ChapterStart[];
}

/** For formats whose documents can be split into chapters. @throws ReaderError why the book cannot be read */
export type BookReader = (bytes: Uint8Array) => ReadBook | Promise<ReadBook>;
