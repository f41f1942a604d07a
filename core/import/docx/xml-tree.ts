import { SaxesParser } from 'saxes';
import { brokenDocument } from '../markdown/front-matter';
import { xmlProblemOf } from '../xml-problem';

/** XML that is changed and written again: names keep their prefixes. Document types were refused before. */
export interface XmlNode {
  /** As written, with its prefix. */
  readonly name: string;
  readonly attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

/** Word nests a few dozen elements; the walks below recurse. */
const DEEPEST = 1_000;

/** @throws ReaderError `broken-document` */
export function parseTree(source: string): XmlNode {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const top: XmlNode = { name: '', attributes: {}, children: [] };
  const stack = [top];
  parser.on('error', (error) => {
    throw brokenDocument('malformed-xml', 0, xmlProblemOf(error.message));
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length > DEEPEST) throw brokenDocument('nested-too-deep', 0);
    const node: XmlNode = { name, attributes: { ...attributes }, children: [] };
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  parser.on('closetag', () => void stack.pop());
  const addText = (text: string): void => void stack.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source.replace(/^\uFEFF/, '')).close();
  const root = top.children.find(isNode);
  if (root === undefined) throw brokenDocument('no-xml-element', 0);
  return root;
}

export function printTree(node: XmlNode): string {
  const parts: string[] = [];
  const print = (each: XmlNode | string): void => {
    if (!isNode(each)) return void parts.push(escapeText(each));
    const attributes = Object.entries(each.attributes)
      .map(
        ([name, value]) =>
          ` ${name}="${escapeText(value)
            .replace(/"/g, '&quot;')
            .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)}"`,
      )
      .join('');
    if (each.children.length === 0) return void parts.push(`<${each.name}${attributes}/>`);
    parts.push(`<${each.name}${attributes}>`);
    each.children.forEach(print);
    parts.push(`</${each.name}>`);
  };
  print(node);
  return parts.join('');
}

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');

export const isNode = (node: XmlNode | string): node is XmlNode => typeof node !== 'string';
export const localName = ({ name }: XmlNode): string => name.slice(name.indexOf(':') + 1);
export const prefixOf = ({ name }: XmlNode): string => name.slice(0, name.indexOf(':') + 1);

export const childNamed = (node: XmlNode | null | undefined, name: string): XmlNode | null =>
  node?.children.filter(isNode).find((child) => localName(child) === name) ?? null;

/** By its local name. */
export function attributeOf(node: XmlNode | null | undefined, name: string): string | null {
  for (const [written, value] of Object.entries(node?.attributes ?? {}))
    if (written.slice(written.indexOf(':') + 1) === name) return value;
  return null;
}

/** The `val` of a child, which is how Word writes most settings. */
export const valueOf = (node: XmlNode | null | undefined, name: string): string | null =>
  attributeOf(childNamed(node, name), 'val');

/** Set, and not set to "off": a setting without a value is on. */
export function isOn(node: XmlNode | null | undefined, name: string): boolean {
  const setting = childNamed(node, name);
  return setting !== null && !/^(?:0|false|off)$/.test(attributeOf(setting, 'val') ?? '');
}

export function* nodesNamed(node: XmlNode, name: string): Generator<XmlNode> {
  if (localName(node) === name) yield node;
  for (const child of node.children) if (isNode(child)) yield* nodesNamed(child, name);
}

/** The letters of a stretch of WordprocessingML. */
export function wordText(node: XmlNode): string {
  if (localName(node) === 't') return node.children.filter((child) => !isNode(child)).join('');
  if (/^(?:tab|br|cr)$/.test(localName(node))) return ' ';
  return node.children.filter(isNode).map(wordText).join('');
}
