import { attribute, isElement, type PageElement } from '../page-node';

/** What an element holds, counted once for a whole page. */
export interface PartMeasures {
  /** Letters and figures. */
  readonly letters: number;
  /** Of these, in links, buttons and labels of fields. */
  readonly controlled: number;
  /** Links, buttons and fields. */
  readonly controls: number;
  /** Fields to write in, and forms. */
  readonly fields: number;
  readonly pictures: number;
  readonly titles: number;
  /** Letters of the page before it. */
  readonly before: number;
}

const CONTROLS = new Set(['a', 'button', 'input', 'select', 'textarea', 'form', 'label']);
const PICTURES = new Set(['img', 'amp-img', 'picture']);
const UNREAD = new Set(['script', 'style', 'head', 'noscript', 'template', 'option']);

export function measureParts(root: PageElement): ReadonlyMap<PageElement, PartMeasures> {
  const measured = new Map<PageElement, PartMeasures>();
  let read = 0;
  const visit = (element: PageElement, isControlled: boolean): PartMeasures => {
    const before = read;
    const { tag } = element;
    const isControl = CONTROLS.has(tag) && (tag !== 'a' || attribute(element, 'href') !== null);
    const isIn = isControlled || (isControl && tag !== 'form');
    let own = 0;
    const sum = {
      controlled: 0,
      controls: isControl ? 1 : 0,
      fields: tag === 'form' || tag === 'input' || tag === 'textarea' ? 1 : 0,
      pictures: PICTURES.has(tag) ? 1 : 0,
      titles: tag === 'h1' ? 1 : 0,
    };
    for (const child of UNREAD.has(tag) ? [] : element.children) {
      if (!isElement(child)) {
        const letters = countLetters(child);
        own += letters;
        read += letters;
        if (isIn) sum.controlled += letters;
        continue;
      }
      const inner = visit(child, isIn);
      sum.controlled += inner.controlled;
      sum.controls += inner.controls;
      sum.fields += inner.fields;
      sum.pictures += inner.pictures;
      sum.titles += inner.titles;
      own += inner.letters;
    }
    const all = { ...sum, letters: own, before };
    measured.set(element, all);
    return all;
  };
  visit(root, false);
  return measured;
}

export const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
