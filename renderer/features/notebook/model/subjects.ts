import { subjectOf } from '@core/annotations/order';
import type { Annotation, PlacedAnnotation } from '@core/contract/annotation';
import type { ArticleSummary } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { ArticleId, ComparisonId } from '@core/contract/ids';
import { titleOfComparison } from '../../../app/comparison-title';
import { t } from '../../../app/messages';
import type { Known } from './note-context';

/** Whose notes stand together. `gone` is an article or comparison that is no longer there; its notes are kept. */
export type Subject =
  | { readonly is: 'article'; readonly id: ArticleId; readonly title: string }
  | { readonly is: 'comparison'; readonly id: ComparisonId; readonly title: string }
  | { readonly is: 'gone'; readonly id: string; readonly title: string };

const RANK: Readonly<Record<Subject['is'], number>> = { article: 0, comparison: 1, gone: 2 };

/** Every article and comparison that has notes, in the order in which the notebook shows them. */
export function subjectsOf(
  placed: readonly PlacedAnnotation[],
  known: Pick<Known, 'articles' | 'comparisons'>,
): readonly Subject[] {
  const articles = new Map<string, ArticleSummary>(known.articles.map((one) => [one.id, one]));
  const comparisons = new Map<string, Comparison>(known.comparisons.map((one) => [one.id, one]));
  const targets = new Map(placed.map(({ annotation }) => [subjectOf(annotation.target), annotation.target]));
  return [...targets]
    .map(([id, target]): Subject => {
      const article = articles.get(id);
      if (article !== undefined) return { is: 'article', id: article.id, title: article.title };
      const comparison = comparisons.get(id);
      if (comparison !== undefined)
        return {
          is: 'comparison',
          id: comparison.id,
          title: titleOfComparison(comparison, (article) => articles.get(article)?.title),
        };
      return { is: 'gone', id, title: goneTitle(target) };
    })
    .sort((a, b) => RANK[a.is] - RANK[b.is] || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
}

const goneTitle = (target: Annotation['target']): string =>
  target.on === 'comparison' ? t('notebook.gone.comparison') : t('notebook.gone.article');
