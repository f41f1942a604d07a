import { isElement, type PageElement } from './page-node';

/**
 * Whether a table holds data or only lays a page out. Data has rows of several cells and short ones; a layout has
 * tables, headings or many paragraphs in its cells, and is read as if it were none.
 */
export function isDataTable(table: PageElement): boolean {
  const rows = rowsOf(table).filter(({ tag }) => tag === 'tr');
  const cells = rows.map((row) => row.children.filter(isElement));
  if (rows.length === 0 || !cells.some((row) => row.length > 1)) return false;
  return cells.every((row) => row.every((cell) => countLayout(cell) <= 1));
}

/** Rows of the table itself in order, and its caption. */
export function rowsOf(table: PageElement): readonly PageElement[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.tag === 'tr' || child.tag === 'caption') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tag)
      ? child.children.filter(isElement).filter(({ tag }) => tag === 'tr')
      : [];
  });
}

const HEAVY = new Set([
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'pre',
  'article',
  'section',
  'figure',
  'ul',
  'ol',
]);

/** Paragraphs in a cell; anything that only a page holds counts as many. */
function countLayout(cell: PageElement): number {
  let count = 0;
  for (const child of cell.children) {
    if (!isElement(child)) continue;
    count += (HEAVY.has(child.tag) ? 2 : child.tag === 'p' ? 1 : 0) + countLayout(child);
    if (count > 1) break;
  }
  return count;
}
