import { diceOf, mostDice, wordBagOf, type WordBag } from '../text/word-bag';
import { tokenDifference, wordDifference, type DifferenceRun } from './word-difference';

/**
 * Paragraphs of two versions of a text in parallel, in the order of both. `before` and `after` are indices into the two
 * lists. A paragraph that stands elsewhere word for word is `moved-away` where it stood and `moved-here` where it stands:
 * none of its words was removed or added.
 */
export type VersionRow =
  | { readonly is: 'same'; readonly before: number; readonly after: number }
  | {
      readonly is: 'changed';
      readonly before: number;
      readonly after: number;
      readonly runs: readonly DifferenceRun[];
    }
  | { readonly is: 'removed'; readonly before: number }
  | { readonly is: 'added'; readonly after: number }
  | { readonly is: 'moved-away' | 'moved-here'; readonly before: number; readonly after: number };

/** Share of the words of both paragraphs that both have, from which on one is the other, edited. */
const ALIKE = 0.4;
/** Pairs of paragraphs between two that stayed, beyond which they are not weighed against each other. */
const MOST_PAIRS = 40_000;

/** @param before paragraphs of the earlier version @param after those of the later */
export function versionDifference(
  before: readonly string[],
  after: readonly string[],
): readonly VersionRow[] {
  const rows: VersionRow[] = [];
  let gap: Gap = { removed: [], added: [] };
  let [at, to] = [0, 0];
  const script = tokenDifference(before, after);
  const moved = movedOf(script);
  const flush = (): void => {
    rows.push(...pairGap(gap, before, after, moved));
    gap = { removed: [], added: [] };
  };
  for (const { is } of script) {
    if (is === 'removed') gap.removed.push(at++);
    else if (is === 'inserted') gap.added.push(to++);
    else {
      flush();
      rows.push({ is: 'same', before: at++, after: to++ });
    }
  }
  flush();
  return rows;
}

interface Gap {
  readonly removed: number[];
  readonly added: number[];
}

interface Moved {
  readonly to: ReadonlyMap<number, number>;
  readonly from: ReadonlyMap<number, number>;
}

/** Paragraphs that stand in both, once in each, and out of order. */
function movedOf(script: readonly DifferenceRun[]): Moved {
  let [at, to] = [0, 0];
  const removed = new Map<string, number[]>();
  const added = new Map<string, number[]>();
  const note = (places: Map<string, number[]>, text: string, index: number): void =>
    void places.set(text, [...(places.get(text) ?? []), index]);
  for (const { is, text } of script) {
    if (is === 'removed') note(removed, text, at);
    if (is === 'inserted') note(added, text, to);
    if (is !== 'inserted') at += 1;
    if (is !== 'removed') to += 1;
  }
  const pairs = [...removed].flatMap(([text, from]) => {
    const [one, more] = from;
    const [other, others] = added.get(text) ?? [];
    return one === undefined || more !== undefined || other === undefined || others !== undefined
      ? []
      : [[one, other] as const];
  });
  return { to: new Map(pairs), from: new Map(pairs.map(([one, other]) => [other, one])) };
}

/** Paragraphs between two that stayed: those that are alike as one that changed, by the best order-preserving pairing. */
function pairGap(
  { removed, added }: Gap,
  before: readonly string[],
  after: readonly string[],
  moved: Moved,
): readonly VersionRow[] {
  const pairs = bestPairs(
    removed.map((index) => (moved.to.has(index) ? null : wordBagOf(before[index] ?? ''))),
    added.map((index) => (moved.from.has(index) ? null : wordBagOf(after[index] ?? ''))),
  );
  const rows: VersionRow[] = [];
  let [r, s] = [0, 0];
  const upTo = (row: number, column: number): void => {
    for (; r < row; r += 1) rows.push(goneRow(removed[r] ?? 0, moved));
    for (; s < column; s += 1) rows.push(newRow(added[s] ?? 0, moved));
  };
  for (const [row, column] of pairs) {
    upTo(row, column);
    const [one, other] = [removed[row] ?? 0, added[column] ?? 0];
    rows.push({
      is: 'changed',
      before: one,
      after: other,
      runs: wordDifference(before[one] ?? '', after[other] ?? ''),
    });
    [r, s] = [row + 1, column + 1];
  }
  upTo(removed.length, added.length);
  return rows;
}

function goneRow(index: number, { to }: Moved): VersionRow {
  const after = to.get(index);
  return after === undefined ? { is: 'removed', before: index } : { is: 'moved-away', before: index, after };
}

function newRow(index: number, { from }: Moved): VersionRow {
  const before = from.get(index);
  return before === undefined ? { is: 'added', after: index } : { is: 'moved-here', before, after: index };
}

type Bags = readonly (WordBag | null)[];

/** Indices of pairs that are alike, ascending on both sides, with the greatest sum of likenesses. */
function bestPairs(a: Bags, b: Bags): readonly (readonly [number, number])[] {
  if (a.length * b.length > MOST_PAIRS) return [];
  const width = b.length + 1;
  const alike = (row: number, column: number): number => likeness(a[row] ?? null, b[column] ?? null);
  const best = new Float64Array((a.length + 1) * width);
  for (let row = a.length - 1; row >= 0; row -= 1)
    for (let column = b.length - 1; column >= 0; column -= 1) {
      const likely = alike(row, column);
      best[row * width + column] = Math.max(
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
        likely === 0 ? 0 : likely + (best[(row + 1) * width + column + 1] ?? 0),
      );
    }
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < a.length && column < b.length) {
    const here = best[row * width + column] ?? 0;
    if (here === best[(row + 1) * width + column]) row += 1;
    else if (here === best[row * width + column + 1]) column += 1;
    else pairs.push([row++, column++]);
  }
  return pairs;
}

function likeness(a: WordBag | null, b: WordBag | null): number {
  if (a === null || b === null || mostDice(a, b) < ALIKE) return 0;
  const share = diceOf(a, b);
  return share >= ALIKE ? share : 0;
}
