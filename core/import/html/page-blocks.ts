import type { BlockKind } from '../../contract/block';
import type { DraftBlock, Run, RunMark } from '../../text/canonical-text';
import { canonicalLine } from '../../text/canonical-text';
import { resolveAddress } from './page-address';
import {
  breaksAround,
  breaksInParagraph,
  type PageBreak,
  type PageMark,
  type PlacedMark,
} from './page-breaks';
import {
  attribute,
  findElement,
  isElement,
  textOf,
  UNREAD,
  type PageElement,
  type PageNode,
} from './page-node';
import { isHidden } from './hidden-parts';
import { listLabels } from './list-numbers';
import { describePicture, isDot } from './page-picture';
import { isDataTable, partCell, rowsOf, TableGrid } from './page-table';
import { NOTE_ATTRIBUTE } from './prepare-page';
import { boundaryOf, highlightOf } from '../inline/range-boundary';
import { codeLines } from './code-lines';

/**
 * A guarded page, or the part of it that is the article, to blocks. Only text, five kinds of mark and addresses of
 * links leave the page: what is not known here is read through, never shown as it stands.
 */
export interface PageBlocks {
  readonly blocks: readonly DraftBlock[];
  /** Pictures that lie in the page itself and stay with the original. */
  readonly embeddedPictures: number;
  /** Others for which the page has no words. */
  readonly wordlessPictures: number;
  /** For each of `PageReading.anchors` that the page has, the index of the block that begins there or holds it. */
  readonly anchors: ReadonlyMap<string, number>;
  /** Where `PageReading.markOf` saw pages of a printed book begin, in the order of the text. */
  readonly breaks: readonly PageBreak[];
}

export interface PageReading {
  /** Against which relative addresses count; `null` where the page does not say where it comes from. */
  readonly base: string | null;
  /**
   * True for a page of which nothing is known: its menus, asides and feet become furniture and what is hidden is left
   * out.
   */
  readonly isWholePage: boolean;
  /** Ids of elements whose place is wanted; none where it is absent. */
  readonly anchors?: ReadonlySet<string>;
  /** Tells whether a page of a printed book begins at an element; `null` where none does. */
  readonly markOf?: (element: PageElement) => PageMark | null;
  /** True to read what is marked as furniture like anything else. */
  readonly ignoresMarks?: boolean;
}

export function pageBlocks(nodes: readonly PageNode[], reading: PageReading): PageBlocks {
  const walk = new PageWalk(reading);
  walk.visitAll(nodes, []);
  walk.end();
  return walk;
}

interface Place {
  kind: BlockKind;
  level: number;
  /** Number of a list item, until its first block is written. */
  label: string;
}

const BLOCKS = new Set(
  'address article aside body center dd details dialog dir div dl dt fieldset figure footer form header hgroup legend main nav ol p section summary table tbody td tfoot th thead tr ul caption figcaption'.split(
    ' ',
  ),
);
const BEGINNING = new Set([
  ...BLOCKS,
  ...'h1 h2 h3 h4 h5 h6 hr blockquote ul li menu pre listing xmp table'.split(' '),
]);
/** Marks what a format knows to be of the page and not of the text. */
export const FURNITURE_ATTRIBUTE = 'data-furniture';

const PAGE_PARTS = new Set(['nav', 'footer', 'aside', 'menu']);

class PageWalk implements PageBlocks {
  readonly blocks: DraftBlock[] = [];
  readonly anchors = new Map<string, number>();
  readonly breaks: PageBreak[] = [];
  embeddedPictures = 0;
  wordlessPictures = 0;
  readonly #reading: PageReading;
  #runs: Run[] = [];
  #pictures: DraftBlock[] = [];
  /** Words of the pictures so far: a page holds one small picture in many places until the real ones come. */
  readonly #described = new Set<string>();
  #pageMarks: PlacedMark[] = [];
  #place: Place = { kind: 'paragraph', level: 0, label: '' };
  #quotations = 0;
  #lists = 0;
  #isAfterBreak = false;
  /** In a figure that has a caption. */
  #isCaptioned = false;

  constructor(reading: PageReading) {
    this.#reading = reading;
  }

  visitAll(nodes: readonly PageNode[], marks: readonly RunMark[]): void {
    for (const node of nodes) {
      if (isElement(node)) this.#visit(node, marks);
      else if (node !== '') {
        if (/\S/.test(node)) this.#isAfterBreak = false;
        this.#runs.push({ text: node, marks });
      }
    }
  }

  flush(): void {
    const [runs, marks] = [this.#runs, this.#pageMarks];
    [this.#runs, this.#pageMarks] = [[], []];
    this.breaks.push(...breaksInParagraph(runs, this.#pictures.length, marks, this.blocks.length));
    this.#isAfterBreak = false;
    if (runs.some(({ text }) => /\S/.test(text))) {
      const { kind, level, label } = this.#place;
      this.blocks.push({
        kind,
        level,
        runs: label === '' ? runs : [{ text: `${label} `, marks: [] }, ...runs],
        id: null,
      });
      this.#place.label = '';
      // Only the first paragraph of an item is the item.
      if (kind === 'list-item') this.#place = { kind: 'paragraph', level: 0, label: '' };
    }
    // What begins or ends where nothing is written does so where something is.
    else this.#runs = runs.filter(({ boundary }) => boundary !== undefined);
    this.blocks.push(...this.#pictures);
    this.#pictures = [];
  }

  end(): void {
    this.flush();
    const last = this.blocks.pop();
    if (last !== undefined) this.blocks.push({ ...last, runs: [...last.runs, ...this.#runs] });
  }

  #visit(element: PageElement, marks: readonly RunMark[]): void {
    const { tag } = element;
    this.#markAnchor(element);
    this.#markBreak(element);
    const boundary = boundaryOf(element);
    if (boundary !== null) return void this.#runs.push({ text: '', marks: [], boundary });
    const highlight = highlightOf(element);
    if (highlight !== null) {
      this.#runs.push({ text: '', marks: [], boundary: { name: highlight, at: 'start' } });
      this.visitAll(element.children, marks);
      return void this.#runs.push({ text: '', marks: [], boundary: { name: highlight, at: 'end' } });
    }
    if (UNREAD.has(tag) || (this.#reading.isWholePage && isHidden(element))) return;
    if (this.#place.kind !== 'furniture' && this.#isMarked(element)) return this.#furniture(element, marks);
    const heading = /^h([1-6])$/.exec(tag)?.[1];
    if (heading !== undefined)
      return this.#within({ kind: 'heading', level: Number(heading) }, element, marks);
    switch (tag) {
      case 'br':
        if (this.#isAfterBreak) this.flush();
        else this.#runs.push({ text: ' ', marks: [], isLineBreak: true });
        this.#isAfterBreak = true;
        return;
      case 'hr':
        return this.flush();
      case 'wbr':
        return;
      case 'img':
        return this.#picture(element);
      case 'pre':
      case 'listing':
      case 'xmp':
        return this.#code(element);
      case 'blockquote':
        this.#quotations += 1;
        this.#within({ kind: 'quotation', level: this.#quotations }, element, marks);
        this.#quotations -= 1;
        return;
      case 'ul':
      case 'ol':
      case 'menu':
        return this.#list(element, marks);
      case 'li':
        return this.#within({ kind: 'list-item', level: Math.max(1, this.#lists) }, element, marks);
      case 'figcaption':
      case 'caption':
        return this.#within({ kind: 'caption', level: 0 }, element, marks);
      case 'figure':
        return this.#figure(element, marks);
      case 'table':
        return isDataTable(element) ? this.#table(element) : this.#within(null, element, marks);
    }
    if (this.#reading.isWholePage && PAGE_PARTS.has(tag)) return this.#furniture(element, marks);
    if (BLOCKS.has(tag)) return this.#within(null, element, marks);
    const mark = this.#markOf(element, marks);
    this.visitAll(element.children, mark === null ? marks : [...marks, mark]);
  }

  #isMarked(element: PageElement): boolean {
    return this.#reading.ignoresMarks !== true && attribute(element, FURNITURE_ATTRIBUTE) !== null;
  }

  #furniture(element: PageElement, marks: readonly RunMark[]): void {
    this.#within({ kind: 'furniture', level: 0 }, element, marks);
  }

  /** What begins a block ends the one before, which is then not taken for the place. */
  #markAnchor(element: PageElement): void {
    const { anchors } = this.#reading;
    if (anchors === undefined) return;
    const id = attribute(element, 'id') ?? (element.tag === 'a' ? attribute(element, 'name') : null);
    if (id === null || !anchors.has(id) || this.anchors.has(id)) return;
    if (BEGINNING.has(element.tag)) this.flush();
    this.anchors.set(id, this.blocks.length);
  }

  #markBreak(element: PageElement): void {
    const mark = this.#reading.markOf?.(element) ?? null;
    if (mark === null) return;
    if (BEGINNING.has(element.tag)) this.flush();
    this.#pageMarks.push({ ...mark, runs: this.#runs.length, pictures: this.#pictures.length });
  }

  /** `null` leaves the kind of the text as it is: a `div` in a quotation is quoted. */
  #within(
    place: Omit<Place, 'label'> | null,
    element: PageElement,
    marks: readonly RunMark[],
    label = '',
  ): void {
    this.flush();
    const before = this.#place;
    // All that stands in a menu or a foot is of the page.
    const isFurniture = before.kind === 'furniture';
    this.#place = place === null || isFurniture ? before : { ...place, label };
    this.visitAll(element.children, marks);
    this.flush();
    if (place !== null && !isFurniture) this.#place = before;
  }

  #list(element: PageElement, marks: readonly RunMark[]): void {
    this.flush();
    this.#lists += 1;
    const labels = listLabels(element);
    for (const child of element.children) {
      const label = isElement(child) ? labels.get(child) : undefined;
      if (!isElement(child) || label === undefined) {
        this.visitAll([child], marks);
        continue;
      }
      // The number of a numbered item is part of its text: blocks have no other place for it, and texts refer to it.
      this.#markBreak(child);
      if (this.#isMarked(child)) this.#furniture(child, marks);
      else if (!this.#reading.isWholePage || !isHidden(child))
        this.#within({ kind: 'list-item', level: this.#lists }, child, marks, label);
    }
    this.flush();
    this.#lists -= 1;
  }

  #figure(element: PageElement, marks: readonly RunMark[]): void {
    const before = this.#isCaptioned;
    const caption = findElement(element, 'figcaption');
    this.#isCaptioned = caption !== null && /\p{L}/u.test(textOf(caption));
    this.#within(null, element, marks);
    this.#isCaptioned = before;
  }

  #code(element: PageElement): void {
    this.flush();
    const first = this.blocks.length;
    for (const runs of codeLines(element)) this.blocks.push({ kind: 'code', level: 0, runs, id: null });
    // On which of its lines a page begins is not looked for.
    this.breaks.push(...breaksAround(this.#marksBelow(element), first, this.blocks.length));
  }

  #marksBelow(element: PageElement): readonly PageMark[] {
    return element.children.filter(isElement).flatMap((child) => {
      const mark = this.#reading.markOf?.(child) ?? null;
      return [...(mark === null ? [] : [mark]), ...this.#marksBelow(child)];
    });
  }

  #table(element: PageElement): void {
    this.flush();
    const grid = new TableGrid();
    for (const row of rowsOf(element)) {
      this.#markBreak(row);
      this.flush();
      if (row.tag === 'caption') {
        this.#within({ kind: 'caption', level: 0 }, row, []);
        continue;
      }
      const breaks: PageBreak[] = [];
      const nested: PageElement[] = [];
      const cells = grid.place(row).map((cell, index) => {
        if (cell === null) return [];
        const parts = partCell(cell);
        nested.push(...parts.nested);
        const inner = pageBlocks(parts.own.children, this.#reading);
        this.embeddedPictures += inner.embeddedPictures;
        this.wordlessPictures += inner.wordlessPictures;
        const mark = this.#reading.markOf?.(cell) ?? null;
        const own = mark === null ? [] : [{ ...mark, block: 0, isInside: false }];
        for (const one of [...own, ...inner.breaks])
          breaks.push({ ...one, isInside: index > 0 || one.block > 0 || one.isInside });
        return inner.blocks.flatMap((block, index) => (index === 0 ? block.runs : [SPACE, ...block.runs]));
      });
      const runs = cells.flatMap((cell, index) => (index === 0 ? cell : [BAR, ...cell]));
      const kind = this.#place.kind === 'furniture' ? 'furniture' : 'table-row';
      const isEmpty = cells.every((cell) => cell.length === 0);
      for (const one of breaks)
        this.breaks.push({ ...one, block: this.blocks.length, isInside: one.isInside && !isEmpty });
      if (!isEmpty) this.blocks.push({ kind, level: 0, runs, id: null });
      // A row is one line; tables within its cells come behind it, with rows of their own.
      this.visitAll(nested, []);
    }
  }

  #picture(element: PageElement): void {
    const isEmbedded = attribute(element, 'embedded') !== null && attribute(element, 'src') === null;
    if (isEmbedded) this.embeddedPictures += 1;
    // What its page says below a picture says it better than the words for those who do not see it.
    if (this.#isCaptioned || isDot(element)) return;
    const runs = describePicture(element, this.#reading.base);
    if (runs === null) this.wordlessPictures += 1;
    else {
      const words = runs[0]?.text ?? '';
      const isAgain = isEmbedded && this.#described.has(words);
      this.#described.add(words);
      if (!isAgain) this.#pictures.push({ kind: 'caption', level: 0, runs, id: null });
    }
  }

  #markOf(element: PageElement, marks: readonly RunMark[]): RunMark | null {
    switch (element.tag) {
      case 'em':
      case 'i':
      case 'cite':
      case 'dfn':
      case 'var':
        return { kind: 'emphasis', href: null };
      case 'strong':
      case 'b':
        return { kind: 'strong', href: null };
      case 'code':
      case 'kbd':
      case 'samp':
      case 'tt':
        return { kind: 'code', href: null };
      case 'sup': {
        const note = attribute(element, NOTE_ATTRIBUTE);
        return note === null
          ? null
          : { kind: 'note-reference', href: null, ...(note === '' ? {} : { note }) };
      }
      case 'a': {
        const address = attribute(element, 'href');
        if (address === null || marks.some(({ kind }) => kind === 'link')) return null;
        const href = address.startsWith('#') ? null : resolveAddress(address, this.#reading.base);
        return href === null ? null : { kind: 'link', href };
      }
      default:
        return null;
    }
  }
}

const SPACE: Run = { text: ' ', marks: [] };
const BAR: Run = { text: ' | ', marks: [] };

/** True where nothing of it can be read. */
export const isBlank = (block: DraftBlock): boolean =>
  canonicalLine(block.runs.map(({ text }) => text).join('')) === '';
