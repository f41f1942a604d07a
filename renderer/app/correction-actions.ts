import { create } from 'zustand';
import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { ArticleId } from '@core/contract/ids';
import { ReaderError } from '@core/contract/failure';
import { withCorrection } from '@core/library/corrections';
import { withCorrectionAt, withoutCorrection } from '@core/library/reorder-readings';
import { blockIndexAt, findBlock } from '@core/text/blocks';
import { isDeepEqual } from './deep-equal';
import { t } from './messages';
import { ask } from './ask';
import { paneHandle } from './pane-handles';
import { askForArticle, keepArticle } from './queries';
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
      const article = await askForArticle(articleId);
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

/**
 * Puts another list in the place of all corrections and offers Undo.
 * @param make the list for the one that is there when its turn comes; `null` changes nothing
 */
export function replaceCorrections(
  articleId: ArticleId,
  label: string,
  make: (present: readonly Correction[]) => readonly Correction[] | null,
): Promise<boolean> {
  const from = (expected: readonly Correction[], next: readonly Correction[]) => () =>
    correctInTurn(async () => {
      const present = (await askForArticle(articleId)).corrected?.corrections ?? [];
      await save(articleId, isDeepEqual(present, expected) ? next : misplaced());
    });
  return correctInTurn(() =>
    withErrorToast(t('failed.correct'), async () => {
      const before = (await askForArticle(articleId)).corrected?.corrections ?? [];
      const after = make(before);
      if (after === null) return;
      await save(articleId, after);
      offerUndo({ label, do: from(before, after), undo: from(after, before) });
    }),
  );
}

async function save(articleId: ArticleId, corrections: readonly Correction[]): Promise<void> {
  const before = await askForArticle(articleId);
  const after = await ask('library:correct', { articleId, corrections });
  await keepArticle(after);
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
  const present = (await askForArticle(articleId)).corrected?.corrections ?? [];
  if (isDeepEqual(present, after)) return save(articleId, before);
  const replaced = before.filter((one) => !after.some((other) => isDeepEqual(one, other)));
  let kept = present;
  for (const one of made) {
    // The same may have been made before, and stays: this one stands behind all that was there.
    const first = before.length - replaced.length;
    const at = placeOf(kept, one, first);
    if (at >= 0) kept = withoutCorrection(kept, at) ?? misplaced();
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
  const present = (await askForArticle(articleId)).corrected?.corrections ?? [];
  const isEarlier = (one: Correction): boolean => before.some((other) => isDeepEqual(one, other));
  const earlier = present.filter(isEarlier);
  let all: readonly Correction[] = [...earlier, ...present.filter((one) => !isEarlier(one))];
  for (const [index, one] of made.entries())
    all = withCorrectionAt(all, earlier.length + index, one) ?? misplaced();
  await save(articleId, all.reduce<readonly Correction[]>(withCorrection, []));
}

/** A reading that came after another in its passage moved with its words when that one was taken back. */
function placeOf(corrections: readonly Correction[], one: Correction, first: number): number {
  const at = corrections.findIndex((other, place) => place >= first && isDeepEqual(one, other));
  if (at >= 0 || one.do !== 'set-reading') return at;
  return corrections.findIndex(
    (other, place) =>
      place >= first &&
      other.do === 'set-reading' &&
      other.blockId === one.blockId &&
      other.reading === one.reading &&
      (other.read === one.read || other.at === one.at),
  );
}

/** What came since stands on words that would not be there. */
function misplaced(): never {
  throw new ReaderError({ code: 'corrections-misfit', count: 1 });
}
