import type { DragEvent } from 'react';
import { isArticleId, type ArticleId } from '@core/contract/ids';

/** A type of our own: no other program takes what is dragged, and files that are dragged in are told from it. */
const TYPE = 'application/x-synoptic-articles';

/** Puts articles on a drag that begins at a row of the library. */
export function dragArticles(event: DragEvent, articleIds: readonly ArticleId[]): void {
  event.dataTransfer.setData(TYPE, JSON.stringify(articleIds));
  event.dataTransfer.effectAllowed = 'copy';
}

export const hasArticles = (event: DragEvent): boolean => event.dataTransfer.types.includes(TYPE);

/** What was dragged; empty where it is not of ours. */
export function droppedArticles(event: DragEvent): readonly ArticleId[] {
  try {
    const dropped: unknown = JSON.parse(event.dataTransfer.getData(TYPE));
    return Array.isArray(dropped) ? dropped.filter(isArticleId) : [];
  } catch {
    return [];
  }
}
