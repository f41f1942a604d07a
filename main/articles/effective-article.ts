import type { Article } from '@core/contract/article';
import type { CorrectionState, Correction } from '@core/contract/correction';
import type { Encoding } from '@core/contract/encoding';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import { rebaseCorrections } from '@core/library/rebase-corrections';
import { applyCorrections, findInapplicable, lastBlockNumber } from '@core/library/corrections';
import type { ArticleRepository } from './article-repository';
import { sha256 } from './content-hash';

export type CorrectedArticle = Article & { readonly corrected: CorrectionState };

/**
 * The article as its reader corrected it. `report` hears why stored corrections cannot be followed; the text is then
 * shown as it was read.
 */
export function corrected(
  articles: ArticleRepository,
  article: Article,
  report: (failure: Failure) => void,
): Article {
  const stored = articles.recoverCorrections(article.id);
  if (stored.state === 'closed') {
    report(stored.failure);
    return article;
  }
  if (stored.state === 'mended') report(stored.failure);
  return stored.corrected === null ? article : withCorrected(article, stored.corrected);
}

/** In which encoding the reader wants the file of an article read; `null` where that is to be found out. */
export function chosenEncoding(articles: ArticleRepository, id: ArticleId): Encoding | null {
  const stored = articles.corrections(id);
  return stored.state === 'good' ? (stored.corrected?.encoding ?? null) : null;
}

/** The article as it is shown, for a thread that must not mend anything; `null` where its files are not sound. */
export function readEffective(articles: ArticleRepository, id: ArticleId): Article | null {
  const content = articles.read(id);
  const stored = articles.corrections(id);
  if (content.state !== 'good' || stored.state === 'damaged') return null;
  return stored.state === 'good' && stored.corrected !== null
    ? withCorrected(content.article, stored.corrected)
    : content.article;
}

/** False where a change of encoding was cut short between its two files. */
export function isReadAsWanted(articles: ArticleRepository, { id, origin }: Article): boolean {
  const has = origin?.isEncodingChosen === true ? origin.encoding : null;
  return has === chosenEncoding(articles, id);
}

/**
 * Stores a whole list of corrections and answers with the article under them.
 * @param article as it was read from its file
 * @throws ReaderError `bad-request` as `correctedBy`, `storage-newer`
 */
export function storeCorrections(
  articles: ArticleRepository,
  article: Article,
  corrections: readonly Correction[],
): Article {
  const shown = correctedBy(article, corrections, openCorrections(articles, article.id));
  articles.writeCorrections(article.id, shown.corrected);
  return shown;
}

/**
 * An article under a whole list of corrections.
 * @param article as it was read from its file
 * @param stored what is stored of it until now
 * @throws ReaderError `bad-request` where more of them do not fit than of those before
 */
export function correctedBy(
  article: Article,
  corrections: readonly Correction[],
  stored: CorrectionState | null,
): CorrectedArticle {
  const before = stored?.corrections ?? [];
  if (findInapplicable(article, corrections).length > findInapplicable(article, before).length)
    throw new ReaderError({
      code: 'bad-request',
      detail: 'library:correct corrections',
    });
  return under(article, corrections, stored, stored?.encoding ?? null);
}

/** A file that is read in another way, under the corrections made before. @throws ReaderError `corrections-misfit` */
export function rebase(
  before: Article,
  after: Article,
  stored: CorrectionState | null,
  encoding: Encoding | null,
): CorrectedArticle {
  const { corrections, misfits } = rebaseCorrections(before, after, stored?.corrections ?? []);
  if (misfits.length > 0) throw new ReaderError({ code: 'corrections-misfit', count: misfits.length });
  return under(after, corrections, stored, encoding);
}

/** What is stored of an article until now, mended where it is damaged. @throws ReaderError where it must not be written */
export function openCorrections(articles: ArticleRepository, id: ArticleId): CorrectionState | null {
  const stored = articles.recoverCorrections(id);
  if (stored.state !== 'closed') return stored.corrected;
  throw new ReaderError(stored.failure);
}

const under = (
  article: Article,
  corrections: readonly Correction[],
  before: CorrectionState | null,
  encoding: Encoding | null,
): CorrectedArticle =>
  withCorrected(article, {
    corrections,
    lastBlock: lastBlockNumber(article, corrections, before?.lastBlock),
    ...(encoding === null ? {} : { encoding }),
  });

const withCorrected = (article: Article, corrected: CorrectionState): CorrectedArticle => ({
  ...applyCorrections(article, corrected.corrections, sha256),
  corrected,
});
