import type { ArticleSummary } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import { t } from './messages';

/** A comparison without a name is told from others by what it holds. */
export function titleOfComparison(
  { title, panes }: Pick<Comparison, 'title' | 'panes'>,
  titleOfArticle: (articleId: string) => ArticleSummary['title'] | undefined,
): string {
  if (title.trim() !== '') return title;
  const titles = panes.flatMap(({ articleId }) => titleOfArticle(articleId) ?? []);
  return titles.length === 0
    ? t('comparison.untitled')
    : t('comparison.untitled-of', { titles: titles.join(' · ') });
}
