/**
 * What the reader says of a difference. The program's finding is his to confirm or to set aside, and what he marks
 * himself is kept apart from it by `by`.
 */
import type { Anchor } from './annotation';
import type { DiscrepancyKind, DiscrepancyStatus } from './discrepancy';
import type { ArticleId } from './ids';

/** Words of an article: of a finding the literal value, of a mark of the reader the passage. */
export interface AnchoredSide {
  readonly articleId: ArticleId;
  readonly anchor: Anchor;
}

export const DISCREPANCY_VERDICTS = ['confirmed', 'dismissed', 'not-comparable'] as const;
export type DiscrepancyVerdict = (typeof DISCREPANCY_VERDICTS)[number];

export const READER_MARKS = ['difference', 'agreement', 'not-comparable'] as const;
export type ReaderMarkKind = (typeof READER_MARKS)[number];

interface Said {
  readonly a: AnchoredSide;
  readonly b: AnchoredSide;
  /** Markdown; empty where there is none. */
  readonly note: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** The reader's review of a finding, which is identified by both values and the kind. */
export interface DiscrepancyReview extends Said {
  readonly by: 'program';
  readonly kind: DiscrepancyKind;
  /** Status of the finding when it was reviewed: shown where a later version does not find it again. */
  readonly status: DiscrepancyStatus;
  /** `null` where the reader wrote a note alone. */
  readonly verdict: DiscrepancyVerdict | null;
}

/** What the reader found himself between two passages. */
export interface ReaderMark extends Said {
  readonly by: 'reader';
  readonly verdict: ReaderMarkKind;
}

export type ReviewedDifference = DiscrepancyReview | ReaderMark;
