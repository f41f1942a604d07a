import { LABEL_ATTRIBUTE } from '../html/list-numbers';
import { FURNITURE_ATTRIBUTE } from '../html/page-blocks';
import { attribute, isElement, type PageElement, type PageNode } from '../html/page-node';
import { boundaryElement } from '../inline/range-boundary';
import {
  BOUNDARY_END,
  BOUNDARY_START,
  CONTENTS_SIGN,
  INSERTED_END,
  INSERTED_START,
  LABEL_END,
  LABEL_START,
} from './rewrite-body';

const LABEL = new RegExp(`${LABEL_START}([^${LABEL_END}]*)${LABEL_END}`);
const INSERTED = new RegExp(`^\\s*${INSERTED_START}(\\d+)${INSERTED_END}\\s*$`);

/**
 * Takes the signs that the rewriting left in the text out of it again, in place: numbers go to their items or before
 * their words, inserted files into their places, lines of contents among the furniture.
 * @param inserted the pages of inserted files; `null` for one that was not read
 */
export function applySigns(element: PageElement, inserted: readonly (readonly PageNode[] | null)[]): void {
  const children = element.children.flatMap((child): readonly PageNode[] => {
    if (!isElement(child))
      return withBoundaries(child.replaceAll(LABEL_START, '').replaceAll(LABEL_END, ' '));
    const place = INSERTED.exec(ownText(child))?.[1];
    if (place !== undefined && child.tag === 'p') return inserted[Number(place)] ?? [];
    const marked = withMarks(child, element);
    applySigns(marked, inserted);
    return [marked];
  });
  element.children.splice(0, Infinity, ...children);
}

/** The ends of comments become elements of their own. */
const withBoundaries = (text: string): readonly PageNode[] =>
  text.includes(BOUNDARY_START)
    ? text
        .split(new RegExp(`${BOUNDARY_START}(?=(?:start|end) )|${BOUNDARY_END}`))
        .flatMap((piece, index): readonly PageNode[] => {
          const [, at, name = ''] = index % 2 === 1 ? (/^(start|end) (.+)$/.exec(piece) ?? []) : [];
          if (at === 'start' || at === 'end') return [boundaryElement({ name, at })];
          return piece === '' ? [] : [piece];
        })
    : [text];

function withMarks(element: PageElement, parent: PageElement): PageElement {
  const isContents = /^(?:p|li|h\d)$/.test(element.tag) && ownText(element).startsWith(CONTENTS_SIGN);
  if (isContents) replaceFirst(element, CONTENTS_SIGN, '');
  const isItem = element.tag === 'li';
  if (!isContents && !isItem) return element;
  const label = isItem ? labelOf(element, parent) : null;
  const attributes = {
    ...element.attributes,
    ...(label === null ? {} : { [LABEL_ATTRIBUTE]: label }),
    ...(isContents ? { [FURNITURE_ATTRIBUTE]: '' } : {}),
  };
  return { ...element, attributes };
}

/** Where Word's number of an item is not known none is written; `null` leaves the numbers of notes as they are. */
function labelOf(item: PageElement, list: PageElement): string | null {
  const label = LABEL.exec(ownText(item))?.[1];
  if (label === undefined) return list.tag === 'ol' && !isNote(item) ? '' : null;
  replaceFirst(item, LABEL, '');
  return label;
}

const isNote = (item: PageElement): boolean => /^(?:foot|end)note-/.test(attribute(item, 'id') ?? '');

/** Without that of lists inside of it. */
const ownText = (node: PageNode): string =>
  isElement(node)
    ? node.children
        .map((child) => (isElement(child) && /^(?:ul|ol|table)$/.test(child.tag) ? '' : ownText(child)))
        .join('')
    : node;

function replaceFirst(element: PageElement, sign: string | RegExp, by: string): boolean {
  return element.children.some((child, index) => {
    if (isElement(child)) return replaceFirst(child, sign, by);
    const replaced = child.replace(sign, by);
    element.children[index] = replaced;
    return replaced !== child;
  });
}
