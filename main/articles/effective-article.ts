import fs from 'node:fs';
import type { Article } from '@core/contract/article';
import type { CorrectionState, Correction } from '@core/contract/correction';
import type { Encoding } from '@core/contract/encoding';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import { rebaseCorrections } from '@core/library/rebase-corrections';
import { applyCorrections, findInapplicable, lastBlockNumber } from '@core/library/corrections';
import { readCopy } from '../storage/stored-copy';
import { articlesIn, readContent } from './article-folder';
import { sha256 } from './content-hash';
import {
  checkCorrections,
  stateOf,
  correctionsFile,
  readCorrections,
  writeCorrections,
} from '../corrections/corrections-file';

export type CorrectedArticle = Article & { readonly corrected: CorrectionState };

/**
 * The article as its reader corrected it. `report` hears why stored corrections cannot be followed; the text is then
 * shown as it was read.
 */
export function corrected(
  dataDir: string,
  article: Article,
  now: () => Date,
  report: (failure: Failure) => void,
): Article {
  const stored = readCorrections(dataDir, article.id, now);
  if (stored.state === 'closed') {
    report(stored.failure);
    return article;
  }
  if (stored.state === 'mended') report(stored.failure);
  if (stored.corrected === null) return article;
  return withCorrected(article, stored.corrected);
}

/** In which encoding the reader wants the file of an article read; `null` where that is to be found out. */
export function chosenEncoding(dataDir: string, id: ArticleId): Encoding | null {
  const copy = readCopy(correctionsFile(dataDir, id), checkCorrections);
  return copy.state === 'good' ? (stateOf(copy.body).encoding ?? null) : null;
}

export const hasCorrections = (dataDir: string, id: ArticleId): boolean =>
  fs.existsSync(correctionsFile(dataDir, id));

/** The article as it is shown, for a thread that must not mend anything; `null` where its files are not sound. */
export function readEffective(dataDir: string, id: ArticleId): Article | null {
  const content = readContent(articlesIn(dataDir), id);
  const copy = readCopy(correctionsFile(dataDir, id), checkCorrections);
  if (content.state !== 'good' || copy.state === 'damaged') return null;
  return copy.state === 'good' ? withCorrected(content.article, stateOf(copy.body)) : content.article;
}

/** False where a change of encoding was cut short between its two files. */
export function isReadAsWanted(dataDir: string, { id, origin }: Article): boolean {
  const has = origin?.isEncodingChosen === true ? origin.encoding : null;
  return has === chosenEncoding(dataDir, id);
}

/**
 * Stores a whole list of corrections and answers with the article under them.
 * @param article as it was read from its file
 * @throws ReaderError `bad-request` as `correctedBy`, `storage-newer`
 */
export function storeCorrections(
  dataDir: string,
  article: Article,
  corrections: readonly Correction[],
  now: () => Date,
): Article {
  const shown = correctedBy(article, corrections, openCorrections(dataDir, article.id, now));
  writeCorrections(dataDir, article.id, shown.corrected);
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
      detail: 'library:correct: a correction does not fit the text',
    });
  return under(article, corrections, stored, stored?.encoding ?? null);
}

/**
 * Stores that the reader wants an article read in another encoding, with the corrections that he made before.
 * @param before as it was read until now; `after` as it is read so
 * @param putText makes `after` the text that is shown; called once nothing speaks against it
 * @throws ReaderError `corrections-misfit`, `storage-newer`
 */
export function storeEncoding(
  dataDir: string,
  { before, after }: { readonly before: Article; readonly after: Article },
  encoding: Encoding | null,
  now: () => Date,
  putText: () => void,
): Article {
  const shown = rebase(before, after, openCorrections(dataDir, after.id, now), encoding);
  // Whichever of the two files is written alone, the next start sees that they differ and reads the original again.
  putText();
  writeCorrections(dataDir, after.id, shown.corrected);
  return shown;
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

function openCorrections(dataDir: string, id: ArticleId, now: () => Date): CorrectionState | null {
  const stored = readCorrections(dataDir, id, now);
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
