import type { PageElement, PageNode } from '../html/page-node';
import { LABEL_ATTRIBUTE } from '../html/list-numbers';
import { pageElement } from './page-elements';

/** The footnotes and endnotes of a document: references in its text, and the notes in a list at its end. */
export class NoteList {
  readonly #notes: PageElement[] = [];

  /** Takes a note in. @returns the reference to it, for its place in the text */
  add(sign: string, blocks: readonly PageNode[]): PageElement {
    const id = `note-${this.#notes.length + 1}`;
    this.#notes.push(noteItem(id, sign, blocks));
    return pageElement('sup', [pageElement('a', [sign], { href: `#${id}` })]);
  }

  /** Nothing where there is no note. */
  get elements(): readonly PageElement[] {
    return this.#notes.length === 0 ? [] : [pageElement('ul', this.#notes)];
  }
}

/** A note in a list of them, under its sign. */
export function noteItem(id: string, sign: string, blocks: readonly PageNode[]): PageElement {
  const opening = sign === '' ? [] : [`${/[\p{L}\p{N}]$/u.test(sign) ? `${sign}.` : sign} `];
  const [first, ...rest] = blocks;
  const head =
    first === undefined || typeof first === 'string'
      ? pageElement('p', [...opening, ...(first === undefined ? [] : [first])])
      : { ...first, children: [...opening, ...first.children] };
  // Without the spaces, the paragraphs of a note would be glued where it is shown on one line.
  const spaced = rest.flatMap((block): readonly PageNode[] => [' ', block]);
  return pageElement('li', [head, ...spaced], { id, [LABEL_ATTRIBUTE]: '' });
}
