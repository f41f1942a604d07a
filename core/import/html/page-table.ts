import { attribute, elementsOf, isElement, textOf, type PageElement, type PageNode } from './page-node';

/**
 * Whether a table holds data or only lays a page out. Data has rows of several cells, and short ones, of a few
 * paragraphs at most; a layout has tables, headings or whole articles in its cells, and is read as if it were none.
 */
export function isDataTable(table: PageElement): boolean {
  const rows = rowsOf(table).filter(({ tag }) => tag === 'tr');
  const cells = rows.map((row) => row.children.filter(isElement));
  if (rows.length === 0 || !cells.some((row) => row.length > 1)) return false;
  if (attribute(table, DOCUMENT_ATTRIBUTE) !== null)
    return cells.every((row) => row.every((cell) => isDocumentCell(cell)));
  const most = rows.length > 1 ? MOST_PARAGRAPHS : 1;
  return cells.every((row) => row.every((cell) => isPlainCell(cell, most)));
}

/** Marks a table of a word processor, in which no page is laid out by tables within tables. */
const DOCUMENT_ATTRIBUTE = 'data-document-table';

/** In place, before a document of a word processor is read by the rules of pages. */
export function markDocumentTables(root: PageElement): void {
  for (const element of elementsOf(root))
    element.children.forEach((child, index) => {
      if (isElement(child) && child.tag === 'table')
        element.children[index] = { ...child, attributes: { ...child.attributes, [DOCUMENT_ATTRIBUTE]: '' } };
    });
}

/** What a cell holds itself, and the tables within it. */
export interface CellParts {
  readonly own: PageElement;
  readonly nested: readonly PageElement[];
}

export function partCell(cell: PageElement): CellParts {
  const nested: PageElement[] = [];
  const without = (element: PageElement): PageElement => ({
    ...element,
    children: element.children.flatMap((child): readonly PageNode[] => {
      if (!isElement(child)) return [child];
      if (child.tag !== 'table') return [without(child)];
      nested.push(child);
      return [];
    }),
  });
  return { own: without(cell), nested };
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

const MOST_PARAGRAPHS = 12;
/** UTF-16 units of a cell of several paragraphs. */
const LONGEST_CELL = 1_500;

function isPlainCell(cell: PageElement, most: number): boolean {
  const paragraphs = countParagraphs(cell, most);
  return paragraphs <= 1 || (paragraphs <= most && textOf(cell).length <= LONGEST_CELL);
}

/** A heading or a table in it does not make a page of the cell: the table is read behind the row. */
function isDocumentCell(cell: PageElement): boolean {
  const { own } = partCell(cell);
  const paragraphs = [...elementsOf(own)].filter(({ tag }) => PARAGRAPHS.has(tag) || HEADING.test(tag));
  return paragraphs.length <= MOST_PARAGRAPHS && textOf(own).length <= LONGEST_CELL;
}

const HEADING = /^h[1-6]$/;

const HEAVY = new Set('table h1 h2 h3 h4 blockquote pre article section figure'.split(' '));
const PARAGRAPHS = new Set(['p', 'li', 'dd', 'dt']);

/** Paragraphs and items in a cell; anything that only a page holds counts as more than any cell may have. */
function countParagraphs(cell: PageElement, most: number): number {
  let count = 0;
  for (const child of cell.children) {
    if (!isElement(child)) continue;
    count +=
      (HEAVY.has(child.tag) ? most + 1 : PARAGRAPHS.has(child.tag) ? 1 : 0) + countParagraphs(child, most);
    if (count > most) break;
  }
  return count;
}

/** More columns or rows than a cell may span are not shown by any page. */
const WIDEST = 60;

/**
 * Puts the cells of one row after another in their columns, so that what stands under a cell of two rows, or beside one
 * of two columns, keeps its place. `null` is a place that a merged cell covers.
 */
export class TableGrid {
  /** For each column, for how many more rows a cell from above covers it. */
  #covered: number[] = [];

  place(row: PageElement): readonly (PageElement | null)[] {
    const placed: (PageElement | null)[] = [];
    const covered = this.#covered;
    const skip = (): void => {
      while ((covered[placed.length] ?? 0) > 0) {
        covered[placed.length] = (covered[placed.length] ?? 0) - 1;
        placed.push(null);
      }
    };
    for (const cell of row.children.filter(isElement)) {
      skip();
      const columns = span(cell, 'colspan');
      const rows = span(cell, 'rowspan');
      for (let column = 0; column < columns; column += 1) {
        covered[placed.length] = rows - 1;
        placed.push(column === 0 ? cell : null);
      }
    }
    skip();
    while (placed.at(-1) === null) placed.pop();
    return placed;
  }
}

const span = (cell: PageElement, name: 'colspan' | 'rowspan'): number =>
  Math.min(WIDEST, Math.max(1, Number.parseInt(attribute(cell, name) ?? '1', 10) || 1));
