import type { PageElement } from '../html/page-node';
import { pageElement } from '../rich-text/page-elements';
import type { XmlElement } from '../xml';

/** A table of an OpenDocument text. What a merged cell covers is written out there and is left to HTML's grid here. */
export function tableElement(
  table: XmlElement,
  blocks: (cell: XmlElement) => readonly PageElement[],
): PageElement {
  const rows: PageElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'table-row') rows.push(rowElement(child, blocks));
      else if (/^table-(?:header-rows|rows|row-group)$/.test(child.name)) visit(child);
    }
  };
  visit(table);
  return pageElement('table', rows);
}

/** More empty cells than this stand only at the end of the rows of a spreadsheet. */
const MOST_REPEATED = 60;

const rowElement = (row: XmlElement, blocks: (cell: XmlElement) => readonly PageElement[]): PageElement =>
  pageElement(
    'tr',
    row.children.flatMap((cell): readonly PageElement[] => {
      if (typeof cell === 'string' || cell.name !== 'table-cell') return [];
      const repeated = Number(cell.attributes.get('number-columns-repeated') ?? 1);
      const times = Math.min(MOST_REPEATED, Math.max(1, repeated || 1));
      const spans = {
        colspan: cell.attributes.get('number-columns-spanned') ?? '1',
        rowspan: cell.attributes.get('number-rows-spanned') ?? '1',
      };
      return Array.from({ length: times }, () => pageElement('td', blocks(cell), spans));
    }),
  );
