import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { Failure } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import { summarise } from '@core/library/summarise';
import { computeSignature } from '@core/library/minhash';
import { storageFailure } from '../storage/storage-failure';
import type { ArticleRepository } from './article-repository';
import { corrected, isReadAsWanted, storeCorrections } from './effective-article';
import type { ImportedIndex } from './article-index';
import { lostFile, repairArticle, type WaitingRepair } from './repair-article';
import { RecentTexts } from './recent-texts';

/** The texts of the reader's articles: on disk until somebody opens them, mended where they are damaged. */
export class ImportedTexts {
  readonly #articles: ArticleRepository;
  readonly #now: () => Date;
  readonly #index: ImportedIndex;
  readonly #recent = new RecentTexts(64, 20_000_000);
  readonly #waiting = new Map<ArticleId, WaitingRepair>();

  constructor(index: ImportedIndex, articles: ArticleRepository, now: () => Date) {
    this.#articles = articles;
    this.#now = now;
    this.#index = index;
  }

  /** As its reader corrected it. Finding one damaged adds to the index's reports. */
  find(id: ArticleId): Article | null {
    if (!this.#index.isListed(id)) return null;
    const article = this.#recent.get(id) ?? this.load(id);
    return article === null ? null : this.#recent.keep(article);
  }

  /** As it was read from its file, for what is put right in it; `null` where that cannot be told now. */
  asRead(id: ArticleId): Article | null {
    if (this.find(id) === null) return null;
    const content = this.#articles.read(id);
    return content.state === 'good' ? content.article : null;
  }

  /**
   * Reads an article from its folder whatever the index says of it, and names it there as it is.
   * @param lost what is told of one whose text is made anew and of which nothing else is known
   */
  load(id: ArticleId, lost: Failure | null = null): Article | null {
    const read = this.#readOrRepair(id, lost);
    const article = read === null ? null : this.#corrected(read);
    if (article === null) this.#index.setUnreadable(id);
    else if (!this.#index.isCurrent(id)) this.enter(article);
    return article;
  }

  /** Names an article in the index as it is now. */
  enter(article: Article): void {
    this.#index.list(article, summarise(article), computeSignature(article.text));
  }

  isHeld(id: ArticleId): boolean {
    return this.#recent.has(id);
  }

  /** Takes a text that is on the disk and named in the index as it is. */
  hold(article: Article): void {
    this.#recent.keep(article);
  }

  /** Takes a text that is on the disk already. */
  keep(article: Article): void {
    this.#recent.keep(article);
    this.enter(article);
  }

  /** @throws ReaderError as `storeCorrections` */
  store(read: Article, corrections: readonly Correction[]): Article {
    const article = storeCorrections(this.#articles, read, corrections);
    this.keep(article);
    return article;
  }

  forget(id: ArticleId): void {
    this.#recent.forget(id);
  }

  /** Takes the articles that have to be read again from their originals in the import worker, each once. */
  takeWaiting(): readonly WaitingRepair[] {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    return waiting;
  }

  /** The text of an article that waited. */
  finishRepair(article: Article, { report }: WaitingRepair): void {
    this.#articles.write(article);
    this.enter(this.#corrected(article));
    if (report === null) this.#index.forgive(article.id);
    else this.#index.report(article.id, report, article.fileName ?? article.id);
  }

  #corrected(article: Article): Article {
    const file = `articles/${article.id}/corrections.json`;
    if (this.#index.hasLostCorrections(article.id))
      this.#index.report(article.id, lostFile('without-corrections'), file);
    return corrected(this.#articles, article, (failure) => this.#index.report(article.id, failure, file));
  }

  #readOrRepair(id: ArticleId, lost: Failure | null): Article | null {
    const entry = this.#index.entry(id);
    const report = (failure: Failure): void => this.#index.report(id, failure);
    try {
      const content = this.#articles.read(id);
      if (content.state === 'good') {
        if (isReadAsWanted(this.#articles, content.article)) return content.article;
        const again = repairArticle(this.#articles, id, null, entry, this.#now);
        return again.state === 'mended' ? again.article : content.article;
      }
      if (content.state === 'newer') {
        report({ code: 'storage-newer' });
        return null;
      }
      const fault = content.state === 'damaged' ? content.fault : null;
      const found = repairArticle(this.#articles, id, fault, entry, this.#now);
      const repaired = { ...found, report: found.report ?? lost };
      if (repaired.state === 'waiting') this.#waiting.set(id, repaired);
      if (repaired.report !== null) report(repaired.report);
      return repaired.state === 'mended' ? repaired.article : null;
    } catch (error) {
      report(storageFailure(error).failure);
      return null;
    }
  }
}
