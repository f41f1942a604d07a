import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { useNotebookFilter } from '../../../features/notebook/model/notebook-filter';
import { buildGroups } from '../../../features/notebook/model/notebook-groups';
import { t } from '../../messages';
import { lazySheet, useSheets } from '../../print/sheets';
import { cachedArticle, fetchArticle, useAnnotations, useComparisons, useLibrary } from '../../queries';

const notebookSheet = lazySheet(() => import('./PrintedNotebook').then((part) => part.PrintedNotebook));
const NO_NOTES: readonly PlacedAnnotation[] = [];

/** The notebook for paper, as it is filtered now. */
export function useNotebookSheet(): void {
  const placed = useAnnotations().data ?? NO_NOTES;
  const articles = useLibrary().data?.articles ?? [];
  const comparisons = useComparisons().data ?? [];
  const filter = useNotebookFilter();
  useSheets(
    placed.length === 0
      ? []
      : [
          {
            ...{ id: 'notebook', label: t('print.notebook'), title: t('notebook.title') },
            load: () => Promise.all([notebookSheet.load(), fetchArticles(placed)]),
            draw: () =>
              notebookSheet.draw({
                groups: buildGroups(placed, filter, { articles, comparisons }),
                count: placed.length,
                articles: cachedArticles(placed),
              }),
          },
        ],
  );
}

const idsOf = (placed: readonly PlacedAnnotation[]): readonly ArticleId[] => [
  ...new Set(
    placed.flatMap(({ annotation: { target } }) => (target.on === 'comparison' ? [] : [target.articleId])),
  ),
];

/** One that is gone is none: its notes have their own quotations. */
const fetchArticles = (placed: readonly PlacedAnnotation[]): Promise<unknown> =>
  Promise.allSettled(idsOf(placed).map(fetchArticle));

const cachedArticles = (placed: readonly PlacedAnnotation[]): ReadonlyMap<ArticleId, Article> =>
  new Map(
    idsOf(placed).flatMap((id) => {
      const article = cachedArticle(id);
      return article === null ? [] : [[id, article] as const];
    }),
  );
