import type { DiscrepancyKind } from '../contract/discrepancy';
import type { BlockId } from '../contract/ids';
import type { DifferencePlace } from './placed-reviews';
import { isCounted, type Difference } from './reviewed-discrepancies';

/** A passage of one column of a comparison. */
export interface BlockOf {
  readonly subject: number;
  readonly blockId: BlockId;
}

/** What differs: a kind of the program's, or `own` where the reader marked it himself. */
export type DifferingKind = DiscrepancyKind | 'own';

export interface Differing {
  /** Number of counted differences by kind; a kind without any is absent. */
  readonly kinds: ReadonlyMap<DifferingKind, number>;
  /** True where each of them is a claim of either side. */
  readonly isClaims: boolean;
}
export const NOTHING_DIFFERS: Differing = { kinds: new Map(), isClaims: false };

/** The differences of a passage, in the order of the list. */
export const differencesOf = (all: readonly Difference[], block: BlockOf): readonly Difference[] =>
  indexed(all).get(keyOf(block)) ?? [];

/** Those between two passages of different columns. */
export const differencesBetween = (
  all: readonly Difference[],
  one: BlockOf,
  other: BlockOf,
): readonly Difference[] => differencesOf(all, one).filter(({ a, b }) => isIn(a, other) || isIn(b, other));

export const countDiffering = (all: readonly Difference[]): Differing => {
  const counted = all.filter(isCounted);
  if (counted.length === 0) return NOTHING_DIFFERS;
  const kinds = new Map<DifferingKind, number>();
  for (const { kind } of counted) kinds.set(kind ?? 'own', (kinds.get(kind ?? 'own') ?? 0) + 1);
  return { kinds, isClaims: counted.every(isClaim) };
};

const isClaim = (one: Difference): boolean => one.by === 'program' && one.status === 'claims-differ';

const isIn = (place: DifferencePlace, { subject, blockId }: BlockOf): boolean =>
  place.subject === subject && place.blockId === blockId;

const keyOf = ({ subject, blockId }: BlockOf): string => `${subject} ${blockId}`;

type ByBlock = ReadonlyMap<string, readonly Difference[]>;
const known = new WeakMap<readonly Difference[], ByBlock>();

/** Looked up at every passage that is scrolled past, so the list is indexed by passage once. */
function indexed(all: readonly Difference[]): ByBlock {
  const found = known.get(all);
  if (found !== undefined) return found;
  const byBlock = new Map<string, Difference[]>();
  for (const one of all)
    for (const key of new Set([keyOf(one.a), keyOf(one.b)]))
      byBlock.set(key, [...(byBlock.get(key) ?? []), one]);
  known.set(all, byBlock);
  return byBlock;
}
