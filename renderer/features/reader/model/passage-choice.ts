import type { AnnotationId } from '@core/contract/ids';

/** UTF-16 offsets into the canonical text, end exclusive. */
export interface PassageRange {
  readonly start: number;
  readonly end: number;
}

/** What a command is about: words, or an annotation that stands on them. */
export interface PassageChoice extends PassageRange {
  /** The annotation that was pointed out, pressed on or just made. */
  readonly on?: AnnotationId | null;
  /** True where a passage was chosen as a whole and no words in it. */
  readonly isPassage?: boolean;
}
