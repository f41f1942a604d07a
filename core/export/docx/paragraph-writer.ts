import { BULLETS, FIRST_NUMBERED, HYPERLINK_IDS } from './docx-ids';

interface List {
  /** Of `numbering.xml`. */
  readonly numbering: number;
  /** The next paragraph is the first of an item and bears its sign. */
  isAtSign: boolean;
}

/** Collects the paragraphs of a document, each in the style of what it stands in. */
export class ParagraphWriter {
  readonly paragraphs: string[] = [];
  readonly links: string[] = [];
  readonly starts: number[] = [];
  readonly #lists: List[] = [];
  /** 1–6 inside a heading; else `null`. */
  heading: number | null = null;
  /** How many quotations are open. */
  quotes = 0;

  /** @param start of a numbered list; `null` of one with bullets */
  openList(start: number | null): void {
    if (start !== null) this.starts.push(start);
    const numbering = start === null ? BULLETS : FIRST_NUMBERED + this.starts.length - 1;
    this.#lists.push({ numbering, isAtSign: false });
  }

  closeList(): void {
    this.#lists.pop();
  }

  openItem(): void {
    const list = this.#lists.at(-1);
    if (list !== undefined) list.isAtSign = true;
  }

  /** @returns the id of the relationship */
  linkTo(href: string): string {
    const known = this.links.indexOf(href);
    const at = known === -1 ? this.links.push(href) - 1 : known;
    return `rId${HYPERLINK_IDS + at}`;
  }

  add(runs: string, style: string | null = this.#style()): void {
    const list = this.#lists.at(-1);
    const depth = Math.min(this.#lists.length, DEEPEST) - 1;
    const sign =
      list?.isAtSign === true
        ? `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list.numbering}"/></w:numPr>`
        : list === undefined
          ? ''
          : `<w:ind w:left="${(depth + 1) * INDENT}"/>`;
    if (list !== undefined) list.isAtSign = false;
    const properties = `${style === null ? '' : `<w:pStyle w:val="${style}"/>`}${sign}`;
    this.paragraphs.push(`<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`);
  }

  addCode(runs: string): void {
    this.add(`<w:r>${runs}</w:r>`, 'Code');
  }

  addRule(): void {
    this.paragraphs.push('<w:p><w:pPr><w:pStyle w:val="Rule"/></w:pPr></w:p>');
  }

  #style(): string | null {
    if (this.heading !== null) return `Heading${this.heading}`;
    return this.quotes > 0 ? 'Quote' : this.#lists.length > 0 ? 'ListParagraph' : null;
  }
}

/** Levels that a list of Word has. */
const DEEPEST = 9;
/** In twentieths of a point. */
const INDENT = 360;
