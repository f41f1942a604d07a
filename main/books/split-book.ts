import type { Article } from '@core/contract/article';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { BookChapters } from '@core/contract/requests';
import { lastBlockNumber } from '@core/library/corrections';
import { countWords } from '@core/library/count-words';
import { suggestedLevel, type BookChapter } from '@core/import/epub/book-chapters';
import { chapterArticle } from '@core/import/epub/chapter-article';
import { chapterCorrections } from '@core/library/chapter-corrections';
import { summarise } from '@core/library/summarise';
import { computeSignature } from '@core/library/minhash';
import { blockText } from '@core/text/blocks';
import type { ArticleRepository } from '../articles/article-repository';
import { idOfChapter, sha256 } from '../articles/content-hash';
import { readEffective } from '../articles/effective-article';
import { soundOriginal } from '../articles/sound-original';
import type { Format } from '@core/import/formats';
import type { OpenedBook } from '../import/formats/book-article';
import type { BookReader } from '../import/formats/format-reader';
import { BOOK_READERS } from '../import/formats/registry';
import { finishArticle } from '../import/read-document';
import type { IngestedDocument } from '../import/ingest';
import { discard, type StagedFile } from '../storage/atomic-file';

/** A book of the library whose chapters are wanted. */
export interface StoredBook {
  readonly dataDir: string;
  readonly id: ArticleId;
  readonly fileName: string | null;
}

export interface SplitOptions {
  /** As in `BookLevel`. */
  readonly depth: number;
  /** ISO 8601 instant: when the chapters become articles. */
  readonly added: string;
  /** Chapters that are in the library already. */
  readonly there: readonly ArticleId[];
}

/** The ways to split a book. @throws ReaderError `not-found`, or why the book cannot be read */
export async function listChapters(
  articles: ArticleRepository,
  kept: StoredBook,
  there: readonly ArticleId[],
): Promise<BookChapters> {
  const { book, levels } = await open(articles, kept, '');
  const words = book.blocks.map((block) => countWords(blockText(book, block)));
  const wordsOf = (start: number, end: number): number =>
    words.slice(start, end).reduce((sum, count) => sum + count, 0);
  return {
    levels: levels.map(({ depth, chapters }) => ({
      depth,
      chapters: chapters.map((chapter) => {
        const id = idOfChapter(kept.id, chapter);
        const { title, start, end } = chapter;
        return { id, title, words: wordsOf(start, end), isThere: there.includes(id) };
      }),
    })),
    suggested: suggestedLevel(book, levels)?.depth ?? null,
  };
}

/**
 * Writes the folders of the chapters that are not there yet, on the thread that calls. What the reader put right in the
 * book goes with them, but for a chapter that was there before and has corrections of its own.
 * @throws ReaderError `not-found`, or why the book cannot be read; the error of the file system, and nothing is left
 * then
 */
export async function splitBook(
  articles: ArticleRepository,
  kept: StoredBook,
  options: SplitOptions,
): Promise<readonly IngestedDocument[]> {
  const { book, levels } = await open(articles, kept, options.added);
  const chapters = levels.find(({ depth }) => depth === options.depth)?.chapters ?? [];
  const shown = shownAlike(articles, book);
  const taken: IngestedDocument[] = [];
  try {
    for (const chapter of chapters) {
      const id = idOfChapter(kept.id, chapter);
      if (!options.there.includes(id)) taken.push(stageChapter(articles, book, shown, chapter, id));
    }
    return taken;
  } catch (error) {
    taken.forEach(({ staged }) => staged.forEach(discard));
    throw error;
  }
}

async function open(
  articles: ArticleRepository,
  { id, fileName }: StoredBook,
  added: string,
): Promise<OpenedBook> {
  const original = soundOriginal(articles, id);
  const readers: { readonly [F in Format]?: () => Promise<BookReader> } = BOOK_READERS;
  const reader = readers[original.extension];
  if (reader === undefined) throw new ReaderError({ code: 'bad-request', detail: 'library:split articleId' });
  // Loaded with the first book, as every reader of a format.
  const { openBook } = await import('../import/formats/book-article');
  const { book, levels } = await openBook(await reader(), original.bytes, { id, fileName, added });
  return { book: await finishArticle(book, original), levels };
}

/** The book under its reader's corrections; `null` where they were made in a text that was read otherwise. */
function shownAlike(articles: ArticleRepository, book: Article): Article | null {
  const content = articles.read(book.id);
  const isAlike =
    content.state === 'good' &&
    content.article.text === book.text &&
    content.article.blocks.every((block, index) => block.id === book.blocks[index]?.id);
  return isAlike ? readEffective(articles, book.id) : null;
}

function stageChapter(
  articles: ArticleRepository,
  book: Article,
  shown: Article | null,
  chapter: BookChapter,
  id: ArticleId,
): IngestedDocument {
  const article = chapterArticle(book, chapter, id, sha256);
  const corrections =
    shown === null || articles.hasCorrections(id) ? [] : chapterCorrections(book, shown, article);
  const staged: StagedFile[] = [];
  if (corrections.length > 0)
    staged.push(
      articles.stageCorrections(id, { corrections, lastBlock: lastBlockNumber(article, corrections) }),
    );
  staged.push(...articles.stage(article, null));
  const { fileName, citation } = article;
  return {
    is: 'taken',
    head: { id, fileName, citation },
    row: summarise(article),
    sketch: computeSignature(article.text),
    notes: [],
    source: null,
    staged,
  };
}
