import type { Article } from '@core/contract/article';
import type { Citation } from '@core/contract/citation';
import type { Correction } from '@core/contract/correction';
import { allowsEncodingChoice, type Encoding } from '@core/contract/encoding';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import { missingFields, type AttachedField } from '@core/import/citations/fill-citation';
import * as folder from '../articles/article-folder';
import { storeEncoding } from '../articles/effective-article';
import type { ImportedIndex } from '../articles/article-index';
import type { ImportedOptions, ImportedTexts } from '../articles/article-cache';
import type { WaitingRepair } from '../articles/repair-article';

/** What the reader, or a reference that he brought, puts right in an article of his own. */
export class ImportedCorrections {
  readonly #options: ImportedOptions;
  readonly #home: string;
  readonly #index: ImportedIndex;
  readonly #texts: ImportedTexts;

  constructor(index: ImportedIndex, texts: ImportedTexts, options: ImportedOptions) {
    this.#options = options;
    this.#home = folder.articlesIn(options.dataDir);
    this.#index = index;
    this.#texts = texts;
  }

  /**
   * Replaces what the reader put right in an article and answers with it.
   * @throws ReaderError `not-found`, `bad-request` where a correction does not fit, or the store's
   */
  correct(id: ArticleId, corrections: readonly Correction[]): Article {
    const read = this.#texts.asRead(id);
    if (read === null) throw notFound();
    const article = this.#texts.store(read, corrections);
    this.#index.write();
    return article;
  }

  /**
   * What it takes to read an article anew in another encoding, `null` for the one that is found out.
   * @throws ReaderError `not-found`, `bad-request` where its format leaves no choice
   */
  rereading(id: ArticleId, encoding: Encoding | null): Pick<WaitingRepair, 'original' | 'source'> {
    const article = this.#texts.find(id);
    const original = article === null ? null : folder.readOriginal(this.#options.dataDir, id);
    if (article === null || original === null) throw notFound();
    if (!allowsEncodingChoice(original.extension))
      throw new ReaderError({ code: 'bad-request', detail: 'library:set-encoding: it is no plain text' });
    const { fileName } = article;
    const source = { id, fileName, added: article.added ?? this.#options.now().toISOString() };
    return { original, source: encoding === null ? source : { ...source, encoding } };
  }

  /** Takes the text that came of it. @throws ReaderError `not-found`, `corrections-misfit`, or the store's */
  putReading(after: Article, encoding: Encoding | null): Article {
    const before = this.#index.isListed(after.id) ? folder.readContent(this.#home, after.id) : null;
    if (before?.state !== 'good') throw notFound();
    const { dataDir, now } = this.#options;
    const readings = { before: before.article, after };
    const shown = storeEncoding(dataDir, readings, encoding, now, () =>
      folder.writeArticle(this.#home, after),
    );
    this.#texts.keep(shown);
    this.#index.write();
    return shown;
  }

  /**
   * Fills what an article leaves unknown from a reference that describes it. `null` where that is nothing, or where the
   * article is none of the reader's or cannot be written. Leaves the index to `write`.
   */
  attach(
    id: ArticleId,
    reference: Citation,
    origin: Omit<Extract<Correction, { readonly do: 'apply-reference' }>, 'do' | 'fields'>,
  ): readonly AttachedField[] | null {
    try {
      const shown = this.#texts.find(id);
      const read = this.#texts.asRead(id);
      if (shown === null || read === null) return null;
      const fields = missingFields(reference, read, shown);
      if (Object.keys(fields).length === 0) return null;
      const attached: Correction = { do: 'apply-reference', fields, ...origin };
      this.#texts.store(read, [...(shown.corrected?.corrections ?? []), attached]);
      return Object.keys(fields) as AttachedField[];
    } catch {
      return null;
    }
  }
}

const notFound = (): ReaderError => new ReaderError({ code: 'not-found', what: 'article' });
