import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import { ReaderError, type Failure } from '@core/contract/failure';
import { applyCorrections, findMisfits, lastBlockNumber } from '@core/library/corrections';
import { sha256 } from './content-hash';
import { readCorrections, writeCorrections } from './corrections-file';

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
    report(
      stored.why === 'newer' ? { code: 'storage-newer' } : { code: 'storage-failed', detail: stored.why },
    );
    return article;
  }
  if (stored.state === 'mended') report({ code: 'storage-failed', detail: stored.report });
  if (stored.corrected === null) return article;
  const { corrections, lastBlock } = stored.corrected;
  return { ...applyCorrections(article, corrections, sha256), corrected: { corrections, lastBlock } };
}

/**
 * Stores a whole list of corrections and answers with the article under them.
 * @param article as it was read from its file
 * @throws ReaderError `bad-request` where more of them do not fit than of those before, `storage-newer`
 */
export function storeCorrections(
  dataDir: string,
  article: Article,
  corrections: readonly Correction[],
  now: () => Date,
): Article {
  const stored = readCorrections(dataDir, article.id, now);
  if (stored.state === 'closed')
    throw new ReaderError(
      stored.why === 'newer' ? { code: 'storage-newer' } : { code: 'storage-failed', detail: stored.why },
    );
  const before = stored.corrected?.corrections ?? [];
  if (findMisfits(article, corrections).length > findMisfits(article, before).length)
    throw new ReaderError({
      code: 'bad-request',
      detail: 'library:correct: a correction does not fit the text',
    });
  const lastBlock = lastBlockNumber(article, corrections, stored.corrected?.lastBlock);
  writeCorrections(dataDir, article.id, { corrections, lastBlock });
  return { ...applyCorrections(article, corrections, sha256), corrected: { corrections, lastBlock } };
}
