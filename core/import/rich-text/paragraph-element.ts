import { FURNITURE_ATTRIBUTE } from '../html/page-blocks';
import type { PageElement, PageNode } from '../html/page-node';
import { pageElement } from './page-elements';
import type { StyleRole } from './style-role';

/** The class of the paragraph in the style of a title. */
export const TITLE_CLASS = 'document-title';

/** A paragraph as the element of a page that has its role. */
export function paragraphElement(role: StyleRole | null, content: readonly PageNode[]): PageElement {
  switch (role?.is) {
    case 'heading':
      return pageElement(`h${role.level}`, content);
    case 'title':
      return pageElement('h1', content, { class: TITLE_CLASS });
    case 'quotation':
      return pageElement('blockquote', [pageElement('p', content)]);
    case 'caption':
      return pageElement('figcaption', content);
    case 'contents':
      return pageElement('p', content, { [FURNITURE_ATTRIBUTE]: '' });
    case 'code':
      return pageElement('pre', content);
    case undefined:
      return pageElement('p', content);
  }
}
