import { create } from 'zustand';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { findBlock } from '@core/text/blocks';
import {
  doubtfulReadings,
  isPassageFromPictures,
  isReadFromPictures,
  wordsAt,
  type TextRange,
} from '@core/text/readings';
import { isCorrectable } from './correction-actions';
import { stopIn } from './navigation';
import type { PaneKey } from './window-state';
import { dispatch, windowState } from './window-store';

/** Words of a scan that the reader looks at to confirm or to correct them. */
export interface CheckedWords extends TextRange {
  readonly articleId: ArticleId;
}
const useStore = create<{ readonly checked: CheckedWords | null }>(() => ({ checked: null }));
export const useCheckedWords = (): CheckedWords | null => useStore((state) => state.checked);

/** Whether words of the article may be read otherwise than the program read them. */
export const hasReadings = (article: Article): boolean =>
  isReadFromPictures(article) && isCorrectable(article);

/** Shows the words that a range touches, to be checked. Answers whether there are any. */
export function checkWords(article: Article, range: TextRange): boolean {
  const block = article.blocks.find(({ start, end }) => start <= range.start && range.start <= end);
  const isRead = block !== undefined && hasReadings(article) && isPassageFromPictures(article, block.id);
  const words = isRead ? wordsAt(article, range) : null;
  if (words !== null) useStore.setState({ checked: { articleId: article.id, ...words } });
  return words !== null;
}
export const stopChecking = (): void => useStore.setState({ checked: null });

/** The doubtful word behind or before a place of the text, round its ends; `null` where none is left. */
export function nextDoubtful(article: Article, from: number, by: 1 | -1): TextRange | null {
  const all = doubtfulReadings(article);
  return by === 1
    ? (all.find(({ start }) => start > from) ?? all[0] ?? null)
    : (all.findLast(({ start }) => start < from) ?? all.at(-1) ?? null);
}

/** Where the last step led, by pane: the next one goes on from there while the passage is the same. */
const steps = new Map<PaneKey, TextRange & { readonly articleRev: string }>();

/** The word that was stepped to; `null` where the text is another by now. */
export function lastStepIn(pane: PaneKey, { articleRev }: Article): TextRange | null {
  const last = steps.get(pane);
  return last?.articleRev === articleRev ? last : null;
}

/** Goes to the next doubtful word of a pane, or to the one before. */
export function stepToDoubtful(pane: PaneKey, article: Article, by: 1 | -1): void {
  const focus = windowState().panes[pane]?.focus ?? null;
  const block = focus === null ? null : findBlock(article, focus);
  const last = lastStepIn(pane, article);
  const isThere = last !== null && (block === null || (last.start >= block.start && last.start < block.end));
  // From the edge of the passage, whose first word may be the doubtful one.
  const edge = by === 1 ? (block?.start ?? 0) - 1 : (block?.end ?? article.text.length);
  const next = nextDoubtful(article, isThere ? last.start : edge, by);
  if (next === null) return;
  steps.set(pane, { ...next, articleRev: article.articleRev });
  dispatch({ do: 'jump', pane, start: next.start, end: next.end, from: stopIn(pane) });
}
