/** Comparing every article of a list with every other: one pair after another, in the background. */
import type { UseQueryOptions } from '@tanstack/react-query';
import { create } from 'zustand';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { Correspondences } from '@core/contract/correspondence';
import { EMPTY } from '@core/contract/requests';
import { ask } from './ask';
import { openComparison, startComparison } from './comparison-actions';
import { wholeArticle } from './current-comparison';
import { cachedComparisons, queryClient } from './queries';

export type ArticlePair = readonly [Article, Article];

/** Every pair once, in the order of the list. */
export const pairsOf = (articles: readonly Article[]): readonly ArticlePair[] =>
  articles.flatMap((a, at) => articles.slice(at + 1).map((b): ArticlePair => [a, b]));

/** Asked for by {@link comparePairs} alone: what is drawn only looks at what is there. */
export const pairQuery = ([a, b]: ArticlePair): UseQueryOptions<Correspondences> & {
  readonly queryKey: readonly string[];
} => ({
  queryKey: ['pair', a.id, a.articleRev, b.id, b.articleRev],
  queryFn: () => ask('comparisons:align-pair', { pair: [wholeArticle(a.id), wholeArticle(b.id)] }),
  enabled: false,
  gcTime: Infinity,
  retry: false,
});

const useRun = create<{ readonly isRunning: boolean }>(() => ({ isRunning: false }));
export const useIsComparingPairs = (): boolean => useRun((state) => state.isRunning);

let present: symbol | null = null;

/** Compares those that are not compared yet. A list that is begun later takes the place of this one. */
export async function comparePairs(pairs: readonly ArticlePair[]): Promise<void> {
  const own = (present = Symbol('pairs'));
  useRun.setState({ isRunning: true });
  for (const pair of pairs) {
    if (present !== own) return;
    const query = pairQuery(pair);
    if (queryClient.getQueryData(query.queryKey) !== undefined) continue;
    // Why one could not be compared stands with its pair; the others go on.
    await queryClient.fetchQuery(query).catch(() => undefined);
  }
  if (present === own) end();
}

/** What was compared stays. */
export function stopPairs(): void {
  end();
  void ask('comparisons:stop-pairs', EMPTY).catch(() => undefined);
}

function end(): void {
  present = null;
  useRun.setState({ isRunning: false });
}

/** The two side by side: in the comparison that has them alone, where there is one, else in a new one. */
export async function openPair([a, b]: ArticlePair): Promise<void> {
  const isOfPair = ({ panes }: Comparison): boolean =>
    panes.length === 2 &&
    [a.id, b.id].every((id) => panes.some((pane) => pane.articleId === id && pane.accountId === null));
  const there = cachedComparisons().find(isOfPair);
  if (there === undefined) await startComparison([a.id, b.id]);
  else openComparison(there.id);
}
