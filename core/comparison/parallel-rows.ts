import type { BlockId } from '../contract/ids';
import type { Correspondence } from '../contract/correspondence';

/** One row of a parallel text: of each subject the passages that stand there, in their order; empty where none does. */
export type ParallelRow = readonly (readonly BlockId[])[];

type Link = Pick<Correspondence, 'a' | 'b' | 'from' | 'to' | 'score'>;
interface Pairing {
  /** Indices of passages in the first subject and in another one. */
  readonly first: number;
  readonly other: number;
  readonly weight: number;
}

/**
 * Lays texts beside each other for paper, where nothing can be scrolled: every passage stands once, each text in its own
 * order, and passages of the first text stand beside what corresponds to them where both orders allow. Of the
 * correspondences with each other text those are taken that cross no other and weigh most together (heaviest increasing
 * subsequence: Jacobson and Vo, CPM 1992). What crosses is not lost by it: whoever prints names it.
 * @param subjects the passages of each text, in text order
 * @param links correspondences between subjects by their index
 */
export function parallelRows(
  subjects: readonly (readonly BlockId[])[],
  links: readonly Link[],
): readonly ParallelRow[] {
  const [first = [], ...others] = subjects;
  const places = others.map((blocks, at) => placesOf(first, blocks, linksWith(links, at + 1)));
  const next = others.map(() => 0);
  const rows: BlockId[][][] = [];
  const addRow = (): BlockId[][] => {
    const row: BlockId[][] = subjects.map(() => []);
    rows.push(row);
    return row;
  };
  /** Takes the passages of a text that stand at passage `index` of the first, beside it or in rows of their own before it. */
  const take = (at: number, index: number, isBeside: boolean, rowOf: () => BlockId[][]): void => {
    for (let place = next[at] ?? 0; ; place += 1) {
      const [id, own] = [others[at]?.[place], places[at]?.[place]];
      next[at] = place;
      if (id === undefined || own?.index !== index || own.isBeside !== isBeside) return;
      rowOf()[at + 1]?.push(id);
    }
  };
  first.forEach((id, index) => {
    others.forEach((_, at) => take(at, index, false, addRow));
    const row = addRow();
    row[0]?.push(id);
    others.forEach((_, at) => take(at, index, true, () => row));
  });
  others.forEach((_, at) => take(at, first.length, false, addRow));
  return rows;
}

/** Where a passage stands: beside passage `index` of the first text, or in a row of its own before it. */
interface PlaceInRows {
  readonly index: number;
  readonly isBeside: boolean;
}

/**
 * Of each passage of another text. One without a place of its own stands before the next one that has one, and within
 * its row where the one before it stands there too.
 */
function placesOf(
  first: readonly BlockId[],
  other: readonly BlockId[],
  links: readonly (readonly [BlockId, BlockId, number])[],
): readonly PlaceInRows[] {
  const anchors = anchorsOf(first, other, links);
  const following: number[] = [];
  for (let at = other.length - 1, index = first.length; at >= 0; at -= 1)
    following[at] = index = anchors.get(at) ?? index;
  let last = -1;
  return following.map((index, at) => {
    last = anchors.get(at) ?? last;
    return { index, isBeside: index === last };
  });
}

function linksWith(
  links: readonly Link[],
  subject: number,
): readonly (readonly [BlockId, BlockId, number])[] {
  return links.flatMap(({ a, b, from, to, score }) => {
    if (a === 0 && b === subject) return [[from.blockId, to.blockId, score] as const];
    return a === subject && b === 0 ? [[to.blockId, from.blockId, score] as const] : [];
  });
}

/** At which passage of the first text each passage of the other one stands, both by their index. */
function anchorsOf(
  first: readonly BlockId[],
  other: readonly BlockId[],
  links: readonly (readonly [BlockId, BlockId, number])[],
): ReadonlyMap<number, number> {
  const [inFirst, inOther] = [first, other].map((blocks) => new Map(blocks.map((id, index) => [id, index])));
  const best = new Map<string, Pairing>();
  for (const [a, b, weight] of links) {
    const [from, to] = [inFirst?.get(a), inOther?.get(b)];
    if (from === undefined || to === undefined) continue;
    const key = `${from} ${to}`;
    const known = best.get(key);
    best.set(key, { first: from, other: to, weight: (known?.weight ?? 0) + weight });
  }
  return new Map(heaviestChain([...best.values()]).map((pairing) => [pairing.other, pairing.first]));
}

/** The heaviest set of pairings in which a later passage of either text never stands before an earlier one. */
function heaviestChain(pairings: readonly Pairing[]): readonly Pairing[] {
  const sorted = [...pairings].sort((a, b) => a.first - b.first || a.other - b.other);
  // Each passage of the other text has one place only; those of the first may have several beside them.
  const chains: { readonly weight: number; readonly before: number }[] = [];
  sorted.forEach((pairing, at) => {
    let before = -1;
    for (let earlier = 0; earlier < at; earlier += 1) {
      const own = sorted[earlier];
      if (own === undefined || own.other >= pairing.other) continue;
      if ((chains[earlier]?.weight ?? 0) > (chains[before]?.weight ?? 0)) before = earlier;
    }
    chains.push({ weight: pairing.weight + (chains[before]?.weight ?? 0), before });
  });
  let at = chains.reduce((top, { weight }, index) => (weight > (chains[top]?.weight ?? 0) ? index : top), 0);
  const chain: Pairing[] = [];
  for (let own = sorted[at]; own !== undefined; own = sorted[at]) {
    chain.unshift(own);
    at = chains[at]?.before ?? -1;
  }
  return chain;
}
