import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { useNotebook } from '../../../features/notebook/model/use-notebook';
import { useArrangement } from '../../../features/notebook/model/arrangement';
import { groupNotes } from '../../../features/notebook/model/use-notebook-groups';
import { t } from '../../messages';
import { lazySheet, useSheets } from '../../print/sheets';
import { cachedArticle, fetchArticle, useSettings } from '../../queries';

const notebookSheet = lazySheet(() => import('./PrintedNotebook').then((part) => part.PrintedNotebook));

/** The notebook for paper, of the collection that is chosen and as it is filtered, grouped and sorted now. */
export function useNotebookSheet(): void {
  const data = useNotebook();
  const arrangement = useArrangement();
  const settings = useSettings();
  const { placed } = data;
  useSheets(
    placed.length === 0
      ? []
      : [
          {
            ...{ id: 'notebook', label: t('print.notebook'), title: t('notebook.title') },
            load: () => Promise.all([notebookSheet.load(), fetchArticles(placed)]),
            draw: () =>
              notebookSheet.draw({
                ...groupNotes(data, arrangement, settings),
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
