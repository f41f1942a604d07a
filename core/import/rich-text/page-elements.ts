import type { PageElement, PageNode } from '../html/page-node';

/** Writes the tree that readers of HTML work on, for formats that are turned into a page. */
export const pageElement = (
  tag: string,
  children: readonly PageNode[],
  attributes: Readonly<Record<string, string>> = {},
): PageElement => ({ tag, attributes, children: [...children] });

/** A place in the text at which a printed page begins, as EPUB's structural semantics mark it (DPUB-ARIA). */
export const pageBreak = (label: string): PageElement =>
  pageElement('span', [], { role: 'doc-pagebreak', title: label });

/** A picture by its words alone; it stays with the original. */
export const pictureElement = (words: string): PageElement =>
  pageElement('img', [], words === '' ? {} : { alt: words });
