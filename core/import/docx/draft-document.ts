import type { HighlightColour } from '../../contract/annotation';
import { highlightAttributes } from '../inline/range-boundary';
import { openingHeading } from '../opening-heading';
import { canonicalLine, type DraftBlock } from '../../text/canonical-text';
import type { SanitizedPage } from '../html/sanitize-html';
import { isBlank, pageBlocks } from '../html/page-blocks';
import { markDocumentTables } from '../html/page-table';
import { preparePage } from '../html/prepare-page';
import { applySigns } from './apply-signs';
import { attribute, elementsOf, isElement, textOf, type PageElement, type PageNode } from '../html/page-node';

/** A Word document as mammoth writes it, in blocks. */
export interface DocumentDraft {
  /** From a paragraph in the style of a title, else the heading over the document; it leaves the text where it opens it. */
  readonly title: string | null;
  readonly blocks: readonly DraftBlock[];
  readonly isFlattened: boolean;
  readonly wordlessPictures: number;
}

/** The class under which the style map hands on Word's Title. */
export const TITLE_CLASS = 'document-title';

/**
 * @param inserted as `applySigns`
 * @param hasOwnTitle whether the properties of the file name a title
 */
export function draftDocument(
  page: SanitizedPage,
  inserted: readonly (readonly PageNode[] | null)[] = [],
  hasOwnTitle = false,
): DocumentDraft {
  settleDocument(page.root, inserted);
  preparePage(page.root);
  markDocumentTables(page.root);
  const reading = { base: null, isWholePage: false } as const;
  setHighlights(page.root);
  const marked = [...elementsOf(page.root)].find((each) => attribute(each, 'class') === TITLE_CLASS);
  const styled = marked === undefined ? null : canonicalLine(textOf(marked)) || null;
  const read = pageBlocks(page.root.children, reading);
  const blocks = read.blocks.filter((block) => !isBlank(block));
  const title = styled ?? (hasOwnTitle ? null : openingHeading(blocks));
  const [first] = blocks;
  const opens = first !== undefined && title !== null && lineOf(first) === title && blocks.length > 1;
  return {
    title,
    blocks: opens ? blocks.slice(1) : blocks,
    isFlattened: page.isFlattened,
    wordlessPictures: read.wordlessPictures,
  };
}

/** What mammoth wrote, in place, without its own additions, and with what was written into it for the draft. */
export function settleDocument(root: PageElement, inserted: readonly (readonly PageNode[] | null)[]): void {
  removeBackLinks(root);
  unwrapRaised(root);
  applySigns(root, inserted);
}

const lineOf = (block: DraftBlock): string => canonicalLine(block.runs.map(({ text }) => text).join(''));

/** The arrows from a note back to its place are no words of the author. */
function removeBackLinks(root: PageElement): void {
  for (const element of elementsOf(root)) {
    const kept = element.children.filter((child) => !isElement(child) || !isBackLink(child));
    if (kept.length < element.children.length) element.children.splice(0, Infinity, ...kept);
  }
}

/** The sign of a note is raised by mammoth and by its own style as well; one mark is enough. */
function unwrapRaised(root: PageElement): void {
  for (const element of elementsOf(root)) {
    const [inner] = element.children;
    if (element.tag === 'sup' && element.children.length === 1 && inner !== undefined && isElement(inner))
      if (inner.tag === 'sup') element.children.splice(0, 1, ...inner.children);
  }
}

function isBackLink(element: PageElement): boolean {
  const href = element.tag === 'a' ? attribute(element, 'href') : null;
  if (href === null) return false;
  return /^#(?:footnote|endnote)-ref-/.test(href) && textOf(element) === '↑';
}

/** By the name that Word has for the colour. The others are darker ones of these, and grey. */
const HIGHLIGHTS: Readonly<Record<string, HighlightColour>> = {
  yellow: 'yellow',
  green: 'green',
  cyan: 'blue',
  magenta: 'pink',
  blue: 'blue',
  red: 'pink',
  darkBlue: 'blue',
  darkCyan: 'blue',
  darkGreen: 'green',
  darkMagenta: 'violet',
  darkRed: 'pink',
  darkYellow: 'yellow',
  darkGray: 'yellow',
  lightGray: 'yellow',
  black: 'yellow',
};

const HIGHLIGHT_CLASS = 'highlight-';

/** For the style map: each colour of a highlight is a class. */
export const HIGHLIGHT_STYLES: readonly string[] = Object.keys(HIGHLIGHTS).map(
  (colour) => `highlight[color='${colour}'] => mark.${HIGHLIGHT_CLASS}${colour}`,
);

function setHighlights(root: PageElement): void {
  for (const element of elementsOf(root))
    element.children.forEach((child, index) => {
      if (!isElement(child) || child.tag !== 'mark') return;
      const colour = HIGHLIGHTS[(attribute(child, 'class') ?? '').slice(HIGHLIGHT_CLASS.length)];
      if (colour !== undefined)
        element.children[index] = { ...child, attributes: highlightAttributes(colour) };
    });
}
