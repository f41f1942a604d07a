import { canonicalLine } from '../../text/canonical-text';
import { attribute, isElement, textOf, type PageElement, type PageNode } from './page-node';

/**
 * Makes every heading of a page a heading and nothing else, in place. Extractors drop one whose class or id sounds like
 * a widget ("share-of-votes", "header-with-anchor-widget") and take one that holds a `div` apart; what follows it then
 * stands under the wrong heading. The links by which sites let readers copy a heading's address are no words of it.
 */
export function plainHeadings(element: PageElement): void {
  element.children.forEach((child, index) => {
    if (!isElement(child)) return;
    if (/^h[1-6]$/.test(child.tag) && isHeading(child))
      element.children[index] = {
        tag: child.tag,
        attributes: kept(child),
        children: inlineOf(child.children),
      };
    else plainHeadings(child);
  });
}

/** One that holds paragraphs, lists or tables is a container that only calls itself so. */
const isHeading = (element: PageElement): boolean =>
  !holdsProse(element) && /\p{L}|\p{N}/u.test(textOf(element));

const holdsProse = (element: PageElement): boolean =>
  element.children.some(
    (child) =>
      isElement(child) &&
      (/^(?:p|ul|ol|dl|table|h[1-6]|blockquote|article|form)$/.test(child.tag) || holdsProse(child)),
  );

const kept = ({ attributes }: PageElement): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'class' && name !== 'id'));

const BLOCK = /^(?:div|section|header|center|address|figure|hgroup|main|article|aside)$/;

function inlineOf(nodes: readonly PageNode[]): PageNode[] {
  return nodes.flatMap((node): PageNode[] => {
    if (!isElement(node)) return [node];
    if (isOwnAddress(node)) return [];
    const children = inlineOf(node.children);
    if (!BLOCK.test(node.tag)) return [{ ...node, children }];
    return textOf(node).trim() === '' && !children.some((child) => isElement(child) && child.tag === 'img')
      ? []
      : [' ', ...children, ' '];
  });
}

const isOwnAddress = (element: PageElement): boolean =>
  element.tag === 'a' &&
  (attribute(element, 'href') ?? '').includes('#') &&
  /^(?:[#¶§🔗⚓∞]\uFE0F?|permalink|link|anchor|copy link|edit)?$/iu.test(canonicalLine(textOf(element)));
