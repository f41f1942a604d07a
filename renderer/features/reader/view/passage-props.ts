import type { MouseEvent } from 'react';
import type { PassageStatus } from '@core/comparison/passage-status';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Mark } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { AnnotationId, BlockId } from '@core/contract/ids';
import type { TextRange } from '@core/text/readings';
import type { PassageVoice } from '../model/passage-facts';

/** How a passage stands to the other texts of a comparison. */
export interface BlockState {
  readonly status: PassageStatus;
  /** Stays whatever has the focus. */
  readonly differs: boolean;
  /** Whether all that differs in it are claims of either side. */
  readonly isClaims: boolean;
  /** Numbers of its differences in the list: "2, 5"; empty where it has none. */
  readonly numbers: string;
  readonly isLinked: boolean;
  /** Whether it answers the passage in focus, and whether it is the one that stands beside it. */
  readonly answers: 'beside' | 'also' | null;
  /** How it answers it; `null` where it does not. */
  readonly relation: 'same-subject' | 'linked' | 'same-topic' | null;
}

/** How passages of this pane stand to the passage in focus elsewhere; a passage that is no key is not joined. */
export type BlockStates = Pick<ReadonlyMap<BlockId, BlockState>, 'get'>;

/** What a click or a key on the sign of a note does. */
export interface NoteHandlers {
  /** Opens the note for writing, which takes the keys. */
  readonly onOpenNote: (id: AnnotationId) => void;
  /** Points the note out where notes are listed, and leaves the keys with the text; `null` points out none. */
  readonly onShowNote: (id: AnnotationId | null, from: 'text' | 'sign') => void;
}

export interface PassageProps extends NoteHandlers {
  readonly block: Block;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly annotations: readonly PlacedAnnotation[];
  /** The words that are one speaker's, where the passage is not as a whole. */
  readonly parts: readonly TextRange[];
  /** Whom the program proposes as its speakers, by name; nobody reviewed it. */
  readonly proposed: readonly string[];
  readonly onProposed: (id: BlockId) => void;
  /** Number in the margin; `null` for headings and furniture. */
  readonly number: number | null;
  readonly total: number;
  /** Shown above the passage where the voice changes; `null` where it stays. */
  readonly voice: PassageVoice | null;
  /** Said to assistive technology with every passage. */
  readonly spoken: string;
  readonly isFocused: boolean;
  readonly isTabStop: boolean;
  readonly isDimmed: boolean;
  /** How it stands to the other texts of a comparison; `null` where it was not asked about. */
  readonly join: BlockState | null;
  /** What answers it in the other texts, in words; empty where it is not compared. */
  readonly answers: string;
  readonly onFocus: (id: BlockId) => void;
  readonly onMenu: (event: MouseEvent<HTMLElement>, id: BlockId) => void;
  readonly onLink: (url: string) => void;
  /** Has a doubtful word checked; `null` where the article has none that can be. */
  readonly onReading: ((range: TextRange) => void) | null;
}
