import { useMemo } from 'react';
import { judgeJoins, type JudgedJoin } from '@core/comparison/judged-joins';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { Correspondences, PairFound } from '@core/contract/correspondence';
import type { UseQueryResult } from '@tanstack/react-query';
import { useCorrespondences, usePairsFound } from './queries';

export interface Joins {
  /** `null` until the program has looked at everything. */
  readonly found: Correspondences | null;
  /** What is known now: `found`, or the pairs that are done while it looks. */
  readonly known: PairFound | null;
  /** What was found, under the reader's word on it. */
  readonly joins: readonly JudgedJoin[];
  readonly looking: UseQueryResult<Correspondences>;
}

/** What corresponds between the panes of a comparison whose articles are there. `null` asks nothing. */
export function useJoins(comparison: Comparison | null, articles: readonly Article[]): Joins {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const subjects = (comparison?.panes ?? []).filter(({ articleId }) => byId.has(articleId));
  const revisions = subjects.map(({ articleId }) => byId.get(articleId)?.articleRev ?? '');
  const looking = useCorrespondences(subjects, revisions);
  const pairs = usePairsFound(subjects);
  const found = looking.data ?? null;
  const known = found ?? (looking.isFetching ? pairs : null);
  const judgements = comparison?.judgements;
  const joins = useMemo(
    () =>
      known === null
        ? []
        : judgeJoins(
            known,
            known.subjects.flatMap(({ articleId }) => byId.get(articleId) ?? []),
            judgements ?? [],
          ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the map is new on each render; its revisions are in `known`
    [known, judgements],
  );
  return { found, known, joins, looking };
}
