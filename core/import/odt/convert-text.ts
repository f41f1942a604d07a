import { FURNITURE_ATTRIBUTE } from '../html/page-blocks';
import type { PageElement, PageNode } from '../html/page-node';
import { NoteList } from '../rich-text/note-list';
import { pageBreak, pageElement } from '../rich-text/page-elements';
import { paragraphElement } from '../rich-text/paragraph-element';
import type { RichText } from '../rich-text/draft-rich-text';
import { firstNamed, xmlText, type XmlElement } from '../xml';
import { ListCounter, whole } from './list-numbers';
import { ListReader, NO_LIST, writtenNumber, type ListPlace } from './list-reader';
import { ParagraphContent, type TextContext } from './paragraph-content';
import type { OdtParts } from './document-parts';
import { tableElement } from './table';
import { RemarkReader } from './remark-reader';

/** The text of an OpenDocument file as the elements of a page. @param body office:text */
export function convertText(body: XmlElement, parts: OdtParts): Omit<RichText, 'running'> {
  const walk = new TextWalk(parts, hasKnownPages(body, parts));
  const blocks = walk.blocks(body);
  return {
    blocks: [...blocks, ...walk.context.notes.elements],
    marked: walk.context.remarks.marked,
    firstPage: walk.firstPage,
    hidden: walk.context.hidden,
    hasTrackedChanges: (firstNamed(body, 'tracked-changes')?.children.length ?? 0) > 0,
  };
}

/**
 * A program that saves where its pages ended says so; then they can be counted. Where pages are left out before right
 * ones or numbers are set anew the count would not be what is printed.
 */
const hasKnownPages = (body: XmlElement, { countsPages }: OdtParts): boolean =>
  body.attributes.get('use-soft-page-breaks') === 'true' && countsPages;

const SKIPPED =
  /^(?:tracked-changes|forms|sequence-decls|variable-decls|user-field-decls|dde-connection-decls|.*-source|scripts|calculation-settings|content-validations)$/;

class TextWalk {
  readonly context: TextContext;
  readonly #parts: OdtParts;
  readonly #outline = new ListCounter();
  readonly #lists: ListReader;
  #page: number | null;
  #hasBegun = false;
  #endsPage = false;

  constructor(parts: OdtParts, arePagesKnown: boolean) {
    this.#parts = parts;
    this.#page = arePagesKnown ? 1 : null;
    this.#lists = new ListReader(parts, {
      paragraph: (element, label) => this.#paragraph(element, label),
      block: (element, place) => this.#block(element, place),
    });
    this.context = {
      styles: parts.styles,
      formula: parts.formula,
      notes: new NoteList(),
      remarks: new RemarkReader((element) => this.blocks(element)),
      hidden: 0,
      blocks: (element) => this.blocks(element),
      nextPage: () => this.#nextPage(),
    };
  }

  get firstPage(): string | null {
    return this.#page === null ? null : '1';
  }

  /** @param list in which its items stand */
  blocks(parent: XmlElement, list: ListPlace = NO_LIST): PageElement[] {
    return parent.children.flatMap((child) => (typeof child === 'string' ? [] : this.#block(child, list)));
  }

  #block(element: XmlElement, list: ListPlace): readonly PageElement[] {
    if (SKIPPED.test(element.name)) return [];
    switch (element.name) {
      case 'p':
      case 'h':
        return this.#paragraph(element, null);
      case 'list':
        return this.#lists.read(element, list);
      case 'table':
        return [tableElement(element, (cell) => this.blocks(cell))];
      case 'soft-page-break':
        return this.#nextPage();
      case 'section':
        if (element.attributes.get('display') !== 'none') return this.blocks(element);
        this.context.hidden += 1;
        return [];
      case 'table-of-content':
      case 'illustration-index':
      case 'table-index':
        return [pageElement('div', this.blocks(element), { [FURNITURE_ATTRIBUTE]: '' })];
      case 'frame':
      case 'custom-shape':
        // Bound to a page and not to a paragraph.
        return this.#shape(element);
    }
    return this.blocks(element);
  }

  #shape(element: XmlElement): readonly PageElement[] {
    const content = new ParagraphContent(this.context);
    content.read({ name: 'p', attributes: new Map(), children: [element] });
    const { inline, after } = content.take();
    return [pageElement('p', inline), ...after];
  }

  /** @param label of the list in which it is the first of an item */
  #paragraph(element: XmlElement, label: string | null): readonly PageElement[] {
    const style = this.#parts.styles.paragraph(element.attributes.get('style-name'));
    const breaks = this.#endsPage || (this.#hasBegun && style.beginsPage) ? this.#nextPage() : [];
    this.#endsPage = style.endsPage;
    this.#hasBegun = true;
    if (style.isHidden) {
      if (/\S/.test(xmlText(element))) this.context.hidden += 1;
      return breaks;
    }
    const content = new ParagraphContent(this.context);
    content.read(element);
    const { inline, after } = content.take();
    const level = element.name === 'h' ? (whole(element.attributes.get('outline-level')) ?? 1) : null;
    const number = label ?? (level === null ? null : this.#headingNumber(element, level));
    const words: PageNode[] = number === null || number === '' ? [...inline] : [`${number} `, ...inline];
    const { role } = style;
    const isHeading = level !== null && role?.is !== 'title' && role?.is !== 'contents';
    const paragraph = paragraphElement(
      isHeading ? { is: 'heading', level: Math.min(6, Math.max(1, level)) } : role,
      words,
    );
    return [...breaks, paragraph, ...after];
  }

  #headingNumber(element: XmlElement, level: number): string | null {
    if (element.attributes.get('is-list-header') === 'true') return null;
    if (element.attributes.get('restart-numbering') === 'true') this.#outline.restart(level);
    const label = this.#outline.next(
      this.#parts.outline,
      level,
      whole(element.attributes.get('start-value')),
    );
    return writtenNumber(element) ?? label;
  }

  #nextPage(): PageElement[] {
    if (this.#page === null) return [];
    this.#page += 1;
    return [pageBreak(String(this.#page))];
  }
}
