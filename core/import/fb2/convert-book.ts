import type { PageElement } from '../html/page-node';
import { noteItem } from '../rich-text/note-list';
import { pageElement } from '../rich-text/page-elements';
import { allNamed, elementsNamed, firstNamed, xmlText, type XmlElement } from '../xml';
import { groupedNotes, heading, tableOf, titleText } from './book-elements';
import { inlineNodes } from './inline-nodes';

/** A FictionBook as the elements of a page. */
export interface ConvertedBook {
  readonly elements: readonly PageElement[];
  /** Chapters in the order of the book. */
  readonly sections: readonly TitledSection[];
}

export interface TitledSection {
  /** Of its element, and where it stands in the book: both stay the same as long as the book does. */
  readonly id: string;
  readonly title: string;
  /** From 1. */
  readonly depth: number;
}

/** @param root FictionBook @param bookTitle which its text may show once more */
export function convertBook(root: XmlElement, bookTitle: string): ConvertedBook {
  const bodies = elementsNamed(root, 'body');
  const walk = new BookWalk(noteTargets(bodies));
  const elements = bodies.flatMap((body, index) => walk.body(body, index, bookTitle));
  return { elements, sections: walk.sections };
}

/** Ids to which the references of notes lead: in a body of their own after the text, as a rule. */
function noteTargets(bodies: readonly XmlElement[]): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const body of bodies)
    for (const { attributes } of allNamed(body, 'a'))
      if (attributes.get('type') === 'note') targets.add((attributes.get('href') ?? '').replace(/^#/, ''));
  for (const body of bodies.slice(1))
    if (/note|comment|примеч|коммент|примітк/i.test(body.attributes.get('name') ?? ''))
      for (const { attributes } of allNamed(body, 'section')) targets.add(attributes.get('id') ?? '');
  targets.delete('');
  return targets;
}

class BookWalk {
  readonly sections: TitledSection[] = [];
  readonly #notes: ReadonlySet<string>;

  constructor(notes: ReadonlySet<string>) {
    this.#notes = notes;
  }

  body(body: XmlElement, index: number, bookTitle: string): readonly PageElement[] {
    const title = firstNamed(body, 'title');
    // The cover once more: title and author as the book prints them.
    const isCover = title !== null && bookTitle !== '' && titleText(title).includes(bookTitle);
    return [
      ...(title === null ? [] : [heading(title, 1, isCover)]),
      ...this.#contents(body, { depth: 0, path: String(index), isBeforeText: index === 0 }),
    ];
  }

  #contents(parent: XmlElement, at: SectionPlace): readonly PageElement[] {
    let section = 0;
    return groupedNotes(
      parent.children.flatMap((child): readonly PageElement[] => {
        if (typeof child === 'string' || child.name === 'title') return [];
        if (child.name !== 'section') return this.#block(child, at.depth);
        section += 1;
        return this.#section(child, { ...at, depth: at.depth + 1, path: `${at.path}/${section}` });
      }),
    );
  }

  #section(section: XmlElement, at: SectionPlace): readonly PageElement[] {
    const id = section.attributes.get('id') ?? '';
    const title = firstNamed(section, 'title');
    if (this.#notes.has(id))
      return [noteItem(id, title === null ? '' : titleText(title), this.#contents(section, at))];
    const own = `section-${at.path.replaceAll('/', '-')}`;
    const line = title === null ? '' : titleText(title);
    if (line !== '' && at.isBeforeText) this.sections.push({ id: own, title: line, depth: at.depth });
    const head = title === null ? [] : [heading(title, at.depth, false)];
    return [pageElement('div', [...head, ...this.#contents(section, at)], { id: own })];
  }

  #block(element: XmlElement, depth: number): readonly PageElement[] {
    switch (element.name) {
      case 'p':
      case 'v':
      case 'text-author':
      case 'date':
        return [pageElement('p', inlineNodes(element))];
      case 'subtitle': {
        const isWords = /[\p{L}\p{N}]/u.test(xmlText(element));
        return [pageElement(isWords ? `h${Math.min(6, depth + 1)}` : 'p', inlineNodes(element))];
      }
      case 'title':
        return [heading(element, Math.min(6, depth + 1), false)];
      case 'epigraph':
      case 'cite':
        return [pageElement('blockquote', this.#blocks(element, depth))];
      case 'poem':
      case 'stanza':
        return this.#blocks(element, depth);
      case 'annotation':
        return [pageElement('div', this.#blocks(element, depth))];
      case 'image':
        return [pageElement('p', inlineNodes({ name: 'p', attributes: new Map(), children: [element] }))];
      case 'table':
        return [tableOf(element)];
      case 'empty-line':
        return [];
    }
    return xmlText(element).trim() === '' ? [] : [pageElement('p', inlineNodes(element))];
  }

  #blocks(element: XmlElement, depth: number): readonly PageElement[] {
    return element.children.flatMap((child) => (typeof child === 'string' ? [] : this.#block(child, depth)));
  }
}

interface SectionPlace {
  readonly depth: number;
  /** Numbers of the sections around it, from 1, after that of its body. */
  readonly path: string;
  /** In the text itself and not in a body of notes. */
  readonly isBeforeText: boolean;
}
