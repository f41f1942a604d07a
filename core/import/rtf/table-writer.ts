import type { PageElement, PageNode } from '../html/page-node';
import { pageElement } from '../rich-text/page-elements';

/** One cell as `\trowd` describes it. */
export interface CellPlace {
  /** Its right edge, in twips. */
  readonly edge: number;
  /** It goes on with the cell to its left. */
  readonly isMerged: boolean;
}

interface Row {
  readonly cells: readonly (readonly PageNode[])[];
  readonly places: readonly CellPlace[];
}

/** Edges that lie no further apart are one, for programs round them; in twips. */
const TOLERANCE = 30;

/**
 * Rows of a table. RTF has no columns, only rows of cells with their right edges: cells that end at one place are of one
 * column, and a cell over several of these edges spans as many.
 */
export class TableWriter {
  readonly #rows: Row[] = [];
  #cells: (readonly PageNode[])[] = [];

  get isEmpty(): boolean {
    return this.#rows.length === 0 && this.#cells.length === 0;
  }

  cell(blocks: readonly PageNode[]): void {
    this.#cells.push(blocks);
  }

  row(places: readonly CellPlace[]): void {
    if (this.#cells.length > 0) this.#rows.push({ cells: this.#cells, places });
    this.#cells = [];
  }

  /** The table so far, `null` for none; what comes next is another. */
  take(): PageElement | null {
    this.row([]);
    if (this.#rows.length === 0) return null;
    const columns = columnsOf(this.#rows);
    return pageElement(
      'table',
      this.#rows.splice(0).map((row) => pageElement('tr', cellsOf(row, columns))),
    );
  }
}

/** For each edge the number of its column, from 0. */
function columnsOf(rows: readonly Row[]): ReadonlyMap<number, number> {
  const edges = [...new Set(rows.flatMap(({ places }) => places.map(({ edge }) => edge)))].sort(
    (a, b) => a - b,
  );
  const columns = new Map<number, number>();
  let column = -1;
  let last = -Infinity;
  for (const edge of edges) {
    if (edge - last > TOLERANCE) column += 1;
    columns.set(edge, column);
    last = edge;
  }
  return columns;
}

function cellsOf({ cells, places }: Row, columns: ReadonlyMap<number, number>): readonly PageElement[] {
  const elements: PageElement[] = [];
  let before = -1;
  let open: { content: PageNode[]; span: number } | null = null;
  const close = (): void => {
    if (open !== null) elements.push(pageElement('td', open.content, { colspan: String(open.span) }));
  };
  cells.forEach((content, index) => {
    const place = places[index];
    const column = place === undefined ? before + 1 : (columns.get(place.edge) ?? before + 1);
    const span = Math.max(1, column - before);
    before = Math.max(column, before + 1);
    if (place?.isMerged === true && open !== null) {
      open.content.push(...content);
      open.span += span;
      return;
    }
    close();
    open = { content: [...content], span };
  });
  close();
  return elements;
}
