import { canonicalLine } from '../../text/canonical-text';
import { FURNITURE_ATTRIBUTE } from '../html/page-blocks';
import type { PageElement, PageNode } from '../html/page-node';
import { pageElement } from '../rich-text/page-elements';
import { elementsNamed, firstNamed, xmlText, type XmlElement } from '../xml';
import { inlineNodes } from './inline-nodes';

/** What the file says of the book beside its text: a blurb. */
export const annotationElements = (description: XmlElement | null): readonly PageElement[] => {
  const info = description === null ? null : firstNamed(description, 'title-info');
  const annotation = info === null ? null : firstNamed(info, 'annotation');
  return annotation === null
    ? []
    : annotation.children.flatMap((child): readonly PageElement[] =>
        typeof child === 'string' ? [] : [pageElement('p', inlineNodes(child))],
      );
};

/** Lines of a title are one heading. */
export function heading(title: XmlElement, depth: number, isAside: boolean): PageElement {
  const lines = title.children.flatMap((child): readonly PageNode[] =>
    typeof child === 'string' ? [] : [...inlineNodes(child), ' '],
  );
  return isAside
    ? pageElement('p', lines, { [FURNITURE_ATTRIBUTE]: '' })
    : pageElement(`h${Math.min(6, Math.max(1, depth))}`, lines);
}

export const titleText = (title: XmlElement): string =>
  canonicalLine(title.children.map((child) => (typeof child === 'string' ? '' : xmlText(child))).join(' '));

/** Notes beside one another are one list. */
export function groupedNotes(elements: readonly PageElement[]): readonly PageElement[] {
  const blocks: PageElement[] = [];
  for (const element of elements) {
    const last = blocks.at(-1);
    if (element.tag !== 'li') blocks.push(element);
    else if (last?.tag === 'ul') last.children.push(element);
    else blocks.push(pageElement('ul', [element]));
  }
  return blocks;
}

export const tableOf = (table: XmlElement): PageElement =>
  pageElement(
    'table',
    elementsNamed(table, 'tr').map((row) =>
      pageElement(
        'tr',
        row.children.flatMap((cell): readonly PageElement[] =>
          typeof cell === 'string' || !/^t[hd]$/.test(cell.name)
            ? []
            : [pageElement(cell.name, inlineNodes(cell), Object.fromEntries(cell.attributes))],
        ),
      ),
    ),
  );
