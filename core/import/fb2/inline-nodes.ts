import type { PageNode } from '../html/page-node';
import { pageElement, pictureElement } from '../rich-text/page-elements';
import type { XmlElement } from '../xml';

/** The words of a paragraph of FictionBook with their marks. */
export const inlineNodes = (element: XmlElement): readonly PageNode[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [child] : inlineNode(child)));

function inlineNode(element: XmlElement): readonly PageNode[] {
  switch (element.name) {
    case 'strong':
    case 'code':
    case 'sup':
    case 'sub':
      return [pageElement(element.name, inlineNodes(element))];
    case 'emphasis':
      return [pageElement('em', inlineNodes(element))];
    case 'a': {
      const href = element.attributes.get('href') ?? '';
      if (element.attributes.get('type') !== 'note')
        return [pageElement('a', inlineNodes(element), { href })];
      return [pageElement('sup', [pageElement('a', plain(element), { href, role: 'doc-noteref' })])];
    }
    case 'image':
      return [pictureElement(element.attributes.get('alt') ?? element.attributes.get('title') ?? '')];
  }
  return inlineNodes(element);
}

/** A sign that is raised itself as well has one mark. */
const plain = (element: XmlElement): readonly PageNode[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [child] : plain(child)));
