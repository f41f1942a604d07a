import { canonicalLine } from '../../text/canonical-text';
import { attribute, elementsOf, isElement, textStart, type PageElement, type PageNode } from './page-node';

/** As Mozilla's Readability knows them, so that it and we look at the same. */
const BYLINE = /byline|author|dateline|writtenby|p-author/i;
/** Longer lines are no bylines there. */
const LONGEST = 100;
/** Enough to tell a line from a text. */
const LOOKED_AT = 2_000;

const names = (element: PageElement): string =>
  `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;

const isByline = (element: PageElement): boolean =>
  attribute(element, 'rel') === 'author' ||
  (attribute(element, 'itemprop') ?? '').split(/\s+/).includes('author') ||
  BYLINE.test(names(element));

/** Names alone, inside of a byline that has more. */
const isNameOnly = (element: PageElement): boolean =>
  attribute(element, 'rel') === 'author' ||
  /^(?:name|author)$/.test(attribute(element, 'itemprop') ?? '') ||
  /(?:^|[\s_-])author(?:[_-]?name)?(?:\s|$)|byline[_-]{1,2}(?:name|author)/i.test(
    attribute(element, 'class') ?? '',
  );

/**
 * Finds the bylines of a page, in its order and by the block that holds them, each as a line in which its elements
 * stand apart ("Irena Voss · Staff Writer"), and takes the signs of one away, in place, from what is a sentence: an
 * extractor takes the first byline out of the text, and "Written by …, who kept the list" is a part of it.
 */
export function shownBylines(root: PageElement): readonly (readonly string[])[] {
  const found: Found = new Map();
  visit(root, null, found);
  return [...found.values()];
}

/** The lines by the block that holds them: two makers may be named by two links. */
type Found = Map<PageElement | null, string[]>;

function visit(element: PageElement, block: PageElement | null, found: Found): void {
  for (const [index, child] of element.children.entries()) {
    if (!isElement(child) || ELSEWHERE.test(`${child.tag} ${names(child)}`)) continue;
    const holder = INLINE.has(child.tag) ? block : child;
    if (!isByline(child)) {
      visit(child, holder, found);
      continue;
    }
    const inner = canonicalLine(textStart(child, LOOKED_AT));
    const around =
      block !== null && INLINE.has(child.tag) ? canonicalLine(textStart(block, LOOKED_AT)) : inner;
    if (inner !== '' && inner.length <= 3 * LONGEST)
      found.set(holder, [...(found.get(holder) ?? []), ...namesOf(child)]);
    if (isSentence(around)) element.children[index] = withoutSigns(child);
    else if (inner.length > LONGEST) visit(child, holder, found);
  }
}

/** Where a page names the makers of other texts, and those who answered it. */
const ELSEWHERE = /^(?:aside|nav|footer)\b|comment(?!ary)|related|recommend|sidebar|teaser|list-of-/i;

const INLINE = new Set(['a', 'span', 'b', 'strong', 'em', 'i', 'cite', 'small', 'time', 'font', 'u']);

function namesOf(byline: PageElement): readonly string[] {
  const named = [...elementsOf(byline)].filter(
    (each) => each !== byline && isNameOnly(each) && !hasNameInside(each),
  );
  return (named.length > 0 ? named : [byline]).map((each) => canonicalLine(partsOf(each).join(' · ')));
}

const hasNameInside = (element: PageElement): boolean =>
  [...elementsOf(element)].some((each) => each !== element && isNameOnly(each));

/** Text of an element, parted where one of its children ends and the page does not say so with a space or a comma. */
function partsOf(node: PageNode): readonly string[] {
  if (!isElement(node)) return /\S/.test(node) ? [node] : [];
  const parts: string[] = [];
  let isOpen = false;
  for (const child of node.children) {
    const inner = isElement(child) ? partsOf(child).join(' · ') : child;
    if (inner === '') continue;
    const isSpaced = /[\s,]$/.test(parts.at(-1) ?? '') || /^[\s,]/.test(inner);
    const isApart = parts.length > 0 && !(isSpaced && (isOpen || !isElement(child) || INLINE.has(child.tag)));
    if (isApart && /\S/.test(inner)) parts.push(inner);
    else parts.push(`${parts.pop() ?? ''}${inner}`);
    isOpen = !isElement(child) || INLINE.has(child.tag);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Ends like one and has the small words of one; a line of names, dates and roles has neither. */
const isSentence = (line: string): boolean =>
  /[.!?…]["'”’»)]*$/u.test(line) && (line.match(/(?:^|\s)\p{Ll}{2,}/gu) ?? []).length >= 4;

/** The rest of its class still tells an extractor what kind of part it is. */
function withoutSigns(element: PageElement): PageElement {
  const attributes = Object.fromEntries(
    Object.entries(element.attributes)
      .filter(([name, value]) => !(name === 'rel' || (name === 'itemprop' && value.includes('author'))))
      .map(([name, value]) => [
        name,
        name === 'class' || name === 'id' ? value.replace(SIGNS, 'name') : value,
      ]),
  );
  return {
    ...element,
    attributes,
    children: element.children.map((child) => (isElement(child) ? withoutSigns(child) : child)),
  };
}
const SIGNS = new RegExp(BYLINE.source, 'gi');
