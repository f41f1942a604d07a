/** Labelled pairs of long texts, which no development half has: concatenations of short ones. */
import { randomFrom } from './fit-linear';
import type { LabelledPair } from '../../tests/bench/align/pairs';
import { itemAt } from '../../core/text/item-at';

/**
 * @param size pairs that make one long pair
 * @param isShuffled whether the second text tells them in an order of its own
 */
export function concatenatePairs(
  pairs: readonly LabelledPair[],
  size: number,
  isShuffled: boolean,
  seed: number,
): LabelledPair[] {
  const random = randomFrom(seed);
  const own = pairs.toSorted((x, y) => (x.id < y.id ? -1 : 1));
  const joined: LabelledPair[] = [];
  for (let from = 0; from + size <= own.length; from += size) {
    const part = own.slice(from, from + size);
    const order = part.map((_, k) => k);
    for (let k = isShuffled ? size - 1 : 0; k > 0; k--) {
      const other = Math.floor(random() * (k + 1));
      [order[k], order[other]] = [itemAt(order, other), itemAt(order, k)];
    }
    joined.push(concatenateAll(part, order));
  }
  return joined;
}

function concatenateAll(part: readonly LabelledPair[], order: readonly number[]): LabelledPair {
  const a: string[] = [];
  const b: string[] = [];
  const startOf = new Map<number, number>();
  for (const k of order) {
    startOf.set(k, b.length);
    b.push(...itemAt(part, k).b);
  }
  const links: [number, number][] = [];
  part.forEach((pair, k) => {
    for (const [i, j] of pair.links) links.push([a.length + i, (startOf.get(k) ?? 0) + j]);
    a.push(...pair.a);
  });
  return { id: part.map(({ id }) => id).join(' + '), a, b, links };
}
