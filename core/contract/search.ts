import type { Speaker } from './account';
import type { AnnotationId, ArticleId, BlockId, CollectionId, ComparisonId } from './ids';

export interface SearchQuery {
  /**
   * As typed: words, `"exact phrases"`, `+must`, `-without`, `field:word`, `word~1`. At most 1,000 UTF-16 units are
   * read.
   */
  readonly text: string;
  /** Articles to return, 1–200. */
  readonly limit: number;
  /** Absent: the whole library. */
  readonly collectionId?: CollectionId;
  /** Answers with this one alone, and with up to 500 passages or notes of it; the collection is then not asked for. */
  readonly allOf?: SearchSubject;
}

/** What results stand under: an article, or a comparison by the reader's notes on it. */
export type SearchSubject =
  | { readonly is: 'article'; readonly id: ArticleId }
  | { readonly is: 'comparison'; readonly id: ComparisonId };

/** A half-open range of UTF-16 units in the text beside which it stands. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a part of the query. The rest of the query is still answered. */
export interface QueryFault {
  readonly range: TextRange;
  readonly reason:
    | 'unknown-field'
    | 'unclosed-quote'
    | 'nothing-after-sign'
    | 'bad-distance'
    | 'distance-too-large'
    | 'only-forbidden'
    /** So many articles have all its words that only the likeliest were read for it. */
    | 'phrase-too-common'
    | 'too-long';
}

/** One passage (or one of the reader's notes) that answers the query. */
export interface PassageMatch {
  readonly in: 'passage' | 'note';
  /** The block it stands in; `null` for a note on a whole article or comparison. */
  readonly blockId: BlockId | null;
  /** Number of the passage in the margin, from 1; 0 where there is none. */
  readonly number: number;
  /** Range of the first matched word in the canonical text; both 0 for a note. */
  readonly start: number;
  readonly end: number;
  readonly snippet: string;
  /** Matched words inside `snippet`, in order, not overlapping. */
  readonly marks: readonly TextRange[];
  /** Who answers for the passage; `null` is "unknown". */
  readonly voice: Speaker | null;
  readonly annotationId: AnnotationId | null;
}

export interface ArticleMatch {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly titleMarks: readonly TextRange[];
  readonly score: number;
  /** Best passages, best first, at most 5; where all of the article are asked for, these and then the others. */
  readonly passages: readonly PassageMatch[];
  /** How many passages of the article match in all. */
  readonly passagesFound: number;
}

/** The reader's notes on one comparison that answer. What the comparison is called is not known to the search. */
export interface ComparisonMatch {
  readonly comparisonId: ComparisonId;
  /** On the scale of the articles' scores. */
  readonly score: number;
  /** Best notes, best first, at most 5, or 500 where all of them are asked for. */
  readonly passages: readonly PassageMatch[];
  readonly passagesFound: number;
}

export interface SearchAnswer {
  readonly matches: readonly ArticleMatch[];
  /** Comparisons, removed ones among them, best first, at most 10; not counted in `found`. */
  readonly comparisons: readonly ComparisonMatch[];
  /** Articles that match in all, before `limit`. */
  readonly found: number;
  readonly faults: readonly QueryFault[];
}

export interface IndexState {
  readonly phase: 'loading' | 'building' | 'ready' | 'failed';
  /** Articles done and to do; equal when `ready`. */
  readonly done: number;
  readonly total: number;
}
