import type { ArticleSummary } from '../contract/article';
import type { ArticleId } from '../contract/ids';
import type { ReadingPosition } from '../contract/settings';
import { foldString } from '../text/fold';

export type ReadState = 'unread' | 'begun' | 'read';
export type SortBy = 'title' | 'outlet' | 'date' | 'length' | 'added' | 'last-read';
export interface LibraryFilter {
  readonly text: string;
  readonly state: ReadState | 'all';
  readonly sortBy: SortBy;
}

export interface LibraryRow {
  readonly article: ArticleSummary;
  readonly state: ReadState;
  /** 0–1. */
  readonly furthest: number;
  readonly lastRead: string | null;
  /** A chapter that stands below its book. */
  readonly isUnderBook: boolean;
}

export const SORTS: readonly SortBy[] = ['title', 'outlet', 'date', 'length', 'added', 'last-read'];

/** Share of the text that counts as read: the end is seldom scrolled to the last pixel. */
const READ = 0.97;

export function buildRows(
  articles: readonly ArticleSummary[],
  positions: readonly ReadingPosition[],
  { text, state, sortBy }: LibraryFilter,
): readonly LibraryRow[] {
  const byId = new Map<ArticleId, ReadingPosition>(
    positions.map((position) => [position.articleId, position]),
  );
  const words = foldString(text).split(/\s+/).filter(Boolean);
  const rows = articles
    .map((article) => rowOf(article, byId.get(article.id)))
    .filter((row) => state === 'all' || row.state === state)
    .filter((row) => words.length === 0 || matches(row.article, words))
    .sort(comparers[sortBy]);
  return BY_ITSELF.includes(sortBy) ? rows : underBooks(rows);
}

/** Orders in which a chapter is of interest by itself. */
const BY_ITSELF: readonly SortBy[] = ['length', 'last-read'];

/** Chapters follow their book, or stand together where it is not among the rows, in the order of the book. */
function underBooks(rows: readonly LibraryRow[]): readonly LibraryRow[] {
  const chapters = new Map<ArticleId, LibraryRow[]>();
  for (const row of rows) {
    const book = row.article.chapterOf?.book;
    if (book === undefined) continue;
    const known = chapters.get(book);
    if (known === undefined) chapters.set(book, [row]);
    else known.push(row);
  }
  if (chapters.size === 0) return rows;
  const isShown = new Set(rows.map(({ article }) => article.id));
  const startOf = ({ article }: LibraryRow): number => article.chapterOf?.start ?? 0;
  const inOrder = (book: ArticleId): readonly LibraryRow[] => {
    const found = (chapters.get(book) ?? []).sort((a, b) => startOf(a) - startOf(b));
    chapters.delete(book);
    return found;
  };
  return rows.flatMap((row) => {
    const book = row.article.chapterOf?.book;
    if (book === undefined)
      return [row, ...inOrder(row.article.id).map((one) => ({ ...one, isUnderBook: true }))];
    return isShown.has(book) ? [] : inOrder(book);
  });
}

function rowOf(article: ArticleSummary, position: ReadingPosition | undefined): LibraryRow {
  const furthest = position?.furthest ?? 0;
  const state = furthest >= READ ? 'read' : position === undefined ? 'unread' : 'begun';
  return { article, state, furthest, lastRead: position?.at ?? null, isUnderBook: false };
}

function matches(article: ArticleSummary, words: readonly string[]): boolean {
  const hay = foldString(
    [
      article.title,
      article.creators,
      article.outlet ?? '',
      article.heardBy ?? '',
      article.issued ?? '',
      ...article.witnesses.map(({ name }) => name),
    ].join(' '),
  );
  return words.every((word) => hay.includes(word));
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
/** By its first letter or digit: a title that begins with a quotation stands among the others. */
const sortedAs = ({ article: { title } }: LibraryRow): string => title.replace(/^[^\p{L}\p{N}]+/u, '');
const byTitle = (a: LibraryRow, b: LibraryRow): number => collator.compare(sortedAs(a), sortedAs(b));
/** Unknown values stand last, whichever way the known ones run. */
const unknownLast = (a: string | null, b: string | null, known: (a: string, b: string) => number): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : known(a, b);
const newestFirst = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

const comparers: Readonly<Record<SortBy, (a: LibraryRow, b: LibraryRow) => number>> = {
  title: byTitle,
  outlet: (a, b) => unknownLast(a.article.outlet, b.article.outlet, collator.compare) || byTitle(a, b),
  date: (a, b) => unknownLast(a.article.issued, b.article.issued, newestFirst) || byTitle(a, b),
  length: (a, b) => a.article.words - b.article.words || byTitle(a, b),
  added: (a, b) => unknownLast(a.article.added, b.article.added, newestFirst) || byTitle(a, b),
  'last-read': (a, b) => unknownLast(a.lastRead, b.lastRead, newestFirst) || byTitle(a, b),
};
