import type { ArticleSummary } from '@core/contract/article';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import { summarise } from '@core/library/summarise';
import type { ArticleRepository } from './article-repository';
import { chosenEncoding } from './effective-article';
import type { ImportedIndex } from './article-index';
import type { ImportedTexts } from './article-cache';
import type { IngestedDocument } from '../import/ingest';
import { discard, commitAll } from '../storage/atomic-file';
import type { StoredOriginal } from './original-text';
import { lostFile } from './repair-article';
import { soundOriginal } from './sound-original';

/** How articles of the reader's come into the library and leave it, and where their files are. */
export class ImportedLibrary {
  readonly #articles: ArticleRepository;
  readonly #index: ImportedIndex;
  readonly #texts: ImportedTexts;
  readonly #assertWritable: () => void;

  constructor(
    index: ImportedIndex,
    texts: ImportedTexts,
    articles: ArticleRepository,
    assertWritable: () => void,
  ) {
    this.#assertWritable = assertWritable;
    this.#articles = articles;
    this.#index = index;
    this.#texts = texts;
    const isChanged = this.#scan();
    this.#findLostInTrash();
    if (isChanged) index.write();
  }

  /**
   * Gives the files of a document their names and lists it. Answers with what is shown of it.
   * @throws the error of the file system; nothing is listed then
   */
  async add({ head, row, sketch, staged }: IngestedDocument): Promise<IngestedDocument['head']> {
    try {
      this.#assertWritable();
      await commitAll(staged);
    } catch (error) {
      staged.forEach(discard);
      throw error;
    }
    this.#index.forgive(head.id);
    this.#index.list(head, row, sketch);
    // Brought in again after it was removed, it is as its reader had corrected it.
    const shown = this.#articles.hasCorrections(head.id) ? this.#texts.load(head.id) : null;
    if (shown !== null) this.#texts.enter(shown);
    return shown ?? head;
  }

  /** Also lets go of an article that cannot be read. Its notes stay where they are. */
  remove(id: ArticleId): void {
    if (!this.#index.has(id)) throw notFound();
    this.removeAll([id]);
  }

  /** As `remove`, of several of which none need be there. */
  removeAll(ids: readonly ArticleId[]): void {
    try {
      for (const id of ids) {
        if (this.#articles.has(id)) this.#articles.remove(id);
        this.#texts.forget(id);
        this.#index.remove(id);
      }
    } finally {
      this.#index.write();
    }
  }

  restore(id: ArticleId): ArticleSummary {
    if (!this.#articles.isRemoved(id)) throw notFound();
    this.#articles.restore(id);
    const article = this.#texts.load(id);
    if (article === null) throw new ReaderError(this.#index.failure(id) ?? notFound().failure);
    this.#texts.enter(article);
    this.#index.write();
    return summarise(article);
  }

  /** Articles that were removed and can be restored. */
  removed(): readonly RemovedArticle[] {
    return this.#articles.removed().map(({ id, at }) => {
      const content = this.#articles.readRemoved(id);
      return { id, at, title: content.state === 'good' ? content.article.citation.title : '' };
    });
  }

  /** As `remove`, for good: its notes and corrections go with it. Answers with what could not be deleted. */
  erase(id: ArticleId): ErasedArticle {
    if (!this.#index.has(id) && !this.#articles.isRemoved(id)) throw notFound();
    const chapters = this.#index.chaptersOf(id).length;
    this.#texts.forget(id);
    this.#index.remove(id);
    const left = this.#articles.erase(id, chapters > 0);
    this.#index.write();
    return { chapters, left };
  }

  /** Where the unchanged file of an article lies. @throws ReaderError `not-found` */
  kept(id: ArticleId): StoredOriginal {
    if (!this.#index.has(id)) throw notFound();
    return { dataDir: this.#articles.dataDir, id, encoding: chosenEncoding(this.#articles, id) };
  }

  /** The unchanged file of an article, and its name. @throws ReaderError `not-found`, `original-changed` */
  original(id: ArticleId): { readonly fileName: string; readonly bytes: Uint8Array } {
    if (!this.#index.has(id)) throw notFound();
    const original = soundOriginal(this.#articles, id);
    const fileName = this.#index.entry(id)?.fileName ?? `${id}.${original.extension}`;
    return { fileName, bytes: original.bytes };
  }

  /**
   * A removed article whose text is gone comes back into the library, where it is made anew from its file; of one without
   * a file is told that it was there. What was removed for good may have left a file, of which others hold parts or which
   * could not be deleted, but none of its notes: it never comes back.
   */
  #findLostInTrash(): void {
    for (const { id, hasOriginal, hasNotes } of this.#articles.removedWithoutText()) {
      if (hasOriginal && !hasNotes) continue;
      try {
        // Leaves no empty folder behind.
        this.#articles.restore(id);
      } catch {
        // Where nothing can be written, it is still told of.
      }
      if (hasOriginal) this.#texts.load(id, lostFile('original'));
      else this.#index.report(id, lostFile('nothing'), `trash/${id}/content.json`);
    }
  }

  /** Answers whether the index has to be written. Reads only the texts that the index does not know as they are. */
  #scan(): boolean {
    let isChanged = false;
    for (const id of new Set([...this.#articles.ids(), ...this.#index.ids()])) {
      if (this.#index.isCurrent(id)) continue;
      isChanged = true;
      if (!this.#articles.has(id) && this.#articles.isRemoved(id)) {
        // A removal that was cut short: where `content.json` lies, there the article is.
        this.#articles.remove(id);
        this.#index.remove(id);
      } else {
        this.#texts.load(id);
      }
    }
    return isChanged;
  }
}

export interface RemovedArticle {
  readonly id: ArticleId;
  /** ISO 8601 instant. */
  readonly at: string;
  /** Empty where the text cannot be read. */
  readonly title: string;
}

export interface ErasedArticle {
  /** How many chapters of it stay, for which its file stays. */
  readonly chapters: number;
  readonly left: readonly { readonly file: string; readonly detail: string }[];
}

const notFound = (): ReaderError => new ReaderError({ code: 'not-found', what: 'article' });
