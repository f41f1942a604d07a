import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';

/** LRU cache of texts, bounded by number and by length; the others stay on the disk. */
export class RecentTexts {
  readonly #texts = new Map<ArticleId, Article>();
  readonly #limit: number;
  readonly #units: number;
  #cached = 0;

  /** @param units UTF-16 units of all texts together; the latest text is cached whatever its length */
  constructor(limit: number, units: number) {
    this.#limit = limit;
    this.#units = units;
  }

  has(id: ArticleId): boolean {
    return this.#texts.has(id);
  }

  get(id: ArticleId): Article | null {
    const article = this.#texts.get(id);
    return article === undefined ? null : this.keep(article);
  }

  keep(article: Article): Article {
    // A `Map` keeps insertion order, so the first key is the least recently used.
    this.forget(article.id);
    this.#texts.set(article.id, article);
    this.#cached += article.text.length;
    for (const oldest of this.#texts.keys()) {
      const isFull = this.#texts.size > this.#limit || this.#cached > this.#units;
      if (!isFull || oldest === article.id) break;
      this.forget(oldest);
    }
    return article;
  }

  forget(id: ArticleId): void {
    this.#cached -= this.#texts.get(id)?.text.length ?? 0;
    this.#texts.delete(id);
  }
}
