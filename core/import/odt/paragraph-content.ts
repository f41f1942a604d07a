import type { PageElement, PageNode } from '../html/page-node';
import { InlineWriter } from '../rich-text/inline-writer';
import type { NoteList } from '../rich-text/note-list';
import { pageElement, pictureElement } from '../rich-text/page-elements';
import { firstNamed, xmlText, type XmlElement } from '../xml';
import type { RemarkReader } from './remark-reader';
import { NO_STYLE, type Styles, type TextStyle } from './styles';

/** What the paragraphs of one document share. */
export interface TextContext {
  readonly styles: Styles;
  readonly notes: NoteList;
  readonly remarks: RemarkReader;
  /** Places with text that is not shown. */
  hidden: number;
  /** MathML of an embedded formula; `null` for an object of another kind. */
  readonly formula: (object: XmlElement) => PageElement | null;
  /** The paragraphs in a note, a comment or a text box. */
  readonly blocks: (parent: XmlElement) => readonly PageElement[];
  /** Marks the beginning of a page; nothing where pages are not known. */
  readonly nextPage: () => readonly PageElement[];
}

/** Elements of a paragraph that hold no word of it. */
const SKIPPED =
  /^(?:number|tracked-changes|script|.*-mark(?:-start|-end)?|event-listeners|forms|title|desc)$/;

/** The content of one paragraph or heading: its words, and the text boxes that hang on it. */
export class ParagraphContent {
  readonly #context: TextContext;
  readonly #inline = new InlineWriter();
  readonly #after: PageElement[] = [];

  constructor(context: TextContext) {
    this.#context = context;
  }

  read(paragraph: XmlElement): void {
    this.#children(paragraph, NO_STYLE, null);
  }

  take(): { readonly inline: readonly PageNode[]; readonly after: readonly PageElement[] } {
    return { inline: this.#inline.take(), after: this.#after };
  }

  #children(element: XmlElement, style: TextStyle, href: string | null): void {
    for (const child of element.children)
      if (typeof child !== 'string') this.#child(child, style, href);
      // White space of the file is one space, as in HTML; more are written as elements.
      else if (style.isHidden) this.#context.hidden += /\S/.test(child) ? 1 : 0;
      else this.#text(child, style, href);
  }

  #text(text: string, style: TextStyle, href: string | null): void {
    this.#context.remarks.hear(text);
    this.#inline.text(text, { ...style, href });
  }

  #child(element: XmlElement, style: TextStyle, href: string | null): void {
    if (SKIPPED.test(element.name)) return;
    switch (element.name) {
      case 's':
      case 'tab':
        return this.#text(' ', style, href);
      case 'line-break':
        return this.#inline.element(pageElement('br', []));
      case 'span':
        return this.#children(
          element,
          this.#context.styles.text(element.attributes.get('style-name'), style),
          href,
        );
      case 'a':
        return this.#children(element, style, element.attributes.get('href') ?? href);
      case 'note':
        return this.#note(element);
      case 'ruby':
        return this.#ruby(element, style, href);
      case 'annotation':
        return this.#inline.boundary(this.#context.remarks.annotation(element));
      case 'annotation-end': {
        const end = this.#context.remarks.annotationEnd(element);
        if (end !== null) this.#inline.boundary(end);
        return;
      }
      case 'hidden-text':
      case 'hidden-paragraph':
        this.#context.hidden += 1;
        return;
      case 'soft-page-break':
        return this.#context.nextPage().forEach((mark) => this.#inline.element(mark));
      case 'frame':
        return this.#frame(element);
      case 'text-box':
      case 'custom-shape':
        this.#after.push(...this.#context.blocks(element));
        return;
    }
    this.#children(element, style, href);
  }

  #note(note: XmlElement): void {
    const citation = firstNamed(note, 'note-citation');
    const body = firstNamed(note, 'note-body');
    const sign = citation === null ? '' : (citation.attributes.get('label') ?? xmlText(citation)).trim();
    const blocks = body === null ? [] : this.#context.blocks(body);
    this.#inline.element(this.#context.notes.add(sign === '' ? '*' : sign, blocks));
  }

  #ruby(element: XmlElement, style: TextStyle, href: string | null): void {
    const [base, reading] = [firstNamed(element, 'ruby-base'), firstNamed(element, 'ruby-text')];
    if (base !== null) this.#children(base, style, href);
    if (reading !== null) this.#inline.element(pageElement('rt', [xmlText(reading)]));
  }

  /** A frame holds a picture, a formula, or paragraphs of their own such as a picture's with its caption. */
  #frame(frame: XmlElement): void {
    const object = firstNamed(frame, 'object');
    const formula = object === null ? null : this.#context.formula(object);
    if (formula !== null) return this.#inline.element(formula);
    const box = firstNamed(frame, 'text-box');
    if (box !== null) {
      this.#after.push(...this.#context.blocks(box));
      return;
    }
    if (firstNamed(frame, 'image') === null && object === null) return;
    const said = (name: string): string => {
      const element = firstNamed(frame, name);
      return element === null ? '' : xmlText(element).trim();
    };
    this.#inline.element(pictureElement(said('desc') || said('title')));
  }
}
