/** The comparison that is open, and how its panes are named. */
import type { Comparison, PaneSubject } from '@core/contract/comparison';
import type { ArticleId, ComparisonId } from '@core/contract/ids';
import { cachedComparisons, useComparisons } from './queries';
import type { PaneKey } from './window-state';
import { useWindow, windowState } from './window-store';

/** Panes a comparison holds. */
export const MAX_PANES = 4;

export const paneKeyOf = ({ articleId, accountId }: PaneSubject): PaneKey =>
  `${articleId}/${accountId ?? ''}`;

/** The subject of a pane that shows all voices of an article. */
export const wholeArticle = (articleId: ArticleId): PaneSubject => ({ articleId, accountId: null });

export function useCurrentComparison(): Comparison | null {
  const id = useWindow((state) => state.comparisonId);
  return useComparisons().data?.find((comparison) => comparison.id === id) ?? null;
}

export const currentComparison = (): Comparison | null =>
  cachedComparisons().find(({ id }) => id === windowState().comparisonId) ?? null;

export const findComparison = (id: ComparisonId): Comparison | null =>
  cachedComparisons().find((comparison) => comparison.id === id) ?? null;
