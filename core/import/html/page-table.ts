import { attribute, isElement, textOf, type PageElement } from './page-node';

/**
 * Whether a table holds data or only lays a page out. Data has rows of several cells, and short ones, of a few
 * paragraphs at most; a layout has tables, headings or whole articles in its cells, and is read as if it were none.
 */
export function isDataTable(table: PageElement): boolean {
  const rows = rowsOf(table).filter(({ tag }) => tag === 'tr');
  const cells = rows.map((row) => row.children.filter(isElement));
  if (rows.length === 0 || !cells.some((row) => row.length > 1)) return false;
  const most = rows.length > 1 ? MOST_PARAGRAPHS : 1;
  return cells.every((row) => row.every((cell) => isPlainCell(cell, most)));
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
