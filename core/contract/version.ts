import type { AnnotationId, ArticleId } from './ids';

/** Two articles of which the reader said that one is a later version of the other. */
export interface ArticleVersion {
  /** Kept as it was; what was noted on it went over. */
  readonly earlier: ArticleId;
  readonly later: ArticleId;
  /** ISO 8601 instant at which the notes went over. */
  readonly at: string;
  /** The notes that went over, in no order; one that was removed since is among them. */
  readonly notes: readonly AnnotationId[];
}

/** What speaks for a version: the same DOI or address, the same title, or that most passages are alike. */
export type VersionReason = 'address' | 'title' | 'passages';

/** An article that came in and seems to be a version of one that is there. A guess, which the reader takes or leaves. */
export interface LikelyVersion {
  readonly articleId: ArticleId;
  readonly earlier: ArticleId;
  readonly because: VersionReason;
}
