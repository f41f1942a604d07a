import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import { ArticleCache } from '@core/search/article-cache';
import { articleDocument } from '@core/search/indexed-documents';
import { SearchIndex } from '@core/search/search-index';
import { SegmentBuilder } from '@core/search/segment-builder';
import { plainArticle } from '../../support/plain-article';
import { buildIndex } from './build-index';

const ARTICLES = Array.from({ length: 40 }, (_, at) =>
  plainArticle(
    `article-${String(at).padStart(2, '0')}`,
    `Log of day ${at}`,
    `The warden counted ${at} boats at dawn.\n${'The ferry left on time. '.repeat(at % 7)}\n${at % 3 === 0 ? 'A red boat came back late.' : 'No boat came back.'}`,
  ),
);
const onDisk = (articles: readonly Article[]) => {
  const byId = new Map<string, Article>(articles.map((article) => [article.id, article]));
  const reads: string[] = [];
  const read = (id: string): Article | null => {
    reads.push(id);
    return byId.get(id) ?? null;
  };
  return { byId, reads, read };
};
/** Each of the first texts weighs between 160 and 240 with its blocks. */
const ROOM_FOR_TWO = 480;

function storedIndex(articles: readonly Article[], maxCached: number) {
  const disk = onDisk(articles);
  const index = new SearchIndex(disk.read, maxCached);
  const builder = new SegmentBuilder(index.articles.fields);
  for (const article of articles) {
    index.cacheArticle(article);
    builder.add(articleDocument(article));
  }
  index.articles.add(builder.build());
  disk.reads.length = 0;
  return { index, ...disk };
}

describe('articles that are searched and lie on the disk', () => {
  it.each(['boat', 'red boat', '"came back late"', '+ferry -red', 'warden dawn count', 'title:day boat'])(
    'answer the same whether their texts are in memory or not: %s',
    (text) => {
      const whole = buildIndex(ARTICLES).query({ text, limit: 20 });
      const { index, reads } = storedIndex(ARTICLES, ROOM_FOR_TWO);
      expect(index.query({ text, limit: 20 })).toEqual(whole);
      expect(reads.length).toBeGreaterThan(0);
    },
  );

  it('are not read again while they are the last that were wanted', () => {
    const { index, reads } = storedIndex(ARTICLES, 1_000_000);
    index.query({ text: 'boat', limit: 20 });
    expect(reads).toEqual([]);
  });

  it('are passed over where their file is gone, and found again as they are read', () => {
    const { index, byId } = storedIndex(ARTICLES, 0);
    const [first] = index.query({ text: 'red', limit: 1 }).matches;
    const gone = byId.get(first?.articleId ?? '');
    byId.delete(first?.articleId ?? '');
    // Some other text is wanted in between: the last one is kept.
    index.query({ text: 'ferry', limit: 20 });
    const ids = index.query({ text: 'red', limit: 20 }).matches.map(({ articleId }) => articleId);
    expect(ids).not.toContain(first?.articleId);
    byId.set(gone?.id ?? '', gone as Article);
    expect(index.query({ text: 'red', limit: 1 }).matches[0]?.articleId).toBe(first?.articleId);
  });

  it('are kept up to a weight, the last that were wanted, and the one at hand whatever it weighs', () => {
    const { read, reads } = onDisk(ARTICLES);
    const cache = new ArticleCache(read, ROOM_FOR_TWO);
    ARTICLES.slice(0, 3).forEach((article) => cache.cache(article));
    const atHand = (): readonly number[] =>
      [0, 1, 2].filter((at) => cache.isCached(cache.of(ARTICLES[at]?.id ?? '') ?? { id: '', rev: '' }));
    const want = (at: number): Article | null => {
      const one = cache.of(ARTICLES[at]?.id ?? '');
      return one === null ? null : cache.articleOf(one);
    };
    expect(atHand()).toEqual([1, 2]);
    want(1);
    expect(want(0)).toBe(ARTICLES[0]);
    expect([atHand(), reads]).toEqual([[0, 1], ['article-00']]);
    const book = plainArticle('book', 'A book', 'word '.repeat(2_000));
    cache.cache(book);
    expect([atHand(), cache.isCached(cache.of('book') ?? { id: '', rev: '' })]).toEqual([[], true]);
    cache.drop('book');
    expect([cache.size, cache.of('book')]).toEqual([3, null]);
  });

  it('keep what is known of them while they are told again unchanged', () => {
    const cache = new ArticleCache(() => null);
    const article = ARTICLES[0] as Article;
    cache.cache(article);
    const known = cache.of(article.id);
    cache.cache({ ...article, sourceNote: 'A note.' });
    expect(cache.of(article.id)).toBe(known);
    cache.cache({ ...article, articleRev: 'f'.repeat(64) });
    expect(cache.of(article.id)).not.toBe(known);
  });
});
