import type { Article, ArticleSummary } from '../contract/article';

/**
 * Articles without the text that is there twice: where a book was split and is still in the library, the book stands
 * for
 * its chapters. Whatever is counted over a library is counted over these.
 */
export function excludeSplitChapters<A extends Pick<Article | ArticleSummary, 'id' | 'chapterOf'>>(
  articles: readonly A[],
): readonly A[] {
  const there = new Set(articles.map(({ id }) => id));
  return articles.filter(({ chapterOf }) => chapterOf === undefined || !there.has(chapterOf.book));
}
