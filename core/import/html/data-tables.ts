import { elementsOf, isElement, textOf, type PageElement } from './page-node';
import { isDataTable } from './page-table';

/**
 * Marks, in place, the tables that are read by rows, by the attribute by which HTML 4 sums one up: extractors keep a
 * table that has it and weigh any other like a part of the page, so that a small one is lost without a word.
 */
export function markDataTables(root: PageElement): void {
  for (const element of elementsOf(root))
    element.children.forEach((child, index) => {
      if (isElement(child) && child.tag === 'table' && isDataTable(child) && !isMenu(child))
        element.children[index] = { ...child, attributes: { summary: 'data', ...child.attributes } };
    });
}

/** Most of its letters are links: a list of other pages. */
const isMenu = (table: PageElement): boolean => {
  const linked = [...elementsOf(table)].filter(({ tag }) => tag === 'a').map((link) => textOf(link).length);
  return 2 * linked.reduce((sum, length) => sum + length, 0) > textOf(table).length;
};
