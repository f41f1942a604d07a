import type { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { isElement, type PageElement, type PageNode } from '@core/import/html/page-node';

/**
 * A guarded page as a document for Readability, and back. Built node by node rather than through HTML: written out and
 * read by another parser, a tree comes back as another tree.
 */

/** The part of the DOM that is used here: `main` is compiled without a browser's types. */
export interface DomElement extends DomNode {
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<DomNode>;
  setAttribute(name: string, value: string): void;
  appendChild(node: DomNode): void;
  replaceWith(node: DomNode): void;
}
interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
}
interface DomDocument {
  readonly documentElement: DomElement;
  createElement(tag: string): DomElement;
  createTextNode(text: string): DomNode;
}

type ReadableDocument = ConstructorParameters<typeof Readability>[0];

export function buildDocument(root: PageElement): ReadableDocument {
  const parsed = parseHTML('<!doctype html><html><head></head><body></body></html>') as unknown as {
    readonly document: DomDocument;
  };
  const { document } = parsed;
  document.documentElement.replaceWith(build(document, root));
  return document as unknown as ReadableDocument;
}

function build(document: DomDocument, from: PageElement): DomElement {
  const element = document.createElement(from.tag);
  for (const [name, value] of Object.entries(from.attributes)) element.setAttribute(name, value);
  for (const child of from.children)
    element.appendChild(isElement(child) ? build(document, child) : document.createTextNode(child));
  return element;
}

const ELEMENT = 1;
const TEXT = 3;

export function copyElement(element: DomElement): PageElement {
  const attributes = Object.create(null) as Record<string, string>;
  for (const { name, value } of element.attributes) attributes[name] = value;
  const children: PageNode[] = [];
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT) children.push(child.textContent ?? '');
    else if (child.nodeType === ELEMENT) children.push(copyElement(child as DomElement));
  }
  return { tag: element.localName.toLowerCase(), attributes, children };
}
