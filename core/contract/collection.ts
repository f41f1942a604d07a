import type { CellPassage, ReaderTopic, SilentCell } from './comparison';
import type { ArticleId, CollectionId, ComparisonId } from './ids';

/** Topics of the reader's, with the cells that he filled: what a topic table is made of beside its articles. */
export interface TopicSheet {
  /** In the order of the rows. */
  readonly topics: readonly ReaderTopic[];
  readonly passages: readonly CellPassage[];
  readonly silent: readonly SilentCell[];
}

/**
 * A case, a story, a chapter: articles that the reader puts together, with the topics under which he reads them. An
 * article can be in several; removing a collection removes none.
 */
export interface Collection extends TopicSheet {
  readonly id: CollectionId;
  /** Empty for the bundle's collection, which the window names. */
  readonly name: string;
  readonly created: string;
  readonly modified: string;
  /** Place among the collections, ascending; any finite number. */
  readonly rank: number;
  /**
   * In the order in which they were added; one that is gone from the library stays, for it may come back. Empty for the
   * bundle's collection, whose articles are those that come with the program.
   */
  readonly articles: readonly ArticleId[];
  /** Comparisons that were made in it, and so have its topics; each in one collection at most. */
  readonly comparisons: readonly ComparisonId[];
}

/** What the reader changes of a collection by itself; its articles and comparisons are put and taken one by one. */
export type CollectionFields = Omit<Collection, 'articles' | 'comparisons'>;

/** The collection of what comes with the program, which is always there. */
export const BUNDLE = 'bundle' as CollectionId;

export const EMPTY_SHEET: TopicSheet = { topics: [], passages: [], silent: [] };
