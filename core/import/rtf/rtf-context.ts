import { NoteList } from '../rich-text/note-list';
import { BlockWriter, MAX_ELEMENTS, type ElementCount, type ParagraphPlace } from './block-writer';
import { ColourTable } from './colour-table';
import { FontTable } from './font-table';
import { PLAIN_LETTERS, PLAIN_PARAGRAPH, type GroupState, type RtfDocument } from './group-state';
import { LetterWriter } from './letter-writer';
import type { MathWriter } from './math-writer';
import { NoteSigns } from './note-signs';
import { RemarkReader } from './remark-reader';
import { StyleSheet } from './style-sheet';
import type { CellPlace } from './table-writer';
import { writeText } from './write-text';

/** What an RTF document has said so far: its tables, and the texts that are being written. */
export class RtfContext {
  readonly fonts = new FontTable();
  readonly colours = new ColourTable();
  readonly styles = new StyleSheet();
  readonly letters = new LetterWriter(this.fonts, (text, state) => writeText(this, text, state));
  readonly notes = new NoteList();
  readonly signs = new NoteSigns();
  readonly remarks = new RemarkReader();
  readonly running: string[] = [];
  readonly info: { title: string | null; author: string | null } = { title: null, author: null };
  math: MathWriter | null = null;
  /** Which font, or style, is being described. */
  fontNumber = 0;
  styleNumber: number | null = null;
  /** The row as described last, and whether its next cell goes on with the one before. */
  row: CellPlace[] = [];
  isMerged = false;
  /** The note that is being read is one at the end. */
  isEndnote = false;
  hidden = 0;
  isHiding = false;
  hasChanges = false;
  readonly #count: ElementCount = { left: MAX_ELEMENTS };
  readonly #body = this.newWriter();

  newWriter(): BlockWriter {
    return new BlockWriter(this.#count);
  }

  firstState(): GroupState {
    return {
      destination: 'body',
      value: null,
      writer: this.#body,
      isMain: true,
      shape: null,
      field: null,
      href: null,
      font: 0,
      otherFont: 0,
      fallback: 1,
      ...PLAIN_LETTERS,
      ...PLAIN_PARAGRAPH,
    };
  }

  placeOf({ style, outline, tableLevel, list, listLevel }: GroupState): ParagraphPlace {
    const role = this.styles.roleOf(style, outline);
    return { role, tableLevel, listLevel: list === null ? null : listLevel + 1 };
  }

  document(): RtfDocument {
    return {
      blocks: [...this.#body.take(this.placeOf(this.firstState())), ...this.notes.elements],
      marked: this.remarks.marked,
      running: this.running,
      firstPage: null,
      hidden: this.hidden,
      hasTrackedChanges: this.hasChanges,
      ...this.info,
      unread: this.letters.unread,
    };
  }
}
