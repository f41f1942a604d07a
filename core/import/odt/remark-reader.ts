import type { PageElement } from '../html/page-node';
import type { Remark } from '../rich-text/remarks';
import { firstNamed, xmlText, type XmlElement } from '../xml';

/** The comments of an OpenDocument text: each stands where it begins, and those about more than a place have an end. */
export class RemarkReader {
  readonly #all: { author: string | null; about: string; blocks: readonly PageElement[] }[] = [];
  /** By name, those that have begun and not ended. */
  readonly #open = new Map<string, { about: string }>();
  readonly #blocks: (remark: XmlElement) => readonly PageElement[];

  /** @param blocks reads the paragraphs in a comment */
  constructor(blocks: (remark: XmlElement) => readonly PageElement[]) {
    this.#blocks = blocks;
  }

  get remarks(): readonly Remark[] {
    return this.#all;
  }

  begin(element: XmlElement): void {
    const creator = firstNamed(element, 'creator');
    const author = creator === null ? null : xmlText(creator).trim() || null;
    const paragraphs = element.children.filter(
      (child) => typeof child !== 'string' && (child.name === 'p' || child.name === 'list'),
    );
    const remark = { author, about: '', blocks: this.#blocks({ ...element, children: paragraphs }) };
    this.#all.push(remark);
    const name = element.attributes.get('name');
    if (name !== undefined) this.#open.set(name, remark);
  }

  end(element: XmlElement): void {
    this.#open.delete(element.attributes.get('name') ?? '');
  }

  /** Words of the text, which the open comments are about. */
  hear(text: string): void {
    for (const remark of this.#open.values()) if (remark.about.length < MOST) remark.about += text;
  }
}

/** A comment whose end is missing would hold the rest of the document. */
const MOST = 1_000;
