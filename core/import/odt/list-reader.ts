import { LABEL_ATTRIBUTE } from '../html/list-numbers';
import type { PageElement, PageNode } from '../html/page-node';
import { pageElement } from '../rich-text/page-elements';
import { firstNamed, xmlText, type XmlElement } from '../xml';
import type { OdtParts } from './document-parts';
import { ListCounter, whole, type ListStyle } from './list-numbers';

/** Where in lists an element stands. */
export interface ListPlace {
  readonly style: string | null;
  /** 0 outside of a list. */
  readonly level: number;
  readonly counter: ListCounter | null;
}
export const NO_LIST: ListPlace = { style: null, level: 0, counter: null };

/** Reads what stands in the items of a list. */
interface ItemReading {
  /** @param label what the list writes before it; `null` leaves a heading to the outline */
  readonly paragraph: (element: XmlElement, label: string | null) => readonly PageElement[];
  readonly block: (element: XmlElement, place: ListPlace) => readonly PageElement[];
}

/** The lists of an OpenDocument text: items with the numbers that the document shows, and lists that go on with others. */
export class ListReader {
  readonly #parts: OdtParts;
  readonly #reading: ItemReading;
  /** Of lists that may be gone on with, by id and by style. */
  readonly #counters = new Map<string, ListCounter>();

  constructor(parts: OdtParts, reading: ItemReading) {
    this.#parts = parts;
    this.#reading = reading;
  }

  read(element: XmlElement, outer: ListPlace): readonly PageElement[] {
    const name = element.attributes.get('style-name') ?? outer.style ?? this.#styleOfFirst(element);
    const counter = outer.counter ?? this.#counterFor(element, name);
    const place: ListPlace = { style: name, level: outer.level + 1, counter };
    const style = this.#parts.lists.get(name ?? '') ?? NO_LEVELS;
    if (outer.level > 0 && element.attributes.get('continue-numbering') !== 'true')
      counter.restart(place.level);
    const blocks: PageElement[] = [];
    let items: PageNode[] = [];
    const close = (): void => {
      if (items.length > 0) blocks.push(pageElement('ul', items));
      items = [];
    };
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const [first] = contentOf(child);
      const isItem = child.name === 'list-item' && first !== undefined && first.name !== 'list';
      const label = isItem ? this.#itemLabel(child, style, place) : null;
      // A heading, a quotation or a caption that is numbered by a list stays what it is.
      if (first !== undefined && this.#hasRole(first)) {
        close();
        // The list around a heading may only stand for the outline, which then numbers it.
        const isListed = first.name === 'p' || this.#parts.lists.has(name ?? '');
        blocks.push(
          ...this.#reading.paragraph(first, isListed ? (label ?? '') : label),
          ...this.#rest(child, first, place),
        );
      } else {
        const [head, rest] = [
          first?.name === 'p' ? this.#reading.paragraph(first, null) : [],
          this.#rest(child, first, place),
        ];
        const content = first?.name === 'p' ? [...head, ...rest] : this.#blocks(child, place);
        items.push(pageElement('li', content, { [LABEL_ATTRIBUTE]: label ?? '' }));
      }
    }
    close();
    return blocks;
  }

  #hasRole({ name, attributes }: XmlElement): boolean {
    return (
      name === 'h' ||
      (name === 'p' && this.#parts.styles.paragraph(attributes.get('style-name')).role !== null)
    );
  }

  #itemLabel(item: XmlElement, style: ListStyle, { level, counter }: ListPlace): string | null {
    const label = counter?.next(style, level, whole(item.attributes.get('start-value'))) ?? null;
    return writtenNumber(item) ?? label;
  }

  #rest(item: XmlElement, first: XmlElement | undefined, place: ListPlace): readonly PageElement[] {
    if (first === undefined || first.name === 'list') return [];
    return contentOf(item)
      .slice(1)
      .flatMap((each) => this.#reading.block(each, place));
  }

  #counterFor(list: XmlElement, style: string | null): ListCounter {
    const continued = list.attributes.get('continue-list');
    const known =
      continued !== undefined
        ? this.#counters.get(`id ${continued}`)
        : list.attributes.get('continue-numbering') === 'true'
          ? this.#counters.get(`style ${style ?? ''}`)
          : undefined;
    const counter = known ?? new ListCounter();
    const id = list.attributes.get('id');
    if (id !== undefined) this.#counters.set(`id ${id}`, counter);
    this.#counters.set(`style ${style ?? ''}`, counter);
    return counter;
  }

  /** A list without a style of its own takes that of its paragraphs. */
  #styleOfFirst(list: XmlElement): string | null {
    for (const item of list.children)
      if (typeof item !== 'string')
        for (const child of contentOf(item))
          if (child.name === 'p' || child.name === 'h')
            return this.#parts.styles.paragraph(child.attributes.get('style-name')).list;
    return null;
  }

  #blocks(parent: XmlElement, place: ListPlace): readonly PageElement[] {
    return contentOf(parent).flatMap((child) => this.#reading.block(child, place));
  }
}

const NO_LEVELS: ListStyle = new Map();

/** Without the number that a program wrote down for others that do not count. */
const contentOf = (item: XmlElement): readonly XmlElement[] =>
  item.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name !== 'number');

/** The number that a program wrote down beside an item or a heading. */
export function writtenNumber(element: XmlElement): string | null {
  const number = firstNamed(element, 'number');
  return number === null ? null : xmlText(number).trim() || null;
}
