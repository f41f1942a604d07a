import type { ArticleSummary } from '@core/contract/article';
import type { Failure } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { UnreadableArticle } from '@core/contract/requests';
import type { Describable } from '@core/import/citations/match-reference';
import { coversBook } from '@core/import/epub/coverage';
import type { KnownText } from '@core/library/duplicate-detection';
import type { KnownVersion } from '@core/library/version-detection';
import type { Signature } from '@core/library/minhash';
import type { ArticleRepository } from './article-repository';
import { ownerOfOriginal } from './content-hash';
import type { StoredArticle } from './change-batcher';
import { readIndex, writeIndex, type IndexEntry } from './library-index';
import type { IngestedDocument } from '../import/ingest';

/**
 * What is known of every article that the reader brought without its text: the rows of the list, what references and
 * copies are known by, and what is wrong with those that cannot be read. They stay listed here, for they are never
 * silently forgotten, and are shown to nobody.
 */
export class ImportedIndex {
  readonly #articles: ArticleRepository;
  readonly #assertWritable: () => void;
  readonly #entries: Map<ArticleId, IndexEntry>;
  readonly #unreadable = new Set<ArticleId>();
  readonly #reports = new Map<ArticleId, UnreadableArticle>();
  /** The chapters of each book that are here, whether the book is or not. */
  readonly #chapters = new Map<ArticleId, Set<ArticleId>>();
  readonly #stored = new WeakMap<IndexEntry, StoredArticle>();

  /** @param assertWritable throws where nothing can be saved in the data folder */
  constructor(articles: ArticleRepository, assertWritable: () => void = () => undefined) {
    this.#assertWritable = assertWritable;
    this.#articles = articles;
    this.#entries = new Map(readIndex(articles.dataDir).map((entry) => [entry.summary.id, entry]));
    for (const id of this.#entries.keys()) this.#noteChapter(id);
  }

  ids(): readonly ArticleId[] {
    return [...this.#entries.keys()];
  }

  has(id: ArticleId): boolean {
    return this.#entries.has(id);
  }

  /** False also for one that is here and cannot be read. */
  isListed(id: ArticleId): boolean {
    return this.has(id) && !this.#unreadable.has(id);
  }

  entry(id: ArticleId): IndexEntry | null {
    return this.#entries.get(id) ?? null;
  }

  summary(id: ArticleId): ArticleSummary | null {
    return this.isListed(id) ? (this.#entries.get(id)?.summary ?? null) : null;
  }

  summaries(): readonly ArticleSummary[] {
    return [...this.#listed()].map(({ summary }) => summary);
  }

  broken(): readonly UnreadableArticle[] {
    return [...this.#reports.values()];
  }

  /** Why an article cannot be opened; `null` where nothing is known against it. */
  failure(id: ArticleId): Failure | null {
    return this.#unreadable.has(id) ? (this.#reports.get(id)?.failure ?? null) : null;
  }

  /** The chapters of a book that can be read. */
  chaptersOf(book: ArticleId): readonly ArticleId[] {
    return [...(this.#chapters.get(book) ?? [])].filter((id) => this.isListed(id));
  }

  /**
   * The files of every article that is searched. The same object as long as the article is the same. A book is not
   * among them while every passage of it is found in one of its chapters.
   */
  stored(): readonly StoredArticle[] {
    return this.ids().flatMap((id) => this.storedAs(id) ?? []);
  }

  storedAs(id: ArticleId): StoredArticle | null {
    const entry = this.isListed(id) ? this.#entries.get(id) : undefined;
    if (entry === undefined || this.#isInChapters(id)) return null;
    const known = this.#stored.get(entry) ?? { id, bytes: entry.size };
    this.#stored.set(entry, known);
    return known;
  }

  /**
   * What a new text is compared with: not a book with its own chapters. Articles from before there were sketches have
   * none.
   */
  *sketchesFor(text: ArticleId): Generator<KnownText> {
    for (const { summary, sketch, isBibliography } of this.#listed()) {
      const { id, title, titleIsOurs } = summary;
      if (!isBibliography && ownerOfOriginal(id) !== text)
        yield { articleId: id, title, titleIsOurs, sketch: sketch ?? [] };
    }
  }

  /** What versions of a text are known by, its own among it; not a book with its chapters. */
  *versionsFor(text: ArticleId): Generator<KnownVersion> {
    for (const { summary, url, doi, sketch, isBibliography } of this.#listed()) {
      const { id, title, titleIsOurs, issued, outlet, creators } = summary;
      if (isBibliography || (id !== text && ownerOfOriginal(id) === ownerOfOriginal(text))) continue;
      const citation = { title, titleIsOurs, issued, url, ...(doi === null ? {} : { doi }) };
      yield { articleId: id, citation, outlet, creators, sketch: sketch ?? [] };
    }
  }

  /** What references may describe; a bibliography is not described by its own. */
  *describable(): Generator<Describable> {
    for (const { summary, url, doi, isBibliography } of this.#listed()) {
      const { id, title, titleIsOurs, issued } = summary;
      if (!isBibliography)
        yield { id, citation: { title, titleIsOurs, issued, url, ...(doi === null ? {} : { doi }) } };
    }
  }

  bibliographies(): readonly ArticleId[] {
    return [...this.#listed()].flatMap(({ summary, isBibliography }) => (isBibliography ? [summary.id] : []));
  }

  /** Names an article as it lies on the disk now. What was said against it stays until `forgive`. */
  list(
    { id, fileName, citation, references }: IngestedDocument['head'],
    row: ArticleSummary,
    sketch: Signature,
  ): void {
    const stamp = this.#articles.stamp(id) ?? { size: 0, modified: 0 };
    this.#entries.set(id, {
      ...stamp,
      summary: row,
      fileName,
      url: citation.url,
      doi: citation.doi ?? null,
      isBibliography: references !== undefined,
      sketch,
    });
    this.#noteChapter(id);
    this.#unreadable.delete(id);
  }

  /** Says something against an article; whether it can be read is another matter. */
  report(id: ArticleId, failure: Failure, file: string | null = null): void {
    const shown = file ?? this.#entries.get(id)?.fileName ?? `articles/${id}/content.json`;
    this.#reports.set(id, { file: shown, failure });
  }

  forgive(id: ArticleId): void {
    this.#reports.delete(id);
  }

  setUnreadable(id: ArticleId): void {
    this.#unreadable.add(id);
  }

  remove(id: ArticleId): void {
    this.#entries.delete(id);
    this.#chapters.get(ownerOfOriginal(id))?.delete(id);
    this.#unreadable.delete(id);
    this.forgive(id);
  }

  /** Whether the article lies on the disk as it is named here. */
  isCurrent(id: ArticleId): boolean {
    const entry = this.#entries.get(id);
    const stamp = this.#articles.stamp(id);
    return stamp !== null && entry?.size === stamp.size && entry.modified === stamp.modified;
  }

  /** Whether there were corrections beside the article when it was named here, and are none now. */
  hasLostCorrections(id: ArticleId): boolean {
    const [entry, stamp] = [this.#entries.get(id), this.#articles.stamp(id)];
    if (entry === undefined || stamp === null || this.#articles.hasCorrections(id)) return false;
    // A stamp is the sum of both files: of two their times together, which no clock comes to.
    return entry.size > stamp.size && entry.modified > stamp.modified * 1.5;
  }

  /** Apart from every change, so that a batch writes it once. */
  write(): void {
    try {
      this.#assertWritable();
    } catch {
      // It is made anew at the next start.
      return;
    }
    writeIndex(this.#articles.dataDir, this.#entries.values());
  }

  #noteChapter(id: ArticleId): void {
    const book = ownerOfOriginal(id);
    if (book === id) return;
    const known = this.#chapters.get(book) ?? new Set();
    this.#chapters.set(book, known.add(id));
  }

  #isInChapters(book: ArticleId): boolean {
    const chapters = this.chaptersOf(book);
    return chapters.length > 0 && coversBook(chapters.flatMap((id) => this.summary(id)?.chapterOf ?? []));
  }

  *#listed(): Generator<IndexEntry> {
    for (const entry of this.#entries.values()) if (this.isListed(entry.summary.id)) yield entry;
  }
}
