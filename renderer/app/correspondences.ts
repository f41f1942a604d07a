import { useMemo } from 'react';
import { applyReviews, type ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { Correspondences, PairResult } from '@core/contract/correspondence';
import type { UseQueryResult } from '@tanstack/react-query';
import { useCorrespondences, usePairsFound } from './queries';

export interface CorrespondencesState {
  /** `null` until the program has looked at everything. */
  readonly found: Correspondences | null;
  /** What is known now: `found`, or the pairs that are done while it looks. */
  readonly known: PairResult | null;
  /** The correspondences found, with the reader's reviews; before they are there, his own links. */
  readonly joins: readonly ReviewedCorrespondence[];
  readonly looking: UseQueryResult<Correspondences>;
}

const NOTHING_FOUND: Omit<PairResult, 'subjects'> = {
  joins: [],
  possible: [],
  origins: [],
  foreignPairs: [],
};

/** The correspondences between the panes of a comparison whose articles are there. `null` requests nothing. */
export function useReviewedCorrespondences(
  comparison: Comparison | null,
  articles: readonly Article[],
): CorrespondencesState {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const subjects = (comparison?.panes ?? []).filter(({ articleId }) => byId.has(articleId));
  const revisions = subjects.map(({ articleId }) => byId.get(articleId)?.articleRev ?? '');
  const looking = useCorrespondences(subjects, revisions);
  const pairs = usePairsFound(subjects);
  const found = looking.data ?? null;
  const known = found ?? (looking.isFetching ? pairs : null);
  const judgements = comparison?.judgements;
  const subjectsKey = JSON.stringify([subjects, revisions]);
  const joins = useMemo(
    () =>
      applyReviews(
        known ?? { ...NOTHING_FOUND, subjects },
        subjects.flatMap(({ articleId }) => byId.get(articleId) ?? []),
        judgements ?? [],
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- subjects and map are new on each render; the key holds what they say
    [known, judgements, subjectsKey],
  );
  return { found, known, joins, looking };
}
