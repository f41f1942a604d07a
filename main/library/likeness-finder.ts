import type { Article } from '@core/contract/article';
import type { Likeness } from '@core/contract/requests';
import { digestKnown, findLikenesses, type KnownDigest, type KnownText } from '@core/library/likeness';
import type { Sketch } from '@core/library/text-sketch';

export interface LikenessFinder {
  find(article: Article, sketch: Sketch, texts: Iterable<KnownText>): readonly Likeness[];
}

/** The digests are read for their names and figures when the first document comes, not at every start. */
export function createLikenessFinder(bundled: readonly Article[]): LikenessFinder {
  let digests: readonly KnownDigest[] | null = null;
  return {
    find(article, sketch, texts) {
      digests ??= bundled.filter(({ kind }) => kind === 'digest').map(digestKnown);
      return findLikenesses(article, sketch, texts, digests);
    },
  };
}
