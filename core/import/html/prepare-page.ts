import type { ImportNotice } from '../../contract/import-notice';
import { canonicalLine } from '../../text/canonical-text';
import { noticeIf } from '../notices';
import { loweredText, raisedText } from '../inline/raised-text';
import { mathText } from '../inline/math-text';
import { attribute, elementsOf, isElement, textOf, type PageElement, type PageNode } from './page-node';
import { isDeclared, isSign, pageNotes, signOf, type FindElsewhere, type PageNotes } from './page-notes';

/** What was changed in a page that its reader should know. */
export interface PreparedPage {
  /** Readings over or beside the words (ruby) that were left out. */
  readonly readings: number;
  /** Formulas written on one line. */
  readonly formulas: number;
}

export interface Preparing {
  readonly elsewhere?: FindElsewhere;
  /** Prints the number of a page of a printed book, which is a place and no word of the text. */
  readonly isPageNumber?: (element: PageElement) => boolean;
}

/** Names the note of a reference, for `pageBlocks`. */
export const NOTE_ATTRIBUTE = 'data-note-reference';

/**
 * Rewrites, in place, what a page says by the position of letters and not by the letters: raised and lowered figures,
 * signs of notes, readings of ruby, formulas. Everything after this, an extractor too, sees letters on a line.
 */
export function preparePage(root: PageElement, options: Preparing = {}): PreparedPage {
  const walk = new Preparation(pageNotes(root, options.elsewhere), options.isPageNumber ?? (() => false));
  walk.rewrite(root);
  return walk;
}

export const preparedNotices = ({ readings, formulas }: PreparedPage): readonly ImportNotice[] => [
  ...noticeIf(readings > 0, 'readings-left-out'),
  ...noticeIf(formulas > 0, 'formulas-on-one-line'),
];

const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark math nobr q rb ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Enough to see what a raised sign stands on. */
const KEPT = 60;

class Preparation implements PreparedPage {
  readings = 0;
  formulas = 0;
  readonly #notes: PageNotes;
  readonly #isPageNumber: (element: PageElement) => boolean;
  #sidenotes = 0;
  /** End of the line so far. */
  #before = '';

  constructor(notes: PageNotes, isPageNumber: (element: PageElement) => boolean) {
    this.#notes = notes;
    this.#isPageNumber = isPageNumber;
  }

  rewrite(element: PageElement): void {
    const isBlock = !INLINE.has(element.tag);
    if (isBlock) this.#before = '';
    const children: PageNode[] = [];
    element.children.forEach((child, index) => {
      children.push(
        ...(isElement(child) ? this.#replaced(child, element.children, index) : [this.#text(child)]),
      );
    });
    // One by one: the parts of a large document are more than a call takes arguments.
    element.children.length = 0;
    for (const child of children) element.children.push(child);
    if (isBlock) this.#before = '';
  }

  #text(text: string): string {
    this.#before = (this.#before + text).slice(-KEPT);
    return text;
  }

  #replaced(element: PageElement, siblings: readonly PageNode[], index: number): readonly PageNode[] {
    if (this.#isPageNumber(element)) return [asPlace(element)];
    switch (element.tag) {
      case 'rp':
        return [];
      case 'rt':
      case 'rtc':
        this.readings += 1;
        return [];
      case 'math':
        return this.#math(element);
      case 'sup':
        return this.#raised(element, siblings, index);
      case 'sub':
        return [this.#text(lowered(this.#before, element))];
      case 'a':
        if (isReference(element)) return this.#reference(element) ?? this.#kept(element);
    }
    if (isSidenote(element)) return this.#sidenote(element);
    const formula = setFormula(element);
    if (formula === null) return this.#kept(element);
    return isElement(formula) ? this.#math(formula) : [this.#text(formula)];
  }

  #kept(element: PageElement): readonly PageNode[] {
    this.rewrite(element);
    return [element];
  }

  /** A note that is printed in the margin and stands in the middle of its sentence. */
  #sidenote(element: PageElement): readonly PageNode[] {
    const note = canonicalLine(textOf(element));
    if (note === '' || this.#before.trim() === '') return this.#kept(element);
    this.#sidenotes += 1;
    return [this.#sign(`[${String(this.#sidenotes)}]`, note.slice(0, LONGEST_NOTE))];
  }

  #math(element: PageElement): readonly PageNode[] {
    this.formulas += 1;
    const text = mathText(element);
    const isGlued = /[\p{L}\p{N}]$/u.test(this.#before) && /^[\p{L}\p{N}]/u.test(text);
    return text === '' ? [] : [this.#text(isGlued ? ` ${text}` : text)];
  }

  #raised(element: PageElement, siblings: readonly PageNode[], index: number): readonly PageNode[] {
    const links = linksIn(element);
    if (links.length > 0) return this.#raisedLinks(element, links);
    const text = canonicalLine(textOf(element));
    if (text === '') return [];
    if (isNumerator(siblings, index))
      return [this.#text(`${/\p{N}$/u.test(this.#before) ? ' ' : ''}${text}`)];
    const isFirst = this.#before.trim() === '';
    const { text: written, sign } = raisedText(
      this.#before,
      text,
      (each) => !isFirst && this.#notes.noteUnder(each) !== null,
    );
    // At the head of a note its sign is a number and is parted from the words.
    if (isFirst && !/\s$/.test(written)) return [this.#text(`${text} `)];
    if (sign === null) return [this.#text(written)];
    return [this.#sign(written, this.#notes.noteUnder(sign))];
  }

  #raisedLinks(element: PageElement, links: readonly PageElement[]): readonly PageNode[] {
    if (this.#before.trim() === '') return [this.#text(`${canonicalLine(textOf(element))} `)];
    const isInner = (link: PageElement): boolean => (attribute(link, 'href') ?? '').includes('#');
    if (!links.every((link) => isSign(signOf(link)))) return this.#kept(element);
    if (links.some(isInner))
      return links.map((link) => this.#sign(bracketed(signOf(link)), this.#notes.noteAt(link, true)));
    // A figure that leads out of the page is the sign of a source.
    for (const link of links) link.children.splice(0, Infinity, bracketed(signOf(link)));
    return links.map((link) => (this.#text(textOf(link)), link));
  }

  /** `null` for a link that is no reference. */
  #reference(link: PageElement): readonly PageNode[] | null {
    const note = this.#notes.noteAt(link, /\S$/.test(this.#before));
    if (note === null && !isDeclared(link)) return null;
    if (this.#before.trim() === '') return [this.#text(`${canonicalLine(textOf(link))} `)];
    return [this.#sign(bracketed(signOf(link)), note)];
  }

  #sign(text: string, note: string | null): PageElement {
    this.#before = (this.#before + text).slice(-KEPT);
    return { tag: 'sup', attributes: { [NOTE_ATTRIBUTE]: note ?? '' }, children: [text] };
  }
}

const LONGEST_NOTE = 2_000;

/** As Tufte CSS and its kin write it; a longer one is an aside of its own. */
const isSidenote = (element: PageElement): boolean =>
  element.tag === 'span' &&
  /(?:^|\s)(?:side-?note|margin-?note)(?:\s|$)/i.test(attribute(element, 'class') ?? '') &&
  textOf(element).length <= LONGEST_NOTE;

const isReference = (link: PageElement): boolean =>
  (attribute(link, 'href') ?? '').includes('#') && isSign(signOf(link));

const bracketed = (sign: string): string => (/[\p{L}\p{N}]/u.test(sign) ? `[${sign}]` : sign);

const linksIn = (element: PageElement): readonly PageElement[] =>
  element.children
    .filter(isElement)
    .flatMap((child) => (child.tag === 'a' && attribute(child, 'href') !== null ? [child] : linksIn(child)));

/** "1" over "2", with a fraction's stroke between them. */
function isNumerator(siblings: readonly PageNode[], index: number): boolean {
  const [stroke, below] = [siblings[index + 1], siblings[index + 2]];
  return (
    typeof stroke === 'string' &&
    /^\s*[/\u2044\u2215]\s*$/.test(stroke) &&
    below !== undefined &&
    isElement(below) &&
    below.tag === 'sub'
  );
}

function lowered(before: string, element: PageElement): string {
  const text = canonicalLine(textOf(element));
  return /[/\u2044\u2215]\s*$/.test(before) ? text : loweredText(before, text);
}

/** The number is kept where places are looked for. */
const asPlace = (element: PageElement): PageElement => ({
  ...element,
  attributes: { title: canonicalLine(textOf(element)), ...element.attributes },
  children: [],
});

const FORMULA_SETTER = /(?:^|\s)(?:katex|MathJax(?:_\w+)?|mwe-math-element)(?:\s|$)/;

/**
 * Programs that set formulas draw them for the eye and hide MathML, or a picture with TeX in its words, beside the
 * drawing: that is what is read. `null` for an element that is none of theirs.
 */
function setFormula(element: PageElement): PageElement | string | null {
  if (element.tag !== 'mjx-container' && !FORMULA_SETTER.test(attribute(element, 'class') ?? '')) return null;
  const within = [...elementsOf(element)];
  const picture = within.find(({ tag }) => tag === 'img');
  return (
    within.find(({ tag }) => tag === 'math') ?? (picture === undefined ? null : attribute(picture, 'alt'))
  );
}
