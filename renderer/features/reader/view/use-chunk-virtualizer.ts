import { useState } from 'react';
import type { Article } from '@core/contract/article';
import { isLong } from '../model/chunks';
import { createVirtualizer } from './chunk-virtualizer';
import type { ChunkVirtualizer } from './virtualizer-state';

/** What decides which part of a long article is drawn; `null` for an article that is drawn whole. */
export function useVirtualizer(article: Article): ChunkVirtualizer | null {
  const [kept, keep] = useState(() => ({ article, drawing: drawingOf(article, null) }));
  if (kept.article === article) return kept.drawing;
  const drawing = drawingOf(article, kept.drawing);
  keep({ article, drawing });
  return drawing;
}

const drawingOf = (article: Article, before: ChunkVirtualizer | null): ChunkVirtualizer | null =>
  isLong(article) ? createVirtualizer(article, before) : null;
