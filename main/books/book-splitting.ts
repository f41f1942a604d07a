import type { ArticleSummary } from '@core/contract/article';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { BookChapters } from '@core/contract/requests';
import { storageFailure } from '../storage/storage-failure';
import type { ReferenceMatching } from '../corrections/reference-matching';
import { ownerOfOriginal } from '../articles/content-hash';
import { importFailure } from '../import/import-failure';
import type { ImportClient } from '../import/import-client';
import type { ImportedLibrary } from '../articles/imported-library';
import type { ImportedIndex } from '../articles/article-index';
import type { LibraryChanges } from '../articles/change-batcher';
import type { StoredBook } from './split-book';
import type { IngestedDocument } from '../import/ingest';
import { discard } from '../storage/atomic-file';

export interface BookSplittingOptions {
  readonly dataDir: string;
  readonly index: ImportedIndex;
  readonly imported: ImportedLibrary;
  readonly reader: Pick<ImportClient, 'chapters' | 'split'>;
  readonly attaching: ReferenceMatching;
  readonly changes: LibraryChanges;
  readonly now: () => Date;
}

/** Books as one article a chapter. The book itself stays, with its file and the notes on it. */
export interface BookSplitting {
  /** @throws ReaderError `not-found`, `bad-request` where it is no book, or why it cannot be read */
  chapters(id: ArticleId): Promise<BookChapters>;
  /**
   * Adds the chapters that are not there and answers with them.
   * @throws ReaderError as `chapters`, `storage-*`; the chapters that came in before stay, each of them whole
   */
  split(id: ArticleId, depth: number): Promise<readonly ArticleSummary[]>;
  /**
   * Takes chapters of a book out again, in one change. @throws ReaderError `bad-request` where one is none of its own
   */
  unsplit(id: ArticleId, chapters: readonly ArticleId[]): void;
}

export function createBookSplitting(options: BookSplittingOptions): BookSplitting {
  const { dataDir, index, imported, reader, attaching, changes, now } = options;

  const bookOf = (id: ArticleId): StoredBook => {
    const row = index.summary(id);
    if (row === null) throw new ReaderError({ code: 'not-found', what: 'article' });
    if (row.isBook !== true)
      throw new ReaderError({ code: 'bad-request', detail: 'library:chapters articleId' });
    return { dataDir, id, fileName: index.entry(id)?.fileName ?? null };
  };
  const takeIn = async (documents: readonly IngestedDocument[]): Promise<readonly ArticleSummary[]> => {
    const waiting = new Set(documents);
    try {
      for (const document of documents) {
        waiting.delete(document);
        await imported.add(document);
      }
    } catch (error) {
      waiting.forEach(({ staged }) => staged.forEach(discard));
      throw new ReaderError(importFailure(error));
    } finally {
      index.write();
      attaching.forget();
    }
    return documents.flatMap(({ head }) => index.summary(head.id) ?? []);
  };

  return {
    async chapters(id) {
      return reader.chapters(bookOf(id), index.chaptersOf(id));
    },
    async split(id, depth) {
      const book = bookOf(id);
      const there = index.chaptersOf(id);
      const documents = await reader.split(book, { depth, added: now().toISOString(), there });
      try {
        return await takeIn(documents);
      } finally {
        changes.tell({ put: [id, ...documents.map(({ head }) => head.id)], gone: [] });
      }
    },
    unsplit(id, chapters) {
      if (chapters.some((chapter) => chapter === id || ownerOfOriginal(chapter) !== id))
        throw new ReaderError({ code: 'bad-request', detail: 'library:unsplit chapters' });
      const gone = chapters.filter((chapter) => index.has(chapter));
      try {
        imported.removeAll(gone);
      } catch (error) {
        throw storageFailure(error);
      }
      attaching.forget();
      changes.tell({ put: index.has(id) ? [id] : [], gone });
    },
  };
}
