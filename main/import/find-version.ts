import type { ArticleId } from '@core/contract/ids';
import type { LikelyVersion } from '@core/contract/version';
import { sharedPassages } from '@core/library/shared-passages';
import { findEarlierVersion } from '@core/library/version-detection';
import type { ImportingOptions } from './importer';

/** The article of the library of which one that is listed now seems to be a later version; `null` where there is none. */
export function findVersion(
  { index, open, isSuperseded }: Pick<ImportingOptions, 'index' | 'open' | 'isSuperseded'>,
  id: ArticleId,
): LikelyVersion | null {
  const known = [...index.versionsFor(id)];
  const article = known.find(({ articleId }) => articleId === id);
  if (article === undefined) return null;
  const others = known.filter(({ articleId }) => !isSuperseded(articleId));
  return findEarlierVersion(article, others, (other) => {
    const [mine, theirs] = [open(id), open(other)];
    return mine === null || theirs === null ? 0 : sharedPassages(mine, theirs);
  });
}
