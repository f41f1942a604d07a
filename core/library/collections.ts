/** What is in a collection, and how collections change: pure, the same in the window and in the store. */
import type { ArticleSummary } from '../contract/article';
import { BUNDLE, type Collection } from '../contract/collection';
import type { Comparison } from '../contract/comparison';
import type { ArticleId, ComparisonId } from '../contract/ids';
import type { Filing } from '../contract/requests';

type Change = { readonly [K in keyof Omit<Filing, 'collectionId'>]: Filing[K] | undefined };

/** Puts in and takes out; the same object where nothing changes. What is put twice is in it once. */
export function file(collection: Collection, change: Change): Collection {
  const articles = changeList<ArticleId>(collection.articles, change.put, change.take);
  const comparisons = changeList<ComparisonId>(
    collection.comparisons,
    change.putComparisons,
    change.takeComparisons,
  );
  return articles === collection.articles && comparisons === collection.comparisons
    ? collection
    : { ...collection, articles, comparisons };
}

function changeList<T>(list: readonly T[], put: readonly T[] = [], take: readonly T[] = []): readonly T[] {
  const known = new Set(list);
  const added = [...new Set(put)].filter((item) => !known.has(item));
  const gone = new Set(take);
  return added.length === 0 && !list.some((item) => gone.has(item))
    ? list
    : [...list.filter((item) => !gone.has(item)), ...added];
}

type Filed = Pick<ArticleSummary, 'id' | 'added' | 'chapterOf'>;

/**
 * Whether an article is in a collection: in the bundle's what came with the program, else what the reader put there, and
 * the chapters of a book that he put there, for after a split they stand for it.
 */
export function createMembership(
  collection: Pick<Collection, 'id' | 'articles'>,
): (article: Filed) => boolean {
  if (collection.id === BUNDLE) return ({ added }) => added === null;
  const held = new Set(collection.articles);
  return ({ id, chapterOf }) => held.has(id) || (chapterOf !== undefined && held.has(chapterOf.book));
}

/** A rank between two neighbours; `null` beyond either end. */
export function rankBetween(before: number | null, after: number | null): number {
  if (before === null) return after === null ? 0 : after - 1;
  return after === null ? before + 1 : (before + after) / 2;
}

/** Articles and comparisons of a collection, by id. */
export interface CollectionScope {
  readonly articles: readonly ArticleId[];
  readonly comparisons: readonly ComparisonId[];
}

/** What is in a collection now: of the comparisons those made in it, and those of its articles alone. */
export function scopeOf(
  collection: Collection,
  articles: readonly Filed[],
  comparisons: readonly Pick<Comparison, 'id' | 'panes'>[],
): CollectionScope {
  const within = new Set(articles.filter(createMembership(collection)).map(({ id }) => id));
  const isWithin = ({ id, panes }: Pick<Comparison, 'id' | 'panes'>): boolean =>
    collection.comparisons.includes(id) ||
    (panes.length > 0 && panes.every(({ articleId }) => within.has(articleId)));
  return { articles: [...within], comparisons: comparisons.filter(isWithin).map(({ id }) => id) };
}
