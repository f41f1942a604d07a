import { useState } from 'react';
import type { Article } from '@core/contract/article';
import { isLong } from './chunks';
import { createDrawing } from './drawing';
import type { Drawing } from './drawing-state';

/** What decides which part of a long article is drawn; `null` for an article that is drawn whole. */
export function useDrawing(article: Article): Drawing | null {
  const [kept, keep] = useState(() => ({ article, drawing: drawingOf(article, null) }));
  if (kept.article === article) return kept.drawing;
  const drawing = drawingOf(article, kept.drawing);
  keep({ article, drawing });
  return drawing;
}

const drawingOf = (article: Article, before: Drawing | null): Drawing | null =>
  isLong(article) ? createDrawing(article, before) : null;
