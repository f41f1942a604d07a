import type { Article } from '@core/contract/article';
import { articleFromDraft } from '@core/import/draft';
import { chapterLevels, type ChapterLevel } from '@core/import/epub/book-chapters';
import { chapterArticle } from '@core/import/epub/chapter-article';
import { english } from '@core/messages/english';
import { brokenDocument } from '@core/import/markdown/front-matter';
import type { ImportSource } from '@core/import/imported-article';
import { idOfChapter, isChapterId, ownerOfOriginal, sha256 } from '../../articles/content-hash';
import type { ArticleReader, BookReader } from './format-reader';

/** A book as one article, and the ways to split it. */
export interface OpenedBook {
  readonly book: Article;
  readonly levels: readonly ChapterLevel[];
}

/** @throws ReaderError why the book cannot be read */
export async function openBook(
  read: BookReader,
  bytes: Uint8Array,
  source: ImportSource,
): Promise<OpenedBook> {
  const { draft, starts } = await read(bytes);
  const book = articleFromDraft(draft, source, sha256);
  return { book, levels: chapterLevels(book, starts, english.text('import.opening-pages')) };
}

/** The whole book, or the chapter of it that the id names: a chapter whose text is damaged is made anew so. */
export const bookArticleReader =
  (read: BookReader): ArticleReader =>
  async (bytes, source) => {
    const owner = ownerOfOriginal(source.id);
    const { book, levels } = await openBook(read, bytes, { ...source, id: owner });
    if (!isChapterId(source.id)) return book;
    for (const chapter of levels.flatMap(({ chapters }) => chapters))
      if (idOfChapter(owner, chapter) === source.id) return chapterArticle(book, chapter, source.id, sha256);
    throw brokenDocument('no-such-chapter', 0);
  };
