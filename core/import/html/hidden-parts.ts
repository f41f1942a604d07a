import { attribute, isElement, type PageElement, type PageNode } from './page-node';

/** Not shown when the page is opened. Of a style the guard kept only what hides. */
export const isHidden = (element: PageElement): boolean =>
  attribute(element, 'hidden') !== null ||
  attribute(element, 'aria-hidden') === 'true' ||
  attribute(element, 'style') !== null;

/**
 * What each hidden part of a page holds, without the menus, dialogs and forms that a page hides until they are called
 * for: text behind a wall of payment is no less hidden, and the reader should know that it is there.
 */
export function hiddenParts(root: PageElement): readonly (readonly PageNode[])[] {
  const parts: (readonly PageNode[])[] = [];
  const visit = (element: PageElement): void => {
    if (CALLED_FOR.has(element.tag) || CALLED_FOR.has(attribute(element, 'role') ?? '')) return;
    if (isHidden(element)) parts.push(element.children);
    else element.children.filter(isElement).forEach(visit);
  };
  visit(root);
  return parts;
}

const CALLED_FOR = new Set([
  ...['head', 'nav', 'aside', 'footer', 'form', 'dialog', 'template', 'noscript', 'button', 'figure'],
  ...[
    'navigation',
    'menu',
    'search',
    'dialog',
    'alertdialog',
    'tooltip',
    'status',
    'complementary',
    'banner',
  ],
]);
