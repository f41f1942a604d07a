import type { Article, ArticleSummary, Citation } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import { isEncodingOpen, type Encoding } from '@core/contract/encoding';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { BrokenArticle } from '@core/contract/requests';
import { missingFields, type AttachedField } from '@core/library/citations/fill-citation';
import type { Describable } from '@core/library/citations/match-reference';
import type { KnownText } from '@core/library/likeness';
import { summarise } from '@core/library/summarise';
import { sketchText, type Sketch } from '@core/library/text-sketch';
import { listFolders } from '../storage/folders';
import { storageFailure } from '../storage/storage-failure';
import * as folder from './article-folder';
import { isImportedId } from './content-hash';
import {
  chosenEncoding,
  corrected,
  hasCorrections,
  storeCorrections,
  storeEncoding,
} from './corrected-articles';
import type { StoredArticle } from './library-changes';
import { readIndex, writeIndex, type IndexEntry } from './library-index';
import { mendArticle, type WaitingMend } from './mend-article';
import { RecentTexts } from './recent-texts';
import type { TakenDocument } from './take-document';
import { dropStaged, putAllInPlace } from './whole-file';
import type { KeptFile } from './whole-text';

export interface ImportedOptions {
  readonly dataDir: string;
  readonly now: () => Date;
}

/** The articles that the reader brought. Rows are in memory, texts on disk until somebody opens them. */
export class ImportedArticles {
  readonly #options: ImportedOptions;
  readonly #home: string;
  readonly #trash: string;
  /** Every article that should be here, those that cannot be read among them: they are never silently forgotten. */
  readonly #index: Map<ArticleId, IndexEntry>;
  readonly #unreadable = new Set<ArticleId>();
  readonly #reports = new Map<ArticleId, BrokenArticle>();
  readonly #texts = new RecentTexts(64, 20_000_000);
  readonly #stored = new WeakMap<IndexEntry, StoredArticle>();
  readonly #waiting = new Map<ArticleId, WaitingMend>();

  constructor(options: ImportedOptions) {
    this.#options = options;
    this.#home = folder.articlesIn(options.dataDir);
    this.#trash = folder.trashIn(options.dataDir);
    this.#index = new Map(readIndex(options.dataDir).map((entry) => [entry.summary.id, entry]));
    if (this.#scan()) this.writeIndex();
  }

  summaries(): readonly ArticleSummary[] {
    return [...this.#index.values()].map(({ summary }) => summary).filter(({ id }) => this.#isListed(id));
  }

  /** Grows when a text turns out to be damaged on being opened. */
  broken(): readonly BrokenArticle[] {
    return [...this.#reports.values()];
  }

  summary(id: ArticleId): ArticleSummary | null {
    return this.#isListed(id) ? (this.#index.get(id)?.summary ?? null) : null;
  }

  /** Why an article cannot be opened; `null` where nothing is known against it. */
  failure(id: ArticleId): Failure | null {
    return this.#unreadable.has(id) ? (this.#reports.get(id)?.failure ?? null) : null;
  }

  find(id: ArticleId): Article | null {
    if (!this.#isListed(id)) return null;
    const article = this.#texts.get(id) ?? this.#load(id);
    return article === null ? null : this.#texts.keep(article);
  }

  /** The files of every article that can be read. The same object as long as the article is the same. */
  stored(): readonly StoredArticle[] {
    return [...this.#index.keys()].flatMap((id) => this.storedAs(id) ?? []);
  }

  storedAs(id: ArticleId): StoredArticle | null {
    const entry = this.#isListed(id) ? this.#index.get(id) : undefined;
    if (entry === undefined) return null;
    const known = this.#stored.get(entry) ?? { id, bytes: entry.size };
    this.#stored.set(entry, known);
    return known;
  }

  /**
   * Gives the files of a document their names and lists it. Answers with what is shown of it.
   * @throws the error of the file system; nothing is listed then
   */
  async add({ head, row, sketch, staged }: TakenDocument): Promise<TakenDocument['head']> {
    try {
      await putAllInPlace(staged);
    } catch (error) {
      staged.forEach(dropStaged);
      throw error;
    }
    this.#reports.delete(head.id);
    this.#unreadable.delete(head.id);
    this.#list(head, row, sketch);
    // Brought in again after it was removed, it is as its reader had corrected it.
    const shown = hasCorrections(this.#options.dataDir, head.id) ? this.#load(head.id) : null;
    if (shown !== null) this.#enter(shown);
    return shown ?? head;
  }

  /**
   * Replaces what the reader put right in an article and answers with it.
   * @throws ReaderError `not-found`, `bad-request` where a correction does not fit, or the store's
   */
  correct(id: ArticleId, corrections: readonly Correction[]): Article {
    const content = this.#isListed(id) && this.find(id) !== null ? folder.readContent(this.#home, id) : null;
    if (content?.state !== 'good') throw new ReaderError({ code: 'not-found', what: 'article' });
    const article = this.#store(content.article, corrections);
    this.writeIndex();
    return article;
  }

  /**
   * What it takes to read an article anew in another encoding, `null` for the one that is found out.
   * @throws ReaderError `not-found`, `bad-request` where its format leaves no choice
   */
  rereading(id: ArticleId, encoding: Encoding | null): Pick<WaitingMend, 'original' | 'source'> {
    const article = this.find(id);
    const original = article === null ? null : folder.readOriginal(this.#home, id);
    if (article === null || original === null) throw new ReaderError({ code: 'not-found', what: 'article' });
    if (!isEncodingOpen(original.extension))
      throw new ReaderError({ code: 'bad-request', detail: 'library:read-as: it is no plain text' });
    const { fileName } = article;
    const source = { id, fileName, added: article.added ?? this.#options.now().toISOString() };
    return { original, source: encoding === null ? source : { ...source, encoding } };
  }

  /** Takes the text that came of it. @throws ReaderError `not-found`, `corrections-misfit`, or the store's */
  putReading(after: Article, encoding: Encoding | null): Article {
    const before = this.#isListed(after.id) ? folder.readContent(this.#home, after.id) : null;
    if (before?.state !== 'good') throw new ReaderError({ code: 'not-found', what: 'article' });
    const { dataDir, now } = this.#options;
    const readings = { before: before.article, after };
    const shown = storeEncoding(dataDir, readings, encoding, now, () =>
      folder.writeArticle(this.#home, after),
    );
    this.#texts.keep(shown);
    this.#enter(shown);
    this.writeIndex();
    return shown;
  }

  /** Where the unchanged file of an article lies. @throws ReaderError `not-found` */
  kept(id: ArticleId): KeptFile {
    if (!this.#index.has(id)) throw new ReaderError({ code: 'not-found', what: 'article' });
    return { home: this.#home, id, encoding: chosenEncoding(this.#options.dataDir, id) };
  }

  /** The unchanged file of an article, and its name. @throws ReaderError `not-found` */
  original(id: ArticleId): { readonly fileName: string; readonly bytes: Uint8Array } {
    const original = this.#index.has(id) ? folder.readOriginal(this.#home, id) : null;
    if (original === null) throw new ReaderError({ code: 'not-found', what: 'article' });
    const fileName = this.#index.get(id)?.fileName ?? `${id}.${original.extension}`;
    return { fileName, bytes: original.bytes };
  }

  /** What new texts are compared with. Articles from before there were sketches are not among them. */
  *sketches(): Generator<KnownText> {
    for (const { summary, sketch, isBibliography } of this.#index.values()) {
      const { id, title, titleIsOurs } = summary;
      if (this.#isListed(id) && !isBibliography)
        yield { articleId: id, title, titleIsOurs, sketch: sketch ?? [] };
    }
  }

  /** What references may describe; a bibliography is not described by its own. */
  *describable(): Generator<Describable> {
    for (const { summary, url, doi, isBibliography } of this.#index.values()) {
      const { id, title, titleIsOurs, issued } = summary;
      if (this.#isListed(id) && !isBibliography)
        yield { id, citation: { title, titleIsOurs, issued, url, ...(doi === null ? {} : { doi }) } };
    }
  }

  bibliographies(): readonly ArticleId[] {
    return [...this.#index.values()].flatMap(({ summary, isBibliography }) =>
      isBibliography && this.#isListed(summary.id) ? [summary.id] : [],
    );
  }

  /**
   * Fills what an article leaves unknown from a reference that describes it. `null` where that is nothing, or where the
   * article is none of the reader's or cannot be written. Leaves the index to `writeIndex`.
   */
  attach(
    id: ArticleId,
    reference: Citation,
    origin: Omit<Extract<Correction, { readonly do: 'attach' }>, 'do' | 'fields'>,
  ): readonly AttachedField[] | null {
    try {
      const shown = this.find(id);
      const content = shown === null ? null : folder.readContent(this.#home, id);
      if (shown === null || content?.state !== 'good') return null;
      const fields = missingFields(reference, content.article, shown);
      if (Object.keys(fields).length === 0) return null;
      const attached: Correction = { do: 'attach', fields, ...origin };
      this.#store(content.article, [...(shown.corrected?.corrections ?? []), attached]);
      return Object.keys(fields) as AttachedField[];
    } catch {
      return null;
    }
  }

  /** Takes the articles that have to be read again from their originals in the import worker, each once. */
  takeWaiting(): readonly WaitingMend[] {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    return waiting;
  }

  /** The text of an article that waited. */
  finishMend(article: Article, { report }: WaitingMend): void {
    folder.writeArticle(this.#home, article);
    this.#enter(this.#corrected(article));
    if (report === null) this.#reports.delete(article.id);
    else
      this.#reports.set(article.id, {
        file: article.fileName ?? article.id,
        failure: { code: 'storage-failed', detail: report },
      });
  }

  /** Also lets go of an article that cannot be read. Its notes stay where they are. */
  remove(id: ArticleId): void {
    if (!this.#index.has(id)) throw new ReaderError({ code: 'not-found', what: 'article' });
    if (this.#isIn(this.#home, id)) folder.moveArticle(this.#home, this.#trash, id, 'content');
    this.#texts.forget(id);
    this.#index.delete(id);
    this.#unreadable.delete(id);
    this.#reports.delete(id);
    this.writeIndex();
  }

  restore(id: ArticleId): ArticleSummary {
    if (!this.#isIn(this.#trash, id)) throw new ReaderError({ code: 'not-found', what: 'article' });
    folder.moveArticle(this.#trash, this.#home, id, 'original');
    const article = this.#load(id);
    if (article === null)
      throw new ReaderError(this.#reports.get(id)?.failure ?? { code: 'not-found', what: 'article' });
    this.#enter(article);
    this.writeIndex();
    return summarise(article);
  }

  /** Apart from `add`, so that a batch writes it once. */
  writeIndex(): void {
    writeIndex(this.#options.dataDir, this.#index.values());
  }

  #store(read: Article, corrections: readonly Correction[]): Article {
    const { dataDir, now } = this.#options;
    const article = storeCorrections(dataDir, read, corrections, now);
    this.#texts.keep(article);
    this.#enter(article);
    return article;
  }

  #isListed(id: ArticleId): boolean {
    return this.#index.has(id) && !this.#unreadable.has(id);
  }

  #isIn(parent: string, id: ArticleId): boolean {
    return folder.stampOf(parent, id) !== null;
  }

  #enter(article: Article): void {
    this.#list(article, summarise(article), sketchText(article.text));
  }

  #list(
    { id, fileName, citation, references }: TakenDocument['head'],
    summary: ArticleSummary,
    sketch: Sketch,
  ): void {
    const stamp = folder.stampOf(this.#home, id) ?? { size: 0, modified: 0 };
    this.#index.set(id, {
      ...stamp,
      summary,
      fileName,
      url: citation.url,
      doi: citation.doi ?? null,
      isBibliography: references !== undefined,
      sketch,
    });
    this.#unreadable.delete(id);
  }

  /** Answers whether the index has to be written. Reads only the texts that the index does not know as they are. */
  #scan(): boolean {
    let isChanged = false;
    for (const id of new Set([...listFolders(this.#home).filter(isImportedId), ...this.#index.keys()])) {
      if (this.#isCurrent(id)) continue;
      isChanged = true;
      if (!this.#isIn(this.#home, id) && this.#isIn(this.#trash, id)) {
        // A removal that was cut short: where `content.json` lies, there the article is.
        folder.moveArticle(this.#home, this.#trash, id, 'content');
        this.#index.delete(id);
      } else {
        this.#load(id);
      }
    }
    return isChanged;
  }

  #isCurrent(id: ArticleId): boolean {
    const entry = this.#index.get(id);
    const stamp = folder.stampOf(this.#home, id);
    return stamp !== null && entry?.size === stamp.size && entry.modified === stamp.modified;
  }

  #corrected(article: Article): Article {
    const { dataDir, now } = this.#options;
    const file = `articles/${article.id}/corrections.json`;
    return corrected(dataDir, article, now, (failure) => this.#reports.set(article.id, { file, failure }));
  }

  /** False where a change of encoding was cut short between its two files. */
  #isReadAsWanted({ id, origin }: Article): boolean {
    const has = origin?.isEncodingChosen === true ? origin.encoding : null;
    return has === chosenEncoding(this.#options.dataDir, id);
  }

  #load(id: ArticleId): Article | null {
    const read = this.#readOrMend(id);
    const article = read === null ? null : this.#corrected(read);
    if (article === null) this.#unreadable.add(id);
    else if (!this.#isCurrent(id)) this.#enter(article);
    return article;
  }

  #readOrMend(id: ArticleId): Article | null {
    const entry = this.#index.get(id) ?? null;
    const report = (failure: Failure): void => {
      this.#reports.set(id, { file: entry?.fileName ?? `articles/${id}/content.json`, failure });
    };
    try {
      const content = folder.readContent(this.#home, id);
      const { dataDir, now } = this.#options;
      if (content.state === 'good') {
        if (this.#isReadAsWanted(content.article)) return content.article;
        const again = mendArticle(dataDir, id, null, entry, now);
        return again.state === 'mended' ? again.article : content.article;
      }
      if (content.state === 'newer') {
        report({ code: 'storage-newer' });
        return null;
      }
      const fault = content.state === 'damaged' ? content.fault : null;
      const mended = mendArticle(dataDir, id, fault, entry, now);
      if (mended.state === 'waiting') this.#waiting.set(id, mended);
      if (mended.report !== null) report({ code: 'storage-failed', detail: mended.report });
      return mended.state === 'mended' ? mended.article : null;
    } catch (error) {
      report(storageFailure(error).failure);
      return null;
    }
  }
}
