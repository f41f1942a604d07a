import type { ArticleSummary } from '@core/contract/article';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { OriginalFile, OriginalText, PageAt, PagePicture } from '@core/contract/requests';
import { storageFailure } from '../storage/storage-failure';
import type { ReferenceMatching } from '../corrections/reference-matching';
import { ownerOfOriginal } from './content-hash';
import type { ImportClient } from '../import/import-client';
import type { ErasedArticle, ImportedLibrary, RemovedArticle } from './imported-library';
import type { ImportedIndex } from './article-index';
import type { ImportedTexts } from './article-cache';
import type { LibraryChanges } from './change-batcher';

export interface OwnArticlesOptions {
  readonly isBundled: (id: ArticleId) => boolean;
  readonly index: ImportedIndex;
  readonly texts: ImportedTexts;
  readonly imported: ImportedLibrary;
  /** Shows a kept file, on a thread of its own. */
  readonly shower: Pick<ImportClient, 'show' | 'page'>;
  readonly attaching: ReferenceMatching;
  readonly changes: LibraryChanges;
}

/** What the reader does with an article that he brought: takes it out and back, looks at its file. */
export interface OwnArticles {
  /** Can be undone by `restore`. @throws ReaderError `bad-request` for a bundled article, `not-found` */
  remove(id: ArticleId): void;
  /** @throws ReaderError `not-found` where nothing was removed under this id */
  restore(id: ArticleId): ArticleSummary;
  /** Those that `restore` brings back. */
  removed(): readonly RemovedArticle[];
  /** Nothing of it is left but what is answered. @throws ReaderError `bad-request` for a bundled article, `not-found` */
  erase(id: ArticleId): ErasedArticle;
  /** @throws ReaderError `not-found` where it was not imported, `storage-*` */
  original(id: ArticleId): OriginalFile;
  /**
   * A part of what the original holds as text. Read on a thread of its own, so that an import does not hold it up.
   * @throws ReaderError `not-found` where it was not imported, or why it cannot be read
   */
  showOriginal(id: ArticleId, start: number): Promise<OriginalText>;
  /** As `showOriginal`, how a page of it looks. @throws ReaderError `not-found`, `original-changed` */
  originalPage(id: ArticleId, at: PageAt): Promise<PagePicture>;
}

export function createOwnArticles(options: OwnArticlesOptions): OwnArticles {
  const { isBundled, index, texts, imported, shower, attaching, changes } = options;

  /** With a chapter it changes whether its book is searched. */
  const withBook = (id: ArticleId): readonly ArticleId[] => {
    const book = ownerOfOriginal(id);
    return book !== id && index.isListed(book) ? [book] : [];
  };
  const changed = (put: readonly ArticleId[], gone: readonly ArticleId[] = []): void => {
    attaching.forget();
    changes.tell({ put, gone });
  };

  return {
    remove(id) {
      if (isBundled(id)) throw new ReaderError({ code: 'bad-request', detail: 'library:remove articleId' });
      storing(() => imported.remove(id));
      changed(withBook(id), [id]);
    },
    restore(id) {
      const row = index.summary(id);
      if (row !== null) return row;
      const restored = storing(() => imported.restore(id));
      changed(texts.find(id) === null ? [] : [id, ...withBook(id)]);
      return restored;
    },
    removed: () => storing(() => imported.removed()),
    erase(id) {
      if (isBundled(id)) throw new ReaderError({ code: 'bad-request', detail: 'trash:erase ref' });
      const erased = storing(() => imported.erase(id));
      changed(withBook(id), [id]);
      return erased;
    },
    original(id) {
      const { fileName, bytes } = storing(() => imported.original(id));
      return { fileName, base64: Buffer.from(bytes).toString('base64') };
    },
    showOriginal: async (id, start) => shower.show(imported.kept(id), start),
    originalPage: async (id, at) => shower.page(imported.kept(id), at),
  };
}

function storing<T>(change: () => T): T {
  try {
    return change();
  } catch (error) {
    throw storageFailure(error);
  }
}
