import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';

/** The texts that were asked for last; the rest of ten thousand stays on disk. */
export class RecentTexts {
  readonly #texts = new Map<ArticleId, Article>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(id: ArticleId): Article | null {
    const article = this.#texts.get(id);
    return article === undefined ? null : this.keep(article);
  }

  keep(article: Article): Article {
    // A map keeps the order of entry, so the first key is what was not asked for longest.
    this.#texts.delete(article.id);
    this.#texts.set(article.id, article);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > this.#limit && oldest !== undefined) this.#texts.delete(oldest);
    return article;
  }

  forget(id: ArticleId): void {
    this.#texts.delete(id);
  }
}
