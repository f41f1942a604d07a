import type { Annotation, PlacedAnnotation } from '../contract/annotation';
import type { AnnotationId } from '../contract/ids';

/**
 * The reader's own order of all his notes, of which every list shows its part. A note stands where its rank says, or else,
 * as long as it was not moved, where it was made: both are milliseconds since 1970, so that one move writes one note and
 * new notes come last (fractional indexing).
 */
export const positionOf = ({ rank, created }: Annotation): number =>
  rank !== undefined && Math.abs(rank) <= FURTHEST ? rank : Date.parse(created);

/** Beyond it, where no instant is, a note from a file of another program would have no room behind it. */
const FURTHEST = 2 ** 52;

export const orderByHand = (placed: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] =>
  [...placed].sort((a, b) => compare(a.annotation, b.annotation));

/** Where notes are put: right before or right behind another one. */
export interface PlaceByHand {
  readonly side: 'before' | 'after';
  readonly of: AnnotationId;
}

export interface RankChange {
  readonly id: AnnotationId;
  readonly rank: number;
}

/**
 * The ranks by which notes come to a place, in the order in which they are named; all others keep theirs among each other.
 * Where too many stand at one position, as notes that came in together do, those behind the place get ranks as well.
 * None where the place is not there, or is one of the notes that are moved.
 * @param all every note of the reader's, also those that no list shows now
 */
export function moveByHand(
  all: readonly Annotation[],
  moved: readonly AnnotationId[],
  { side, of }: PlaceByHand,
): readonly RankChange[] {
  const taken = new Set(moved);
  const others = all.filter(({ id }) => !taken.has(id)).sort(compare);
  const at = others.findIndex(({ id }) => id === of);
  if (at === -1) return [];
  const behind = side === 'after' ? at + 1 : at;
  const before = others[behind - 1];
  const ids = [...moved];
  // Notes behind the place are pushed on until there is room for all between two that stay.
  for (let next = behind; ; next += 1) {
    const after = others[next];
    const ranks = between(before, after, ids.length);
    if (ranks !== null) return ids.map((id, index) => ({ id, rank: ranks[index] ?? 0 }));
    if (after === undefined) return [];
    ids.push(after.id);
  }
}

/** Between two ranks, milliseconds: at the instants of today doubles are a quarter of a thousandth apart. */
const LEAST = 0.001;
/** Beyond either end, milliseconds. */
const STEP = 1_000;

/** `null` where there is no room. */
function between(
  before: Annotation | undefined,
  after: Annotation | undefined,
  count: number,
): readonly number[] | null {
  const last = after === undefined ? null : positionOf(after);
  const first = before === undefined ? (last ?? 0) - STEP * (count + 1) : positionOf(before);
  const step = ((last ?? first + STEP * (count + 1)) - first) / (count + 1);
  return step < LEAST ? null : Array.from({ length: count }, (_, index) => first + step * (index + 1));
}

const compare = (a: Annotation, b: Annotation): number =>
  positionOf(a) - positionOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
