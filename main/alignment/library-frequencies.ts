import { listPassages } from '@core/comparison/compared-passages';
import type { Article } from '@core/contract/article';
import {
  countDocumentFrequencies,
  mergeDocumentFrequencies,
  type DocumentFrequencies,
} from '@core/language/document-frequencies';
import { excludeSplitChapters } from '@core/text/exclude-split-chapters';

/** Document frequencies of the library, stored by article, so that a change recounts one article. */
export class LibraryFrequencies {
  readonly #counted = new Map<
    string,
    { readonly article: Article; readonly frequencies: DocumentFrequencies }
  >();
  #merged: DocumentFrequencies | null = null;

  /** Does nothing where this text is counted already. */
  put(article: Article): void {
    if (this.#counted.get(article.id)?.article.articleRev === article.articleRev) return;
    const passages = listPassages({ article }).map((passage) => passage.text);
    this.#counted.set(article.id, { article, frequencies: countDocumentFrequencies(passages) });
    this.#merged = null;
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) if (this.#counted.delete(id)) this.#merged = null;
  }

  articles(): readonly Article[] {
    return [...this.#counted.values()].map(({ article }) => article);
  }

  /** Of the whole library. A book that is split counts once, in its chapters or as itself. */
  merged(): DocumentFrequencies {
    return (this.#merged ??= mergeDocumentFrequencies(
      excludeSplitChapters(this.articles()).flatMap(({ id }) => this.#counted.get(id)?.frequencies ?? []),
    ));
  }
}
