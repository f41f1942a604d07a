import type { Article } from '../../contract/article';
import type { Citation } from '../../contract/citation';
import type { ArticleId } from '../../contract/ids';
import { canonicalLine } from '../../text/canonical-text';
import type { Hash } from '../../text/hash';
import type { BookChapter } from './book-chapters';

/**
 * One chapter of a book as an article. Its blocks keep the ids that they have in the book, so that what was put right
 * there can be put right here.
 * @param book as it was read from its file
 */
export function chapterArticle(book: Article, chapter: BookChapter, id: ArticleId, hash: Hash): Article {
  const whole = book.blocks.slice(chapter.start, chapter.end);
  const shown = isTitle(book, chapter) ? whole.slice(1) : whole;
  const start = shown[0]?.start ?? 0;
  const end = shown.at(-1)?.end ?? start;
  const text = book.text.slice(start, end);
  const shift = <R extends { readonly start: number; readonly end: number }>(range: R): R => ({
    ...range,
    start: range.start - start,
    end: range.end - start,
  });
  // What happened to the whole book is no news of one chapter.
  const { notices, ...own } = book;
  void notices;
  return {
    ...own,
    id,
    citation: chapterCitation(book.citation, chapter),
    text,
    articleRev: hash(text),
    blocks: shown.map(shift),
    marks: book.marks.filter((mark) => mark.start >= start && mark.end <= end).map(shift),
    ...placesIn(book, new Set(shown.map((block) => block.id))),
    sourceNote: null,
    chapterOf: {
      book: book.id,
      start: whole[0]?.start ?? start,
      end: chapter.end === book.blocks.length ? book.text.length : (whole.at(-1)?.end ?? end) + 1,
      total: book.text.length,
    },
  };
}

/** The pages of the chapter's own blocks; no fields where the book knows of none. */
function placesIn(
  { places, endPlaces }: Article,
  ids: ReadonlySet<string>,
): Pick<Article, 'places' | 'endPlaces'> {
  const ofThese = (record: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
  return {
    ...(places === undefined ? {} : { places: ofThese(places) }),
    ...(endPlaces === undefined ? {} : { endPlaces: ofThese(endPlaces) }),
  };
}

/** The address and the DOI of a book name all of it, and no other text may have them. */
export function chapterCitation(
  book: Citation,
  { title, titleIsOurs }: Pick<BookChapter, 'title' | 'titleIsOurs'>,
): Citation {
  const { author, issued, publisher, language } = book;
  const containerTitle = book.titleIsOurs ? null : book.title;
  return { title, titleIsOurs, author, issued, containerTitle, publisher, language, url: null };
}

/** The title of an article is not part of its text. */
function isTitle(book: Article, { title, start, end }: BookChapter): boolean {
  const first = book.blocks[start];
  if (first?.kind !== 'heading' || end - start < 2) return false;
  return canonicalLine(book.text.slice(first.start, first.end)) === title;
}
