import type { Placement } from '@core/contract/annotation';
import type { ArticleId } from '@core/contract/ids';
import { currentComparison, paneKeyOf } from './current-comparison';
import { openArticle, stopIn } from './navigation';
import { dispatch, windowState } from './window-store';

/**
 * Leads to the passage at the other end of a link, and keeps the place that is left for Back: in the pane of the open
 * comparison that has the article, else in the reading pane. One that is not found leads to its article.
 */
export function followLink(articleId: ArticleId, placement: Placement): void {
  const range = 'start' in placement ? { start: placement.start, end: placement.end } : null;
  const pane = paneWith(articleId);
  if (pane === null || range === null) return openArticle(articleId, range);
  dispatch({ do: 'activate-pane', pane });
  dispatch({ do: 'jump', pane, ...range, from: stopIn(pane) });
}

function paneWith(articleId: ArticleId): string | null {
  if (windowState().place !== 'compare') return null;
  const subject = currentComparison()?.panes.find((one) => one.articleId === articleId);
  return subject === undefined ? null : paneKeyOf(subject);
}
