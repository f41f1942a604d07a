import type { Stance } from './article';
import type { Anchor } from './annotation';
import type { ReviewedDifference } from './discrepancy-review';
import type { AccountId, ArticleId, ComparisonId, TopicId } from './ids';

/** What one pane shows: an article, and, where one account is chosen, the other voices dimmed. */
export interface PaneSubject {
  readonly articleId: ArticleId;
  readonly accountId: AccountId | null;
}

export const isSameSubject = (a: PaneSubject, b: PaneSubject): boolean =>
  a.articleId === b.articleId && a.accountId === b.accountId;

/** Each subject once, where it stands first. */
export const distinctSubjects = (subjects: readonly PaneSubject[]): PaneSubject[] =>
  subjects.filter((one, at) => subjects.findIndex((other) => isSameSubject(one, other)) === at);

/** A topic that the reader added to one collection, or to a comparison that is in none. */
export interface ReaderTopic {
  readonly id: TopicId;
  readonly label: string;
}

/** A passage that the reader put in a cell of the topic table. */
export interface CellPassage {
  readonly topicId: TopicId;
  readonly articleId: ArticleId;
  readonly anchor: Anchor;
  /** `null` until the reader, or a voice that he confirmed, gives one. */
  readonly stance: Stance | null;
}

/** A cell that the reader declared silent. */
export interface SilentCell {
  readonly topicId: TopicId;
  readonly articleId: ArticleId;
  readonly accountId: AccountId | null;
}

/** What the reader says of a correspondence. `made` is one that the program did not propose. */
export type ReviewStatus = 'confirmed' | 'dismissed' | 'added';

/** The reader's review of two passages of two articles. It holds while both passages are unchanged. */
export interface Review {
  readonly a: { readonly articleId: ArticleId; readonly anchor: Anchor };
  readonly b: { readonly articleId: ArticleId; readonly anchor: Anchor };
  readonly verdict: ReviewStatus;
  /** Markdown; empty where there is none. */
  readonly note: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** A passage of which the reader says that no other text of the comparison as it then was has it. */
export interface OnlyHere {
  readonly articleId: ArticleId;
  readonly anchor: Anchor;
  /** The articles beside it when he said so: of one that is put beside later it says nothing. */
  readonly against: readonly ArticleId[];
  /** ISO 8601 instant. */
  readonly at: string;
}

/** One to four subjects side by side, with the reader's topics. Saved by itself; unnamed until the reader names it. */
export interface Comparison {
  readonly id: ComparisonId;
  /** Empty until the reader names it. */
  readonly title: string;
  readonly created: string;
  readonly modified: string;
  /** No two of one subject: panes are told apart by it. */
  readonly panes: readonly PaneSubject[];
  readonly topics: readonly ReaderTopic[];
  readonly passages: readonly CellPassage[];
  readonly silent: readonly SilentCell[];
  readonly judgements: readonly Review[];
  /** Absent where the reader has said it of no passage. */
  readonly onlyHere?: readonly OnlyHere[];
  /** Findings that the reader reviewed and marks of his own; absent where there are none. */
  readonly differences?: readonly ReviewedDifference[];
}
