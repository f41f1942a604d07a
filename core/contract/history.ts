import type { Annotation } from './annotation';
import type { AnnotationId, ArticleId, CollectionId, ComparisonId, TopicId, WritingId } from './ids';

/** What a note was from one moment on. */
export interface NoteVersion {
  /** ISO 8601 instant; `null` of the version from before there was a history. */
  readonly at: string | null;
  readonly annotation: Annotation;
  /** From then on it was in the trash. */
  readonly isRemoved: boolean;
}

/** Names one thing that can be in the trash. */
export type TrashRef =
  | { readonly is: 'note'; readonly id: AnnotationId }
  | { readonly is: 'article'; readonly id: ArticleId }
  | { readonly is: 'comparison'; readonly id: ComparisonId }
  | { readonly is: 'collection'; readonly id: CollectionId }
  | { readonly is: 'writing'; readonly id: WritingId }
  /** A topic of a collection, or of a comparison that is in none. */
  | { readonly is: 'topic'; readonly id: TopicId; readonly of: CollectionId | ComparisonId };

/** Something that was removed and can be restored. */
export interface TrashItem {
  readonly ref: TrashRef;
  /** Title, name or label; of a note its words, else what it quotes. Empty where it has none. */
  readonly title: string;
  /** Of a note its article, where that is known. */
  readonly articleId: ArticleId | null;
  /** ISO 8601 instant. */
  readonly removed: string;
  /** Until when it is kept at least; ISO 8601 instant. */
  readonly until: string;
}

/** A copy of what was removed for good that could not be reached. */
export type UnreachedCopy =
  /** A backup in which it may still be, by its folder. */
  | { readonly is: 'backup'; readonly file: string }
  /** A damaged file that was set aside, by its path. */
  | { readonly is: 'set-aside'; readonly file: string }
  /** Texts of the reader's own that quote it. */
  | { readonly is: 'writing'; readonly count: number }
  /** Chapters of a book that stay in the library; the file of the book stays for them. */
  | { readonly is: 'chapters'; readonly count: number }
  /** A file that could not be removed, and the system's code for why. */
  | { readonly is: 'file'; readonly file: string; readonly detail: string };

/** Days for which something that was removed is kept. */
export const TRASH_DAYS = 30;
