import { useState } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { isLong, type MarkCounts } from '../model/chunks';
import { notesByBlock } from '../model/notes-by-block';
import { createVirtualizer } from './chunk-virtualizer';
import type { ChunkVirtualizer } from './virtualizer-state';

type Annotations = readonly PlacedAnnotation[];

/**
 * What decides which part of a long article is drawn; `null` for an article that is drawn whole. The marks are those of
 * the moment in which the article is opened: what the reader adds draws nothing anew.
 */
export function useVirtualizer(article: Article, annotations: Annotations): ChunkVirtualizer | null {
  const [kept, keep] = useState(() => ({ article, drawing: drawingOf(article, annotations, null) }));
  if (kept.article === article) return kept.drawing;
  const drawing = drawingOf(article, annotations, kept.drawing);
  keep({ article, drawing });
  return drawing;
}

const drawingOf = (
  article: Article,
  annotations: Annotations,
  before: ChunkVirtualizer | null,
): ChunkVirtualizer | null =>
  before !== null || isLong(article, annotations.length)
    ? createVirtualizer(article, countMarks(article, annotations), before)
    : null;

const countMarks = (article: Article, annotations: Annotations): MarkCounts =>
  new Map<BlockId, number>([...notesByBlock(annotations, article)].map(([id, marks]) => [id, marks.length]));
