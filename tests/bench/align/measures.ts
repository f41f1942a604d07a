/** What the benchmark counts. */
import { cellsOf, type LabelledPair } from './pairs';

export interface MethodResult {
  /** Cells called a link, with the score that the threshold looks at; sorted or not. */
  readonly links: readonly { readonly cell: number; readonly score: number }[];
  /** Orders the candidates of one sentence; by cell. */
  readonly ranks: ArrayLike<number>;
  /** Cells shown as possible matches of sentences without a link; absent where the method shows none. */
  readonly possible?: readonly number[];
}

export interface LinkCounts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Over all links of all pairs together. */
export function countLinks(
  pairs: readonly LabelledPair[],
  results: readonly MethodResult[],
  threshold: number,
): LinkCounts {
  let called = 0;
  let right = 0;
  let gold = 0;
  pairs.forEach((pair, k) => {
    const cells = cellsOf(pair);
    gold += cells.size;
    for (const { cell, score } of results[k]!.links) {
      if (score < threshold) continue;
      called += 1;
      if (cells.has(cell)) right += 1;
    }
  });
  const precision = right / (called || 1);
  const recall = right / (gold || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

export interface RecallByKind {
  /** Of links whose two sentences have no other. */
  readonly oneToOne: number;
  /** Of all other links. */
  readonly oneToMany: number;
  /** Share of the sentences of either side without a called link that have none in the gold. */
  readonly unmatchedRight: number;
  /** The same of those that have no possible match either: of them it is said outright that nothing was found. */
  readonly nothingRight: number;
}

export function countByKind(
  pairs: readonly LabelledPair[],
  results: readonly MethodResult[],
  threshold: number,
): RecallByKind {
  const [single, many] = [
    { gold: 0, found: 0 },
    { gold: 0, found: 0 },
  ];
  const [unmatched, nothing] = [
    { all: 0, right: 0 },
    { all: 0, right: 0 },
  ];
  pairs.forEach(({ a, b, links }, k) => {
    const called = new Set(
      results[k]!.links.filter(({ score }) => score >= threshold).map(({ cell }) => cell),
    );
    const linksOf = (side: 0 | 1, at: number): number => links.filter((link) => link[side] === at).length;
    for (const [i, j] of links) {
      const kind = linksOf(0, i) === 1 && linksOf(1, j) === 1 ? single : many;
      kind.gold += 1;
      if (called.has(i * b.length + j)) kind.found += 1;
    }
    const countSide = (side: 0 | 1, length: number, placeOf: (cell: number) => number): void => {
      const matched = new Set([...called].map(placeOf));
      const possible = new Set((results[k]!.possible ?? []).map(placeOf));
      for (let at = 0; at < length; at++) {
        if (matched.has(at)) continue;
        for (const kind of possible.has(at) ? [unmatched] : [unmatched, nothing]) {
          kind.all += 1;
          if (linksOf(side, at) === 0) kind.right += 1;
        }
      }
    };
    countSide(0, a.length, (cell) => Math.floor(cell / b.length));
    countSide(1, b.length, (cell) => cell % b.length);
  });
  return {
    oneToOne: single.found / (single.gold || 1),
    oneToMany: many.found / (many.gold || 1),
    unmatchedRight: unmatched.right / (unmatched.all || 1),
    nothingRight: nothing.right / (nothing.all || 1),
  };
}

/** The threshold of the best F1, among the scores that occur. */
export function tuneThreshold(pairs: readonly LabelledPair[], results: readonly MethodResult[]): number {
  let gold = 0;
  const all: { readonly score: number; readonly isRight: boolean }[] = [];
  pairs.forEach((pair, k) => {
    const cells = cellsOf(pair);
    gold += cells.size;
    for (const { cell, score } of results[k]!.links) all.push({ score, isRight: cells.has(cell) });
  });
  all.sort((x, y) => y.score - x.score);
  let right = 0;
  let best = { f1: -1, threshold: 0 };
  all.forEach(({ score, isRight }, k) => {
    if (isRight) right += 1;
    if (all[k + 1]?.score === score) return;
    const f1 = (2 * right) / (k + 1 + gold || 1);
    if (f1 > best.f1) best = { f1, threshold: score };
  });
  return best.threshold;
}

const DEPTHS = [1, 3, 5] as const;

export interface RankCounts {
  /**
   * Share of the sentences, of either side, that have a partner and find one among the first 1, 3 and 5 of the other
   * side. Both sides count, for the reader moves in any pane.
   */
  readonly hits: readonly number[];
  /** Stricter: share of all partners, over both sides, that stand among the first 1, 3 and 5. */
  readonly found: readonly number[];
}

export function countRanks(pairs: readonly LabelledPair[], results: readonly MethodResult[]): RankCounts {
  const hits = DEPTHS.map(() => 0);
  const found = DEPTHS.map(() => 0);
  let sentences = 0;
  let partners = 0;
  pairs.forEach((pair, k) => {
    const { ranks } = results[k]!;
    const columns = pair.b.length;
    const look = (length: number, cellOf: (other: number) => number, gold: readonly number[]): void => {
      sentences += 1;
      partners += gold.length;
      const order = Array.from({ length }, (_, other) => other).sort(
        (x, y) => ranks[cellOf(y)]! - ranks[cellOf(x)]! || x - y,
      );
      DEPTHS.forEach((depth, d) => {
        const first = order.slice(0, depth);
        const count = gold.filter((other) => first.includes(other)).length;
        found[d] = found[d]! + count;
        if (count > 0) hits[d] = hits[d]! + 1;
      });
    };
    pair.a.forEach((_, i) => {
      const gold = pair.links.filter((link) => link[0] === i).map((link) => link[1]);
      if (gold.length > 0) look(columns, (j) => i * columns + j, gold);
    });
    pair.b.forEach((_, j) => {
      const gold = pair.links.filter((link) => link[1] === j).map((link) => link[0]);
      if (gold.length > 0) look(pair.a.length, (i) => i * columns + j, gold);
    });
  });
  return {
    hits: hits.map((count) => count / (sentences || 1)),
    found: found.map((count) => count / (partners || 1)),
  };
}
