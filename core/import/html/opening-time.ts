import { attribute, isElement, textOf, textStart, type PageElement } from './page-node';

/** Parts of a page whose times are those of other texts. */
const ELSEWHERE = new Set(['nav', 'aside', 'footer', 'menu', 'li']);
const OTHERS = /comment|related|recommend|sidebar|teaser|widget|more-|modified|updated/i;
/** UTF-16 units of a paragraph below the head of an article. */
const PROSE = 80;

/** The first time that stands in the head of the article: after its heading and before its text; `null` where none does. */
export function openingTime(root: PageElement): string | null {
  const seen = { heading: false, isOver: false };
  return search(root, seen);
}

function search(element: PageElement, seen: { heading: boolean; isOver: boolean }): string | null {
  for (const child of element.children) {
    if (seen.isOver) return null;
    if (!isElement(child) || ELSEWHERE.has(child.tag) || OTHERS.test(attribute(child, 'class') ?? ''))
      continue;
    if (child.tag === 'time') {
      const said = attribute(child, 'datetime');
      if (said !== null || /\d{4}/.test(textOf(child))) return said ?? textOf(child);
    }
    if (child.tag === 'h1') seen.heading = true;
    const found = search(child, seen);
    if (found !== null) return found;
    if (child.tag === 'p' && seen.heading && textStart(child, 2 * PROSE).trim().length > PROSE)
      seen.isOver = true;
  }
  return null;
}
