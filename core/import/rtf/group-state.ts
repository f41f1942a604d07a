import type { HighlightColour } from '../../contract/annotation';
import type { RichText } from '../rich-text/draft-rich-text';
import type { BlockWriter } from './block-writer';
import type { Destination } from './destinations';

/** A picture or shape while its groups are open. */
export interface Shape {
  words: string;
  hasPicture: boolean;
  /** Of the property that is being read: `wzDescription` is the text for those who do not see it. */
  property: string;
}

/** A field while its groups are open: what makes it, and whether it shows a result. */
export interface Field {
  instruction: string;
  hasResult: boolean;
}

/** What a group inherits from the one around it, and what is as before once it ends. */
export interface GroupState {
  destination: Destination;
  /** Gathers the text of a `value`. */
  value: { text: string } | null;
  writer: BlockWriter;
  /** The group is part of the body and not of a note, a comment or a head. */
  isMain: boolean;
  shape: Shape | null;
  field: Field | null;
  href: string | null;
  // Letters.
  isStrong: boolean;
  isEmphasis: boolean;
  position: 'sup' | 'sub' | null;
  isHidden: boolean;
  isDeleted: boolean;
  highlight: HighlightColour | null;
  font: number;
  /** For letters from right to left, and whether they are on. */
  otherFont: number;
  isRightToLeft: boolean;
  /** How many characters after `\u` stand for those who do not know it. */
  fallback: number;
  // Paragraph.
  style: number | null;
  outline: number | null;
  tableLevel: number;
  list: number | null;
  listLevel: number;
}

/** What is done when a group ends, with the state in which it ended; `null` is "nothing". */
export type WhenClosed = ((inner: GroupState) => void) | null;

/** As `\plain` has it. */
export const PLAIN_LETTERS = {
  isStrong: false,
  isEmphasis: false,
  position: null,
  isHidden: false,
  isDeleted: false,
  highlight: null,
  isRightToLeft: false,
} as const;

/** As `\pard` has it. */
export const PLAIN_PARAGRAPH = {
  style: null,
  outline: null,
  tableLevel: 0,
  list: null,
  listLevel: 0,
} as const;

export interface RtfDocument extends RichText {
  readonly title: string | null;
  readonly author: string | null;
  /** Places that show U+FFFD. */
  readonly unread: number;
}
