import { clusterOf, type ClusterPlace } from '@core/comparison/passage-clusters';
import { comparedWith } from '@core/comparison/passage-status';
import { applyReviews } from '@core/comparison/reviewed-correspondences';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { Correspondences } from '@core/contract/correspondence';
import type { PassagePlace, PassageCluster } from '@core/export/export-clusters';

/** Least texts of a cluster: passages of two texts are a correspondence. */
const MIN_TEXTS = 3;

/**
 * Clusters of passages of three or more texts that report one thing, from the correspondences under the reader's
 * reviews.
 */
export function sharedPassages(
  comparison: Comparison,
  found: Correspondences,
  articles: readonly Article[],
): readonly PassageCluster[] {
  if (articles.length < MIN_TEXTS) return [];
  const correspondences = applyReviews(found, articles, comparison.judgements);
  const groups = new Map<string, PassageCluster>();
  for (const join of correspondences) {
    const places = clusterOf(correspondences, { subject: join.a, blockId: join.from.blockId });
    const sharedBy = new Set(places.map(({ subject }) => subject)).size;
    if (sharedBy < MIN_TEXTS) continue;
    const key = places.map(({ subject, blockId }) => `${subject} ${blockId}`).join('|');
    const passages = places.flatMap((place) => passageOf(place, articles));
    const asked = new Set([...places.map(({ subject }) => subject), join.a, ...comparedWith(found, join.a)]);
    groups.set(key, { sharedBy, of: asked.size, passages });
  }
  return [...groups.values()];
}

function passageOf(
  { subject, blockId }: ClusterPlace,
  articles: readonly Article[],
): readonly PassagePlace[] {
  const article = articles[subject];
  const block = article?.blocks.find(({ id }) => id === blockId);
  return article === undefined || block === undefined
    ? []
    : [{ articleId: article.id, start: block.start, end: block.end }];
}
