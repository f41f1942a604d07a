/** What became of things of one kind when a library came in. */
export interface MergeCounts {
  /** Were not here. */
  readonly added: number;
  /** Were here already, just as they are there. */
  readonly equal: number;
  /** Are now as they are there: they were changed there, and not here. */
  readonly updated: number;
  /** Stayed: they were changed here, and not there. */
  readonly kept: number;
  /** Were changed on both sides. Of notes, comparisons and the reader's own texts both are there now; collections were put together. */
  readonly both: number;
}

export const MERGED_KINDS = ['articles', 'notes', 'comparisons', 'collections', 'writings'] as const;
export type MergedKind = (typeof MERGED_KINDS)[number];

/** What came in with a library zip. */
export interface LibraryMerge {
  readonly counts: Readonly<Record<MergedKind, MergeCounts>>;
  /**
   * Titles of articles that were corrected on both sides: the corrections of here stand, the others are kept in their
   * history.
   */
  readonly correctedOnBoth: readonly string[];
  /** ISO 8601 instant at which the zip was made. */
  readonly made: string;
  /** Where the library as it was before lies: the folder of a backup, or a library zip. Absolute. */
  readonly before: string;
}

/** How far the making or the reading of a library zip, or the moving of the library is; `null` while none runs. */
export type LibraryZipProgress = {
  readonly doing: 'exporting' | 'reading' | 'merging' | 'moving';
  /** Files done, and in all. */
  readonly done: number;
  readonly total: number;
} | null;
