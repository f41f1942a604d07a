/** What the reader does with the panes of the open comparison. */
import { isSameSubject, type PaneSubject } from '@core/contract/comparison';
import type { AccountId, ArticleId } from '@core/contract/ids';
import { openComparison, startComparison } from './comparison-actions';
import { changePresent } from './comparison-changes';
import { currentComparison, MAX_PANES, wholeArticle } from './current-comparison';
import { t } from './messages';
import { showToast } from './toasts';

/** Puts an article beside the ones that are there. The same subject never stands in two panes. */
export async function addPane(articleId: ArticleId): Promise<boolean> {
  const comparison = currentComparison();
  if (comparison === null) return startComparison([articleId]);
  const added = wholeArticle(articleId);
  const isThere = (panes: readonly PaneSubject[]): boolean =>
    panes.some((pane) => isSameSubject(pane, added));
  if (isThere(comparison.panes)) return true;
  if (comparison.panes.length >= MAX_PANES) {
    showToast(t('comparison.at-most-four'));
    return false;
  }
  return changePresent(
    ({ panes }) => (isThere(panes) ? null : { panes: [...panes, added] }),
    t('done.pane-added'),
  );
}

/**
 * Shows articles side by side: in the present comparison where it has room for all of them, else in a new one. They
 * come first, for what stands behind the second column may be a tab that nobody sees.
 */
export async function showBeside(articleIds: readonly ArticleId[]): Promise<boolean> {
  const comparison = currentComparison();
  const paneOf = (panes: readonly PaneSubject[], id: ArticleId): PaneSubject =>
    panes.find(({ articleId }) => articleId === id) ?? wholeArticle(id);
  const beside = (panes: readonly PaneSubject[]): readonly PaneSubject[] => {
    const shown = articleIds.map((id) => paneOf(panes, id));
    return [...shown, ...panes.filter((pane) => !shown.includes(pane))];
  };
  if (comparison === null || beside(comparison.panes).length > MAX_PANES) return startComparison(articleIds);
  openComparison(comparison.id);
  return changePresent(({ panes }) => ({ panes: beside(panes) }), t('done.panes-together'));
}

export const closePane = (subject: PaneSubject): Promise<boolean> =>
  changePresent(
    ({ panes }) => ({ panes: panes.filter((pane) => !isSameSubject(pane, subject)) }),
    t('done.pane-closed'),
  );

export const swapPanes = (one: PaneSubject, other: PaneSubject): Promise<boolean> =>
  changePresent(({ panes }) => {
    const [at, to] = [one, other].map((wanted) => panes.findIndex((pane) => isSameSubject(pane, wanted)));
    if (at === undefined || to === undefined || at === -1 || to === -1) return null;
    return { panes: panes.map((pane, place) => (place === at ? other : place === to ? one : pane)) };
  }, t('done.panes-swapped'));

/**
 * Lets one account of a pane's article stand out, or all voices. Nothing changes where that stands in a pane already.
 */
export const chooseAccount = (subject: PaneSubject, accountId: AccountId | null): Promise<boolean> =>
  changePresent(
    ({ panes }) => {
      const chosen = { ...subject, accountId };
      if (panes.some((pane) => isSameSubject(pane, chosen))) return null;
      return { panes: panes.map((pane) => (isSameSubject(pane, subject) ? chosen : pane)) };
    },
    accountId === null ? t('done.all-voices') : t('done.account-chosen'),
  );
