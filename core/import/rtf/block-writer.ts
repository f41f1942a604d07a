import { LABEL_ATTRIBUTE } from '../html/list-numbers';
import type { PageElement, PageNode } from '../html/page-node';
import { brokenDocument } from '../markdown/front-matter';
import { InlineWriter } from '../rich-text/inline-writer';
import { pageElement } from '../rich-text/page-elements';
import { paragraphElement } from '../rich-text/paragraph-element';
import type { StyleRole } from '../rich-text/style-role';
import { TableWriter, type CellPlace } from './table-writer';

/** What a paragraph is when it ends. */
export interface ParagraphPlace {
  readonly role: StyleRole | null;
  /** 0 outside of tables, 1 in a table, 2 in a table in its cell. */
  readonly tableLevel: number;
  /** From 1; `null` outside of lists. */
  readonly listLevel: number | null;
}

/** As in XML. */
export interface ElementCount {
  left: number;
}
export const MAX_ELEMENTS = 500_000;

/** Writes one text of a document, the body, a note, a comment or a text box: paragraphs, lists and tables. */
export class BlockWriter {
  readonly inline = new InlineWriter();
  /** A mark of an automatic note was written, and its note comes next. */
  isNoteMarked = false;
  /** Number or bullet before the paragraph as its program wrote it; empty for a bullet, `null` for none. */
  label: string | null = null;
  readonly #count: ElementCount;
  readonly #blocks: PageNode[] = [];
  readonly #after: PageElement[] = [];
  readonly #table = new TableWriter();
  readonly #nested = new TableWriter();
  /** Of the cell that is being written. */
  #cell: PageNode[] = [];
  #nestedCell: PageNode[] = [];

  constructor(count: ElementCount) {
    this.#count = count;
  }

  /** Hangs a text box or a picture's caption on the paragraph; it stands behind it. */
  addAfter(elements: readonly PageElement[]): void {
    this.#after.push(...elements);
  }

  endParagraph(place: ParagraphPlace): void {
    const content = this.inline.take();
    const elements: PageElement[] = [...this.#paragraph(place, content), ...this.#after.splice(0)];
    this.label = null;
    if ((this.#count.left -= 1 + content.length) < 0)
      throw brokenDocument('too-many-elements', 0, String(MAX_ELEMENTS));
    if (place.tableLevel > 1) this.#nestedCell.push(...elements);
    else if (place.tableLevel === 1) this.#outerCell().push(...elements);
    else {
      this.#endTable();
      this.#blocks.push(...elements);
    }
  }

  endCell(place: ParagraphPlace): void {
    this.endParagraph({ ...place, tableLevel: 1 });
    this.#table.cell(this.#outerCell());
    this.#cell = [];
  }

  endNestedCell(place: ParagraphPlace): void {
    this.endParagraph({ ...place, tableLevel: 2 });
    this.#nested.cell(this.#nestedCell);
    this.#nestedCell = [];
  }

  endRow(places: readonly CellPlace[]): void {
    this.#table.row(places);
  }

  endNestedRow(): void {
    this.#nested.row([]);
  }

  /** All of it. @param place of a last paragraph that was not ended */
  take(place: ParagraphPlace): readonly PageElement[] {
    if (!this.inline.isEmpty || this.#after.length > 0) this.endParagraph(place);
    if (this.#cell.length > 0) this.#table.cell(this.#outerCell());
    this.#endTable();
    return this.#blocks.filter((block) => typeof block !== 'string');
  }

  /** A table in the cell is done where the cell goes on. */
  #outerCell(): PageNode[] {
    const table = this.#nested.take();
    if (table !== null) this.#cell.push(table);
    return this.#cell;
  }

  #endTable(): void {
    const table = this.#table.take();
    if (table !== null) this.#blocks.push(table);
  }

  #paragraph({ role, listLevel }: ParagraphPlace, content: readonly PageNode[]): readonly PageElement[] {
    const isList = this.label !== null || listLevel !== null;
    if (!isList || role?.is === 'contents') return [paragraphElement(role, content)];
    const label = this.label ?? '';
    if (role !== null) return [paragraphElement(role, label === '' ? content : [`${label} `, ...content])];
    let element = pageElement('li', content, { [LABEL_ATTRIBUTE]: label });
    for (let level = 0; level < Math.min(9, listLevel ?? 1); level += 1)
      element = pageElement('ul', [element]);
    return [element];
  }
}
