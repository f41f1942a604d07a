import type { AnnotationId } from './ids';

/** What became of notes that came in from a file. */
export interface ImportedNotes {
  /** Notes that are new here. */
  readonly added: readonly AnnotationId[];
  /** Were here already, or were an earlier version of one that is here. */
  readonly equal: number;
  /** Second versions of notes that say something else here; those stay as they are. */
  readonly second: readonly AnnotationId[];
  /** Those of which no text here has the words, or several have; nothing of them came in. */
  readonly unmatched: readonly UnmatchedNote[];
  /** Objects of the file that are no notes that can be read. */
  readonly unread: number;
}

export interface UnmatchedNote {
  /** Words that it is on; empty where it is on a whole text. */
  readonly quote: string;
  readonly text: string;
  /** Title or address of what it is on, as far as the file says. */
  readonly source: string;
  readonly why: 'nowhere' | 'several';
}
