import type { Article } from '@core/contract/article';
import { articleDocument } from '@core/search/indexed-documents';
import { SearchIndex } from '@core/search/search-index';
import { SegmentBuilder } from '@core/search/segment-builder';

/** A search index over some articles, cut into segments of a given size. */
export function buildIndex(articles: readonly Article[], segmentSize = 1000): SearchIndex {
  const index = new SearchIndex();
  for (let at = 0; at < articles.length; at += segmentSize) {
    addSegment(index, articles.slice(at, at + segmentSize));
  }
  return index;
}

export function addSegment(index: SearchIndex, articles: readonly Article[]): void {
  const builder = new SegmentBuilder(index.articles.fields);
  for (const article of articles) {
    index.pinArticle(article);
    builder.add(articleDocument(article));
  }
  index.articles.add(builder.build());
}

export const idsFound = (index: SearchIndex, text: string): string[] =>
  index.query({ text, limit: 200 }).matches.map(({ articleId }) => articleId);
