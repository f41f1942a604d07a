import { diceOf, mostDice, wordBagOf, type WordBag } from '../text/word-bag';
import { tokenDifference, wordDifference, type DifferenceRun } from './word-difference';

/**
 * Paragraphs of two versions of a text in parallel, in the order of both. `before` and `after` are indices into the two
 * lists. A paragraph that stands elsewhere is `moved-away` where it stood and `moved-here` where it stands, with the words
 * that were removed and added besides.
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
  | {
      readonly is: 'moved-away' | 'moved-here';
      readonly before: number;
      readonly after: number;
      readonly runs: readonly DifferenceRun[];
    };

/** Share of the words of both paragraphs that both have, from which on one is the other, edited. */
const ALIKE = 0.4;
/** The same where it stands elsewhere: nothing but its words speaks for it then. */
const ALIKE_ELSEWHERE = 0.6;
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
  return withMoved(rows, before, after);
}

interface Gap {
  readonly removed: number[];
  readonly added: number[];
}

/** Of paragraphs that stand in both, once in each and out of order, the indices. None is to be another, edited. */
interface Moved {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
}

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
  return { before: new Set(pairs.map(([one]) => one)), after: new Set(pairs.map(([, other]) => other)) };
}

/** Paragraphs between two that stayed: those that are alike as one that changed, by the best order-preserving pairing. */
function pairGap(
  { removed, added }: Gap,
  before: readonly string[],
  after: readonly string[],
  moved: Moved,
): readonly VersionRow[] {
  const pairs = bestPairs(
    removed.map((index) => (moved.before.has(index) ? null : wordBagOf(before[index] ?? ''))),
    added.map((index) => (moved.after.has(index) ? null : wordBagOf(after[index] ?? ''))),
  );
  const rows: VersionRow[] = [];
  let [r, s] = [0, 0];
  const upTo = (row: number, column: number): void => {
    for (; r < row; r += 1) rows.push({ is: 'removed', before: removed[r] ?? 0 });
    for (; s < column; s += 1) rows.push({ is: 'added', after: added[s] ?? 0 });
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

/**
 * Paragraphs that are gone at one place and new at another, paired as one that moved: the most alike first, and of equals
 * the first.
 */
function withMoved(
  rows: readonly VersionRow[],
  before: readonly string[],
  after: readonly string[],
): readonly VersionRow[] {
  const gone = rows.flatMap((row) => (row.is === 'removed' ? [row.before] : []));
  const fresh = rows.flatMap((row) => (row.is === 'added' ? [row.after] : []));
  if (gone.length * fresh.length > MOST_PAIRS) return rows;
  const bags = new Map(fresh.map((index) => [index, wordBagOf(after[index] ?? '')]));
  const pairs = gone
    .flatMap((from) => {
      const bag = wordBagOf(before[from] ?? '');
      return [...bags].map(([to, other]) => ({ from, to, alike: likeness(bag, other, ALIKE_ELSEWHERE) }));
    })
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike);
  const [to, from] = [new Map<number, number>(), new Map<number, number>()];
  for (const pair of pairs) {
    if (to.has(pair.from) || from.has(pair.to)) continue;
    to.set(pair.from, pair.to);
    from.set(pair.to, pair.from);
  }
  const moved = (is: 'moved-away' | 'moved-here', one: number, other: number): VersionRow => ({
    is,
    before: one,
    after: other,
    runs: wordDifference(before[one] ?? '', after[other] ?? ''),
  });
  return rows.map((row) => {
    const there = row.is === 'removed' ? to.get(row.before) : undefined;
    if (row.is === 'removed' && there !== undefined) return moved('moved-away', row.before, there);
    const here = row.is === 'added' ? from.get(row.after) : undefined;
    return row.is === 'added' && here !== undefined ? moved('moved-here', here, row.after) : row;
  });
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

function likeness(a: WordBag | null, b: WordBag | null, least = ALIKE): number {
  if (a === null || b === null || mostDice(a, b) < least) return 0;
  const share = diceOf(a, b);
  return share >= least ? share : 0;
}
