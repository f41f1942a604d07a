import { canonicalLine } from '../../text/canonical-text';
import { isNoteSign } from '../inline/raised-text';
import { attribute, elementsOf, isElement, textOf, textStart, type PageElement } from './page-node';

/** The notes of a page, and which of its links lead to one. */
export interface PageNotes {
  /**
   * The text of the note that a link leads to, without its sign; `null` for a link to something else.
   * @param isGlued it follows a word without a space or is raised: "note 3" in a sentence may lead to a page that begins with 3
   */
  noteAt(link: PageElement, isGlued: boolean): string | null;
  /** The text of the note under a sign that is no link; `null` where the page has none. */
  noteUnder(sign: string): string | null;
}

/** Finds the element that an address in another file of the same book names; `null` where there is none. */
export type FindElsewhere = (href: string) => PageElement | null;

/** Longer notes are cut: the mark is to be read beside the text, and the note stands whole in its own place. */
const LONGEST = 2_000;

/**
 * A link is the reference of a note where the page says so (EPUB's `noteref`, a raised sign, the usual names of notes)
 * or where what it leads to shows the same sign or leads back. Links to a page, a figure or a chapter do neither.
 * @param elsewhere for books, whose notes may lie in a file of their own
 */
export function pageNotes(root: PageElement, elsewhere: FindElsewhere = () => null): PageNotes {
  const holders = blocksById(root);
  const listed = listedNotes(root);
  return {
    noteAt(link, isGlued) {
      const href = attribute(link, 'href') ?? '';
      const fragment = /#([^#]+)$/.exec(href)?.[1];
      if (fragment === undefined) return null;
      const holder = (/^#/.test(href) ? holders.get(decoded(fragment)) : undefined) ?? elsewhere(href);
      if (holder === null) return null;
      const [text, sign] = [noteText(holder), signOf(link)];
      const isNote = isDeclared(link) || (isGlued && startsWithSign(text, sign)) || leadsBack(holder, link);
      return isNote ? withoutSign(text, sign).slice(0, LONGEST) : null;
    },
    noteUnder: (sign) => listed.get(sign)?.slice(0, LONGEST) ?? null,
  };
}

export const signOf = (link: PageElement): string =>
  canonicalLine(textOf(link)).replace(/^[[(]\s?|\s?[\])]$/g, '');

/** Short enough to be a sign and nothing else. */
export const isSign = (text: string): boolean =>
  isNoteSign(text) || /^(?:[ivxlc]{1,6}|[a-z]{1,2} ?\d{1,3})$/i.test(text);

/** The page says that the link is the reference of a note. */
export const isDeclared = (link: PageElement): boolean =>
  /(?:^|\s)(?:noteref|doc-noteref)(?:\s|$)/.test(
    `${attribute(link, 'epub:type') ?? ''} ${attribute(link, 'role') ?? ''}`,
  ) ||
  /(?:foot|end)-?note|note-?ref|fnref|sdfootnoteanc/i.test(attribute(link, 'class') ?? '') ||
  /#(?:_?(?:ftn|edn|fn|en)[-:_]?\d|(?:foot|end)note|cite_note|note-?\d)/i.test(attribute(link, 'href') ?? '');

const BLOCK = new Set('p li div aside dd dt td section figure blockquote h1 h2 h3 h4 h5 h6 tr'.split(' '));

/** For each id the smallest block that holds its element. */
export function blocksById(root: PageElement): ReadonlyMap<string, PageElement> {
  const holders = new Map<string, PageElement>();
  collect(root, root, holders);
  return holders;
}

function collect(element: PageElement, block: PageElement, holders: Map<string, PageElement>): void {
  const own = BLOCK.has(element.tag) ? element : block;
  for (const id of [attribute(element, 'id'), element.tag === 'a' ? attribute(element, 'name') : null])
    if (id !== null && id !== '' && !holders.has(id)) holders.set(id, own);
  for (const child of element.children) if (isElement(child)) collect(child, own, holders);
}

const noteText = (holder: PageElement): string =>
  canonicalLine(
    textOf(holder)
      .slice(0, 20_000)
      .replace(/[↑↩⤴]\uFE0E?/gu, ' '),
  );

const startsWithSign = (text: string, sign: string): boolean =>
  new RegExp(`^[\\[(]?${escaped(sign)}(?:[\\]).:]|\\s|(?=\\p{Lu}))`, 'iu').test(text);

const withoutSign = (text: string, sign: string): string =>
  startsWithSign(text, sign)
    ? text.replace(new RegExp(`^[\\[(]?${escaped(sign)}[\\]).:]*\\s*`, 'iu'), '')
    : text;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function leadsBack(holder: PageElement, link: PageElement): boolean {
  const id = attribute(link, 'id') ?? attribute(link, 'name');
  if (id === null) return false;
  let looked = 0;
  for (const element of elementsOf(holder)) {
    if ((looked += 1) > MAX_ELEMENTS) return false;
    if (element.tag === 'a' && (attribute(element, 'href') ?? '').endsWith(`#${id}`)) return true;
  }
  return false;
}

/** A note has few; what has more is a chapter or the page. */
const MAX_ELEMENTS = 200;

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

const LEAF = new Set(['p', 'li', 'div', 'td', 'dd', 'aside']);

/** Paragraphs that begin with a sign, as notes at the foot of a page do: "2. By the harbour office." */
function listedNotes(root: PageElement): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const element of elementsOf(root)) {
    if (!LEAF.has(element.tag) || element.children.some((child) => isElement(child) && BLOCK.has(child.tag)))
      continue;
    const text = canonicalLine(textStart(element, 2 * LONGEST));
    const raised = element.children.find((child) => (!isElement(child) ? /\S/.test(child) : true));
    const sign =
      raised !== undefined && isElement(raised) && raised.tag === 'sup'
        ? canonicalLine(textOf(raised)).replace(/^[[(]|[\])]$/g, '')
        : (/^[[(]?(\d{1,3}|[*†‡§]{1,3})(?:[.)\]:]\s|\s(?=\p{Lu}))\S/u.exec(text)?.[1] ?? '');
    if (isNoteSign(sign) && text.length > sign.length + 3) notes.set(sign, withoutSign(text, sign));
  }
  return notes;
}
