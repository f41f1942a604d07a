import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';

/** The texts that were asked for last, a few where they are long; the rest of ten thousand stays on disk. */
export class RecentTexts {
  readonly #texts = new Map<ArticleId, Article>();
  readonly #limit: number;
  readonly #units: number;
  #cached = 0;

  /** @param units UTF-16 units of all texts together; one text is held whatever its length */
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
    // A map keeps the order of entry, so the first key is what was not asked for longest.
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
