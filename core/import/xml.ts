import { SaxesParser } from 'saxes';
import type { DocumentFault } from '../contract/document-fault';
import { brokenDocument } from './markdown/front-matter';
import { xmlProblemOf } from './xml-problem';

/**
 * XML as data: elements, attributes and text, by local names, for the formats whose vocabularies need no more. A
 * document type that declares entities is refused whole: they name files and addresses to read or unfold into
 * gigabytes, and no document that people write needs them here.
 */
export interface XmlElement {
  /** Local name as written; prefixes are gone, for their letters are the author's. */
  readonly name: string;
  /** By local name as well. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

const DEEPEST = 256;
const MAX_ELEMENTS = 500_000;

/**
 * @param prefixes that need not be declared, with their namespaces
 * @throws ReaderError `broken-document` for XML that is not well-formed, declares entities or is nested too deep
 */
export function parseXml(source: string, prefixes: Readonly<Record<string, string>> = {}): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true, additionalNamespaces: { ...prefixes } });
  const stack: { element: XmlElement; children: (XmlElement | string)[] }[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  const fail = (reason: DocumentFault, detail = ''): never => {
    throw brokenDocument(reason, parser.line, detail);
  };

  parser.on('error', (error) => fail('malformed-xml', xmlProblemOf(error.message)));
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY')) fail('xml-entities');
  });
  parser.on('opentag', ({ local, attributes }) => {
    if (stack.length === DEEPEST) fail('nested-too-deep');
    if ((elements += 1) > MAX_ELEMENTS) fail('too-many-elements', String(MAX_ELEMENTS));
    const children: (XmlElement | string)[] = [];
    const byName = new Map(Object.values(attributes).map((attribute) => [attribute.local, attribute.value]));
    const element = { name: local, attributes: byName, children };
    stack.at(-1)?.children.push(element);
    stack.push({ element, children });
    root ??= element;
  });
  parser.on('closetag', () => stack.pop());
  const addText = (text: string): void => {
    stack.at(-1)?.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source.replace(/^\uFEFF/, '')).close();
  return root ?? fail('no-xml-element');
}

export const elementsNamed = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children.filter((child) => typeof child !== 'string' && child.name === name) as XmlElement[];

export const firstNamed = (parent: XmlElement, name: string): XmlElement | null =>
  elementsNamed(parent, name)[0] ?? null;

export function* allNamed(root: XmlElement, name: string): Generator<XmlElement> {
  if (root.name === name) yield root;
  for (const child of root.children) if (typeof child !== 'string') yield* allNamed(child, name);
}

export const xmlText = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('');
