import { numeral, type NumeralStyle } from '../inline/numerals';
import { attribute, isElement, type PageElement } from './page-node';

/** Says what number a Word document or another format shows for an item; the empty string is "none". */
export const LABEL_ATTRIBUTE = 'data-list-label';

/**
 * The numbers that a browser writes before the items of a list, by HTML's algorithm for the ordinal value of an `li`:
 * `start`, `reversed` and `value` count, and `type` gives the form. Empty for the items of a list without numbers.
 */
export function listLabels(list: PageElement): ReadonlyMap<PageElement, string> {
  const items = list.children.filter(isElement).filter(({ tag }) => tag === 'li');
  const isReversed = attribute(list, 'reversed') !== null;
  const labels = new Map<PageElement, string>();
  let next = integer(attribute(list, 'start')) ?? (isReversed ? items.length : 1);
  for (const item of items) {
    const value = integer(attribute(item, 'value')) ?? next;
    next = value + (isReversed ? -1 : 1);
    const style = STYLES[attribute(item, 'type') ?? attribute(list, 'type') ?? '1'] ?? 'decimal';
    const counted = list.tag === 'ol' ? `${numeral(value, style)}.` : '';
    labels.set(item, attribute(item, LABEL_ATTRIBUTE) ?? counted);
  }
  return labels;
}

const STYLES: Readonly<Record<string, NumeralStyle>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

function integer(text: string | null): number | null {
  const value = /^\s*[+-]?\d{1,9}/.exec(text ?? '')?.[0];
  return value === undefined ? null : Number.parseInt(value, 10);
}
