import type { Correspondences } from '@core/contract/correspondence';
import { t } from '../../messages';
import { pairQuery, type ArticlePair } from '../../pairs';
import { lazySheet, useSheets } from '../../print/sheets';
import { cachedComparisons, queryClient } from '../../queries';

const pairsSheet = lazySheet(() =>
  import('../../../features/compare/view/PairsSheet').then((part) => part.PairsSheet),
);

/** The differences of all pairs for paper; those that are not compared by then are named as such. */
export function usePairsSheet(pairs: readonly ArticlePair[], articles: number): void {
  const title = t('pairs.title', { count: pairs.length, articles });
  useSheets([
    {
      ...{ id: 'pairs', label: t('print.differences'), title, isLandscape: true },
      load: pairsSheet.load,
      draw: () =>
        pairsSheet.draw({
          ...{ title, pairs, comparisons: cachedComparisons() },
          found: pairs.map((pair) => queryClient.getQueryData<Correspondences>(pairQuery(pair).queryKey)),
        }),
    },
  ]);
}
