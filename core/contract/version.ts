import type { Correction } from './correction';
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
  /** Set where corrections of the earlier version went over with them. */
  readonly withCorrections?: true;
}

/** What speaks for a version: the same DOI or address, the same title, or that most passages are alike. */
export type VersionReason = 'address' | 'title' | 'passages';

/** An article that came in and seems to be a version of one that is there. A guess, which the reader takes or leaves. */
export interface LikelyVersion {
  readonly articleId: ArticleId;
  readonly earlier: ArticleId;
  readonly because: VersionReason;
}

/** What can be corrected of an article as a whole. */
export const DETAIL_FIELDS = [
  'title',
  'author',
  'editor',
  'issued',
  'containerTitle',
  'publisher',
  'language',
  'url',
  'doi',
  'heardBy',
] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];

/**
 * Why a correction stays with the earlier version: its passage is not there as it was; the same passage stands there more than
 * once; the later version says something else, which is not overwritten; who is to speak is no speaker there; a date is of the
 * one version alone; an encoding is of the one file alone; or it does not fit.
 */
export type LeftBecause = 'changed' | 'repeated' | 'other' | 'speaker' | 'date' | 'encoding' | 'misfit';

/** A correction of an earlier version, and what becomes of it on the later one. */
export interface CarriedCorrection {
  readonly is: Correction['do'] | 'encoding';
  /** Of the details of an article: which; else `null`. */
  readonly field: DetailField | null;
  /** The words that it is of, as they stood when it was made; of details the reader's value; a name. */
  readonly words: string;
  /** To whom a passage is given; what a word is read as; empty elsewhere, and where nobody is named. */
  readonly said: string;
  /** `null` where it is carried. */
  readonly left: LeftBecause | null;
}
