import { officeMathElement } from '../docx/office-math';
import type { XmlNode } from '../docx/xml-tree';
import type { PageElement } from '../html/page-node';

/**
 * A formula in RTF: the elements of Office Math, each a group whose first word is the element's name behind an "m". It
 * is built as the XML that Word writes for it and takes the same road.
 */
export class MathWriter {
  readonly #root: XmlNode;
  readonly #stack: XmlNode[];

  constructor() {
    this.#root = { name: 'm:oMath', attributes: {}, children: [] };
    this.#stack = [this.#root];
  }

  /** A group begins with the name of an element. @returns what ends it */
  open(word: string): () => void {
    const node: XmlNode = { name: `m:${word.slice(1)}`, attributes: {}, children: [] };
    const parent = this.#stack.at(-1);
    parent?.children.push(node);
    this.#stack.push(node);
    return () => {
      // A setting has its value as its text.
      if (parent?.name.endsWith('Pr') === true) node.attributes['m:val'] = lettersOf(node);
      this.#stack.splice(this.#stack.indexOf(node));
    };
  }

  text(text: string): void {
    this.#stack.at(-1)?.children.push({ name: 'm:t', attributes: {}, children: [text] });
  }

  take(): PageElement {
    return officeMathElement(this.#root);
  }
}

const lettersOf = (node: XmlNode): string =>
  node.children
    .map((child) =>
      typeof child === 'string' ? child : child.children.filter((each) => typeof each === 'string').join(''),
    )
    .join('')
    .trim();
