import { moveNotes } from '@core/annotations/move-notes';
import { putNote } from '@core/annotations/notes-file';
import type { Annotation, Target } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import { remapAnchor, type CarryAnchor } from '@core/text/anchoring/remap-anchor';
import type { NotesChange } from './notes-change';
import type { NotesStores } from './notes-stores';

/** Notes that follow their text: to another reading of its file, and to another article. */
export interface NoteMoves {
  /**
   * Two readings of one file: notes on it, and links to it, whose words are no longer to be found are put on the same place. Those that have
   * none stay as they are, without a place, until the former reading comes back.
   * @param carryAnchor by which places are told from each other; those of two encodings where it is absent
   */
  carry(before: Article, after: Article, carryAnchor?: CarryAnchor): void;
  /**
   * Puts notes on another article, with the anchors that they have; those that are removed or gone stay. They are written
   * there first: a move that is cut short is to be made again.
   * @throws ReaderError `storage-*`
   */
  move(ids: readonly AnnotationId[], to: ArticleId): void;
  /**
   * Lets links that lead to one article lead to another one, with the anchors that they have. They stay where they are kept.
   * @throws ReaderError `storage-*`
   */
  moveLinked(ids: readonly AnnotationId[], from: ArticleId, to: ArticleId): void;
}

export const noteMoves = (stores: NotesStores, changed: (change: NotesChange | null) => void): NoteMoves => ({
  carry(before, after, carryAnchor = remapAnchor) {
    // Links to it lie with other articles.
    const carried = rewriteAll(stores, (note) => remapEnds(note, before, after, carryAnchor));
    if (carried) changed(null);
  },

  move(ids, to) {
    if (moveAll(stores, new Set(ids), to)) changed(null);
  },

  moveLinked(ids, from, to) {
    const wanted = new Set(ids);
    const isMoved = rewriteAll(stores, (note) =>
      wanted.has(note.id) && note.linkedTo?.articleId === from
        ? { ...note, linkedTo: { ...note.linkedTo, articleId: to } }
        : note,
    );
    if (isMoved) changed(null);
  },
});

/** Whether any was moved. */
function moveAll(stores: NotesStores, ids: ReadonlySet<AnnotationId>, to: ArticleId): boolean {
  const target = stores.of({ on: 'article', articleId: to });
  let isAny = false;
  for (const store of stores.all()) {
    if (
      store === target ||
      !store.read().items.some(({ annotation }) => annotation !== null && ids.has(annotation.id))
    )
      continue;
    const moved = moveNotes(store.read(), target.read(), ids, to);
    target.write(moved.to);
    store.write(moved.from);
    isAny = true;
  }
  return isAny;
}

/** Writes the notes of which something else is to be kept, once for each file. Whether there were any. */
function rewriteAll(stores: NotesStores, rewrite: (note: Annotation) => Annotation): boolean {
  let isAny = false;
  for (const store of stores.all()) {
    const notes = store.read();
    const rewritten = notes.items.flatMap(({ annotation }) => {
      const now = annotation === null ? null : rewrite(annotation);
      return now === null || now === annotation ? [] : [now];
    });
    if (rewritten.length === 0) continue;
    store.write(rewritten.reduce(putNote, notes));
    isAny = true;
  }
  return isAny;
}

/** A note with the anchors that can be carried from one reading of a file to another; the same one where there are none. */
function remapEnds(note: Annotation, before: Article, after: Article, carryAnchor: CarryAnchor): Annotation {
  const carried = <T extends Target>(target: T): T => {
    if (target.on !== 'passage' || target.articleId !== after.id) return target;
    const anchor = carryAnchor(before, after, target.anchor);
    return anchor === null ? target : { ...target, anchor };
  };
  const target = carried(note.target);
  const linkedTo = note.linkedTo === undefined ? undefined : carried(note.linkedTo);
  if (target === note.target && linkedTo === note.linkedTo) return note;
  return { ...note, target, ...(linkedTo === undefined ? {} : { linkedTo }) };
}
