/**
 * A page after the guard: elements and text and nothing that acts. Every reader of HTML works on this, whichever
 * parser made it, and none of them has to fear its depth: a guarded tree is at most `DEEPEST` elements deep.
 */
export interface PageElement {
  /** Lower case. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: PageNode[];
}
export type PageNode = PageElement | string;

export const DEEPEST = 256;

export const isElement = (node: PageNode): node is PageElement => typeof node !== 'string';

/** `null` where it is not set. Attributes come from the page, so nothing is looked up beyond the object itself. */
export const attribute = ({ attributes }: PageElement, name: string): string | null =>
  Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null;

export const textOf = (node: PageNode): string =>
  isElement(node) ? node.children.map(textOf).join('') : node;

/** The beginning of a text, of about so many UTF-16 units: a look at it costs the same whatever it holds. */
export function textStart(node: PageNode, length: number): string {
  if (!isElement(node)) return node.slice(0, length);
  let text = '';
  for (const child of node.children) {
    if (text.length >= length) break;
    text += textStart(child, length - text.length);
  }
  return text;
}

/** The element and all below it, in the order of the page. */
export function* elementsOf(root: PageElement): Generator<PageElement> {
  yield root;
  for (const child of root.children) if (isElement(child)) yield* elementsOf(child);
}

export function findElement(root: PageElement, tag: string): PageElement | null {
  for (const element of elementsOf(root)) if (element.tag === tag) return element;
  return null;
}

/** Elements whose content is no text of the page. */
export const UNREAD: ReadonlySet<string> = new Set(
  'script style template iframe object embed video audio input textarea select option button datalist head link meta base title noscript'.split(
    ' ',
  ),
);
