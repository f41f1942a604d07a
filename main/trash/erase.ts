import { assertNever } from '@core/contract/failure';
import type { TrashRef, UnreachedCopy } from '@core/contract/history';
import { withoutTopic } from '@core/history/without-article';
import { eraseArticle } from './erase-article';
import type { EraseOptions } from './trash-options';

/**
 * Removes something for good from every file of a data folder, be it the reader's own or that of a backup. Answers with
 * the copies that could not be reached. @throws ReaderError `not-found`, `bad-request`, `storage-*`
 */
export function erase(options: EraseOptions, ref: TrashRef): readonly UnreachedCopy[] {
  const { annotations, comparisons, collections, expungeIndex } = options;
  switch (ref.is) {
    case 'note':
      annotations.erase(ref.id);
      break;
    case 'article':
      return eraseArticle(options, ref.id);
    case 'comparison':
      annotations.forget({ on: 'comparison', comparisonId: ref.id });
      comparisons.erase(ref.id);
      break;
    case 'collection':
      collections.erase(ref.id);
      break;
    case 'writing':
      options.writings.erase(ref.id);
      break;
    case 'topic':
      for (const owner of [collections, comparisons]) owner.rewrite((body) => withoutTopic(body, ref.id));
      break;
    default:
      assertNever(ref);
  }
  expungeIndex();
  return [];
}
