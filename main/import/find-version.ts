import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { LikelyVersion } from '@core/contract/version';
import { NONE_SHARED, sharedPassages } from '@core/library/shared-passages';
import { findEarlierVersion } from '@core/library/version-detection';
import type { ImportedIndex } from '../articles/article-index';

/** What recognising a version asks of the library. */
export interface KnownVersions {
  readonly index: Pick<ImportedIndex, 'versionsFor'>;
  /** The text of an article; `null` where it cannot be read. */
  readonly open: (id: ArticleId) => Article | null;
  /** Whether an article has a later version already, which is then the one to be compared with. */
  readonly isSuperseded: (id: ArticleId) => boolean;
}

/** The article of the library of which one that is listed now seems to be a later version; `null` where there is none. */
export function findVersion(
  { index, open, isSuperseded }: KnownVersions,
  id: ArticleId,
): LikelyVersion | null {
  const known = [...index.versionsFor(id)];
  const article = known.find(({ articleId }) => articleId === id);
  if (article === undefined) return null;
  const others = known.filter(({ articleId }) => !isSuperseded(articleId));
  return findEarlierVersion(article, others, (other) => {
    const [mine, theirs] = [open(id), open(other)];
    return mine === null || theirs === null ? NONE_SHARED : sharedPassages(mine, theirs);
  });
}
