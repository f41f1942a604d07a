import { attribute, isElement, textOf, type PageElement } from '../page-node';
import { FURNITURE_ATTRIBUTE } from '../page-blocks';
import { isDataTable } from '../page-table';
import {
  furnitureNames,
  isCalledGallery,
  isCalledNotes,
  isCalledPullQuote,
  type PartName,
} from './part-names';
import { measureParts, type PartMeasures } from './part-measures';

/**
 * Marks, in place, the parts of a page that its own markup tells from the article: by role, by name, or as a box with a
 * field to write in. A mark takes no word away: what is marked stays in the text, set apart, and the reader can take it
 * back. Marks come before the extraction, which drops names.
 */
export function markFurniture(root: PageElement): void {
  const measures = measureParts(root);
  const whole = measures.get(root) ?? NOTHING;
  const words = foldedText(root);
  const visit = (parent: PageElement): void =>
    parent.children.forEach((child, at) => {
      if (!isElement(child)) return;
      const inner = measures.get(child) ?? NOTHING;
      const kept = keptApart(child, inner, words);
      if (kept !== null) parent.children[at] = kept;
      else if (isBoilerplatePart(child, inner, whole)) parent.children[at] = marked(child);
      else visit(child);
    });
  visit(root);
}

const NOTHING: PartMeasures = {
  letters: 0,
  controlled: 0,
  controls: 0,
  fields: 0,
  pictures: 0,
  titles: 0,
  before: 0,
};

/** All below is marked too: an extractor takes a `div` away that holds one paragraph. */
const marked = (element: PageElement): PageElement => ({
  ...element,
  attributes: { ...element.attributes, [FURNITURE_ATTRIBUTE]: '' },
  children: element.children.map((child) => (isElement(child) ? marked(child) : child)),
});

/** UTF-16 units; what is longer is no pull quote. */
const LONGEST_QUOTE = 500;

/**
 * Notes are of the article, and so is a pull quote that the text does not have as well, though both often stand in an
 * element that extractors drop.
 */
function keptApart(element: PageElement, { letters }: PartMeasures, words: string): PageElement | null {
  if (!/^(?:aside|footer|div)$/.test(element.tag) || letters === 0) return null;
  const isQuote =
    isCalledPullQuote(element) &&
    letters <= LONGEST_QUOTE &&
    !holds(element, 'blockquote') &&
    !standsTwice(foldedText(element), words);
  if (!isQuote && !(element.tag !== 'div' && isCalledNotes(element))) return null;
  const { role: _role, class: _class, id: _id, ...attributes } = element.attributes;
  return { ...element, tag: isQuote ? 'blockquote' : 'section', attributes };
}

const foldedText = (element: PageElement): string =>
  textOf(element)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const standsTwice = (text: string, all: string): boolean => all.indexOf(text, all.indexOf(text) + 1) !== -1;

const holds = (element: PageElement, tag: string): boolean =>
  element.children.some((child) => isElement(child) && (child.tag === tag || holds(child, tag)));

const PARTS = new Set(
  'div section aside ul ol dl form table nav footer header center amp-ad amp-carousel amp-list article li td dd'.split(
    ' ',
  ),
);
const PAGE_ROLES = new Set(['navigation', 'search', 'dialog', 'alertdialog', 'contentinfo', 'complementary']);
/** Letters; of a page that has fewer beside a part, that part may be the text. */
const LEAST_TEXT = 300;

function isBoilerplatePart(element: PageElement, inner: PartMeasures, whole: PartMeasures): boolean {
  const isParagraph = element.tag === 'p' || element.tag === 'span';
  if (!isParagraph && !PARTS.has(element.tag) && !/^amp-/.test(element.tag)) return false;
  if (inner.titles > 0 || inner.letters === 0 || whole.letters - inner.letters < LEAST_TEXT) return false;
  if (isComment(element)) return inner.before >= LEAST_TEXT;
  if (inner.letters > whole.letters / 2) return false;
  if (PAGE_ROLES.has(attribute(element, 'role') ?? '')) return true;
  if (isBoxWithField(element, inner, whole)) return true;
  if (isCalledGallery(element) && inner.pictures > 1 && inner.letters <= whole.letters / 3) return true;
  return (
    furnitureNames(element).some((name) => isBelieved(name, isParagraph, inner, whole)) &&
    (2 * inner.controlled >= inner.letters || !holdsText(element))
  );
}

/** Data, or somebody's words: more than the name of a part says, unless most of it are links. */
const holdsText = (element: PageElement): boolean =>
  element.children.some(
    (child) =>
      isElement(child) &&
      (child.tag === 'blockquote' || (child.tag === 'table' && isDataTable(child)) || holdsText(child)),
  );

/** By schema.org. */
const isComment = (element: PageElement): boolean =>
  attribute(element, 'itemprop') === 'comment' ||
  /schema\.org\/(?:Comment|UserComments)$/.test(attribute(element, 'itemtype') ?? '');

function isBelieved(name: PartName, isParagraph: boolean, inner: PartMeasures, whole: PartMeasures): boolean {
  const { share, longest, isForParagraphs = false, links = 0, isLast = false, needsControl = false } = name;
  return (
    (!isParagraph || (isForParagraphs && inner.letters <= LONGEST_PARAGRAPH)) &&
    inner.letters <= longest &&
    inner.letters <= share * whole.letters &&
    inner.controlled >= links * inner.letters &&
    (!needsControl || inner.controls > 0) &&
    (!isLast || inner.before > whole.letters / 3)
  );
}

/** Letters of a paragraph that is called after an offer or a link. */
const LONGEST_PARAGRAPH = 220;
/** Letters of the words around a field. */
const LONGEST_BOX = 420;

/** A small box in which the reader is to write his address, or whatever else. */
const isBoxWithField = (element: PageElement, inner: PartMeasures, whole: PartMeasures): boolean =>
  inner.fields > 0 &&
  inner.letters <= LONGEST_BOX &&
  inner.letters <= whole.letters / 5 &&
  /^(?:div|section|aside|form|td)$/.test(element.tag) &&
  !holds(element, 'table') &&
  !holds(element, 'figure') &&
  !holds(element, 'pre');
