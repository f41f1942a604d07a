import type { AnnotationId, ArticleId, CollectionId, ComparisonId, WritingId } from './ids';

/** What a change of the reader's was made to. */
export type UndoSubject =
  | { readonly is: 'note'; readonly id: AnnotationId }
  /** Several notes that one act changed; `id` names the act. */
  | { readonly is: 'notes'; readonly id: string; readonly ids: readonly AnnotationId[] }
  | { readonly is: 'comparison'; readonly id: ComparisonId }
  | { readonly is: 'collection'; readonly id: CollectionId }
  /** Whether it is there: what is written in it is taken back in its own field. */
  | { readonly is: 'writing'; readonly id: WritingId }
  /** Whether it is in the library. */
  | { readonly is: 'article'; readonly id: ArticleId }
  | { readonly is: 'corrections'; readonly id: ArticleId }
  /** Whether it is a later version of another article, which gave it its notes. */
  | { readonly is: 'version'; readonly id: ArticleId };

/** A change that was taken back, or made again. */
export interface UndoneChange {
  readonly is: UndoSubject['is'];
  /** What the change was, when it was made. */
  readonly change: 'added' | 'changed' | 'removed';
}
