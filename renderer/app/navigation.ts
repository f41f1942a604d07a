import { leadsTo } from '@core/annotations/links';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import { specOfView } from '@core/contract/views';
import { paneHandle } from './pane-handles';
import { cachedAnnotations } from './queries';
import { READING, type PaneKey, type HistoryEntry, type Writing } from './window-state';
import { dispatch, windowState } from './window-store';

/** Where the reader stands in a pane now, for Back; `null` where nothing is open. */
export function stopIn(pane: PaneKey): HistoryEntry | null {
  const handle = paneHandle(pane);
  return handle === null ? null : { articleId: handle.articleId, start: handle.offsetInView() };
}

/**
 * Opens an article in the reading pane, at a range where one is given. The place left behind is kept for Back.
 * Offsets are UTF-16 units of the canonical text.
 */
export function openArticle(
  articleId: ArticleId,
  range: { readonly start: number; readonly end: number } | null = null,
): void {
  const { place, articleId: before } = windowState();
  if (!specOfView(place).hasReadingPane) dispatch({ do: 'go', place: 'library' });
  const isSamePlace = before === articleId && range === null;
  dispatch({ do: 'open-article', articleId, range, from: isSamePlace ? null : stopIn(READING) });
}

/** Opens a note beside its text for writing, in its first field or in that of its tags. It takes the keys. */
export function openNote(annotationId: AnnotationId, field: Writing['field'] = 'first'): void {
  dispatch({ do: 'show-panel', isOpen: true });
  dispatch({ do: 'edit', annotationId, field });
}

/**
 * The note that is pointed out beside this pane. `null` where none is: one that was removed since, here or in another
 * window, or that is listed elsewhere, would be opened where nobody sees it.
 */
export function shownNote(pane: PaneKey, articleId: ArticleId): AnnotationId | null {
  const { shown, comparisonId } = windowState();
  if (shown === null) return null;
  const note = cachedAnnotations().find(({ annotation }) => annotation.id === shown.id)?.annotation;
  if (note === undefined) return null;
  const { target } = note;
  const isListed =
    target.on === 'comparison'
      ? pane !== READING && target.comparisonId === comparisonId
      : target.articleId === articleId || leadsTo(note, articleId);
  return isListed ? shown.id : null;
}
