import { canonicalLine } from '../../text/canonical-text';
import { attribute, textOf, type PageElement } from '../html/page-node';
import type { PageMark } from '../html/page-breaks';
import type { ContentsEntry } from './table-of-contents';

/** Where the pages of the printed book begin in one file, by the book's list of pages and by the marks in the file. */
export interface FilePages {
  /** The label of the page that begins with the file, where the list names the file as a whole. */
  readonly opening: string | null;
  /** Labels by the ids of the elements at which they begin. */
  readonly byId: ReadonlyMap<string, string>;
}

/** Of a page or a book without such a list. */
export const NO_PAGE_LIST: FilePages = { opening: null, byId: new Map() };

type ListEntry = Pick<ContentsEntry, 'label' | 'path' | 'fragment'>;

export function filePages(list: readonly ListEntry[], path: string): FilePages {
  const byId = new Map<string, string>();
  let opening: string | null = null;
  for (const { label, fragment } of list.filter((entry) => entry.path === path)) {
    const page = pageLabel(label);
    if (page === null) continue;
    if (fragment === null) opening = page;
    else if (!byId.has(fragment)) byId.set(fragment, page);
  }
  return { opening, byId };
}

/** The page that begins at an element; `null` where none does. */
export function pageMarkOf({ byId }: FilePages, element: PageElement): PageMark | null {
  const id = attribute(element, 'id') ?? (element.tag === 'a' ? attribute(element, 'name') : null);
  const listed = id === null ? undefined : byId.get(id);
  if (listed !== undefined) return { id, label: listed };
  if (!isPageMark(element)) return null;
  const printed = pageLabel(textOf(element));
  const said = [attribute(element, 'title'), attribute(element, 'aria-label')]
    .map((text) => pageLabel(text ?? ''))
    .find((label) => label !== null);
  return { id, label: said ?? (printed !== null && NUMBER.test(printed) ? printed : null) };
}

const isPageMark = (element: PageElement): boolean =>
  /(?:^|\s)pagebreak(?:\s|$)/.test(attribute(element, 'epub:type') ?? '') ||
  attribute(element, 'role') === 'doc-pagebreak' ||
  isMarkedByClass(element);

/** Older books and pages name only a class for it, which is believed where a number is all that it holds. */
const isMarkedByClass = (element: PageElement): boolean =>
  /(?:^|[\s_-])(?:page-?num(?:ber)?s?|pageno|page-?break|pagenumber|pb)(?:[\s_-]|$)/i.test(
    attribute(element, 'class') ?? '',
  ) && isPrintedNumber(textOf(element), attribute(element, 'title') ?? attribute(element, 'id') ?? '');

const isPrintedNumber = (text: string, said: string): boolean =>
  text.trim() === '' ? /\d|^[ivxlcdm]+$/i.test(said) : NUMBER.test(pageLabel(text) ?? '');

/** An element that shows the number of a page and no word of the text. */
export function isPageNumber(pages: FilePages, element: PageElement): boolean {
  const mark = pageMarkOf(pages, element);
  // Most elements are none, and the text of all of them together is the page as many times as it is deep.
  if (mark === null) return false;
  const text = pageLabel(textOf(element));
  return text !== null && (text === mark.label || NUMBER.test(text));
}

const NUMBER = /^(?:\p{N}+|[ivxlcdm]+)$/iu;

/** Longer texts are no numbers of pages. */
const LONGEST = 20;

/** "Page 12." is 12: the window says "p." itself. */
function pageLabel(text: string): string | null {
  const line = canonicalLine(text)
    .replace(/^[[({|]\s?|\s?[\])}|]$/g, '')
    .replace(/^(?:pages?|pg|p|seite|s|página|pagina|стор|стр|сторінка|страница)\.?\s+(?=\S)/iu, '')
    .replace(/[.\s]+$/, '');
  return line === '' || line.length > LONGEST ? null : line;
}
