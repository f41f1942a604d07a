import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { ArticleRepository, Original } from './article-repository';
import { idOfOriginal, ownerOfOriginal } from './content-hash';

/**
 * The original of an article, for whoever shows it, exports it or reads it again: the id of the article is the hash of
 * its bytes, so that a file which was changed on the disk is never passed off as what was imported.
 * @throws ReaderError `not-found` where there is none, `original-changed`
 */
export function soundOriginal(articles: Pick<ArticleRepository, 'original'>, id: ArticleId): Original {
  const original = articles.original(id);
  if (original === null) throw new ReaderError({ code: 'not-found', what: 'article' });
  if (idOfOriginal(original.bytes) !== ownerOfOriginal(id))
    throw new ReaderError({ code: 'original-changed' });
  return original;
}
