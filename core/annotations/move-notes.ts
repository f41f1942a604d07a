import type { Annotation } from '../contract/annotation';
import type { AnnotationId, ArticleId } from '../contract/ids';
import { foreignKeys, type NotesFile, type NotesItem } from './notes-file';
import { serializeAnnotation } from './web-annotation';

/**
 * Notes of one file to be put in that of another article. Their anchors stay: in the other text each finds its passage by
 * its words, as ever, and the text that it was made on is not forgotten. Keys that this version does not know go along.
 */
export function moveNotes(
  from: NotesFile,
  to: NotesFile,
  ids: ReadonlySet<AnnotationId>,
  articleId: ArticleId,
): { readonly from: NotesFile; readonly to: NotesFile } {
  const isMoved = ({ annotation }: NotesItem): boolean => annotation !== null && ids.has(annotation.id);
  const moved = from.items.filter(isMoved).flatMap((item) => withArticle(item, articleId));
  const isNew = (id: AnnotationId): boolean => moved.some(({ annotation }) => annotation?.id === id);
  return {
    from: { ...from, items: from.items.filter((item) => !isMoved(item)) },
    to: {
      ...to,
      // What is there already is what a move that was cut short has left.
      items: [...to.items.filter(({ annotation }) => annotation === null || !isNew(annotation.id)), ...moved],
    },
  };
}

function withArticle({ raw, annotation }: NotesItem, articleId: ArticleId): readonly NotesItem[] {
  if (annotation === null || annotation.target.on === 'comparison') return [];
  const moved: Annotation = { ...annotation, target: { ...annotation.target, articleId } };
  return [{ raw: { ...foreignKeys(raw), ...serializeAnnotation(moved) }, annotation: moved }];
}
