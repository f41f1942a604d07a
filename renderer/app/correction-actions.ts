import { create } from 'zustand';
import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { ArticleId } from '@core/contract/ids';
import { withCorrection } from '@core/library/corrections';
import { blockIndexAt, findBlock } from '@core/text/blocks';
import { isDeepEqual } from './deep-equal';
import { t } from './messages';
import { ask } from './ask';
import { paneHandle } from './pane-handles';
import { articleQuery, fetchArticle, queryClient } from './queries';
import { createSerialQueue } from './serial-queue';
import { withErrorToast } from './toasts';
import { offerUndo } from './undo-toast';
import { dispatch, windowState } from './window-store';

/** The article that is being put right; its side panel is then the form for it. */
const useStore = create<{ readonly articleId: ArticleId | null }>(() => ({ articleId: null }));
export const useCorrecting = (): ArticleId | null => useStore((state) => state.articleId);

export function startCorrecting(articleId: ArticleId): void {
  useStore.setState({ articleId });
  dispatch({ do: 'show-panel', isOpen: true });
}
export const stopCorrecting = (): void => useStore.setState({ articleId: null });

/** A bundled digest is Synoptic's own and stays as it is. */
export const isCorrectable = ({ added }: Pick<Article, 'added'>): boolean => added !== null;

/** One after another, and so is what takes them back: each is made of the list that the one before left. */
export const correctInTurn = createSerialQueue();

/**
 * Puts something right and offers Undo.
 * @param make the corrections for the article as it is when their turn comes; none changes nothing
 */
export function correctArticle(
  articleId: ArticleId,
  label: string,
  make: (article: Article) => readonly Correction[],
): Promise<boolean> {
  return correctInTurn(() =>
    withErrorToast(t('failed.correct'), async () => {
      const article = await fetchArticle(articleId);
      const corrections = make(article);
      if (corrections.length === 0) return;
      const before = article.corrected?.corrections ?? [];
      const after = corrections.reduce(withCorrection, before);
      await save(articleId, after);
      offerUndo({
        label,
        do: () => correctInTurn(() => makeAgain(articleId, before, corrections)),
        undo: () => correctInTurn(() => takeBack(articleId, before, after, corrections)),
      });
    }),
  );
}

async function save(articleId: ArticleId, corrections: readonly Correction[]): Promise<void> {
  const before = await fetchArticle(articleId);
  const after = await ask('library:correct', { articleId, corrections });
  queryClient.setQueryData(articleQuery(articleId).queryKey, after);
  followPassages(before, after);
}

/** Where the passage in focus is gone, joined to another or put back into it, the one that now stands there has it. */
function followPassages(before: Article, after: Article): void {
  for (const [pane, { focus }] of Object.entries(windowState().panes)) {
    if (focus === null || paneHandle(pane)?.articleId !== after.id || findBlock(after, focus) !== null)
      continue;
    const gone = findBlock(before, focus);
    const heir = gone === null ? undefined : after.blocks[blockIndexAt(after, gone.start)];
    dispatch({ do: 'focus-passage', pane, blockId: heir?.id ?? null });
  }
}

/** Where others were made since, they stay: only these are left out, and what they had replaced comes back. */
async function takeBack(
  articleId: ArticleId,
  before: readonly Correction[],
  after: readonly Correction[],
  made: readonly Correction[],
): Promise<void> {
  const present = (await fetchArticle(articleId)).corrected?.corrections ?? [];
  if (isDeepEqual(present, after)) return save(articleId, before);
  const replaced = before.filter((one) => !after.some((other) => isDeepEqual(one, other)));
  const kept = [...present];
  for (const one of made) {
    // The same may have been made before, and stays: this one stands behind all that was there.
    const first = before.length - replaced.length;
    const at = kept.findIndex((other, place) => place >= first && isDeepEqual(one, other));
    if (at >= 0) kept.splice(at, 1);
  }
  const isReplacedAgain = kept.some((one) => one.do === 'set-citation');
  await save(articleId, isReplacedAgain ? kept : [...kept, ...replaced]);
}

/** In the place that they had: what was made since comes after them, and stays. */
async function makeAgain(
  articleId: ArticleId,
  before: readonly Correction[],
  made: readonly Correction[],
): Promise<void> {
  const present = (await fetchArticle(articleId)).corrected?.corrections ?? [];
  const isEarlier = (one: Correction): boolean => before.some((other) => isDeepEqual(one, other));
  const all = [...present.filter(isEarlier), ...made, ...present.filter((one) => !isEarlier(one))];
  await save(articleId, all.reduce<readonly Correction[]>(withCorrection, []));
}
