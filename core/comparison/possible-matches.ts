/**
 * Possible matches: for each block that corresponds to nothing in the other text, the best of its ranked candidates.
 * The model ranks well where its probability falls short of the threshold, as on summaries and testimony; these are for
 * the reader to look at, and nothing is said of the two passages.
 */
import type { Alignment } from '../alignment/align-pair';
import type { Passage, RankedSentence, Reason } from '../alignment/sentence';

export interface PossibleMatch {
  /** Indices into the passages of the two texts. */
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** At least one. */
  readonly reasons: readonly Reason[];
  /** From 1 on among the candidates of the block of `a`; `null` where it is none of them. */
  readonly rankOfA: number | null;
  readonly rankOfB: number | null;
}

/** Candidates shown for one block. */
const MAX_SHOWN = 3;
/** Least probability of a candidate: on texts that retell freely the right one is ranked high and scored low. */
const MIN_SCORE = 0.004;

/** A text's passages as far as they are asked about. */
export interface Side {
  readonly passages: readonly Passage[];
  readonly isChosen: readonly boolean[];
}

export type RankedAlignment = Pick<
  Alignment,
  'correspondences' | 'candidatesOfA' | 'candidatesOfB' | 'sharedWords'
>;

/** In text order of the first passages, then of the second. */
export function listPossibleMatches(a: Side, b: Side, alignment: RankedAlignment): readonly PossibleMatch[] {
  const { correspondences, candidatesOfA, candidatesOfB, sharedWords } = alignment;
  const found = new Map<string, PossibleMatch>();
  const matchedOf = (side: 'a' | 'b'): ReadonlySet<number> =>
    new Set(correspondences.map((one) => one[side]));
  for (const { index, other, score, reasons, rank } of bestOf(
    a,
    b,
    matchedOf('a'),
    candidatesOfA,
    sharedWords,
  ))
    found.set(`${index} ${other}`, { a: index, b: other, score, reasons, rankOfA: rank, rankOfB: null });
  const turned = (j: number, i: number): readonly Reason[] => sharedWords(i, j);
  for (const { index, other, score, reasons, rank } of bestOf(b, a, matchedOf('b'), candidatesOfB, turned)) {
    const known = found.get(`${other} ${index}`)?.rankOfA ?? null;
    found.set(`${other} ${index}`, { a: other, b: index, score, reasons, rankOfA: known, rankOfB: rank });
  }
  return [...found.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

interface Candidate extends RankedSentence {
  /** The passage that it is a candidate of. */
  readonly of: number;
}

interface Best {
  readonly index: number;
  readonly other: number;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly rank: number;
}

function bestOf(
  own: Side,
  other: Side,
  matched: ReadonlySet<number>,
  candidates: readonly (readonly RankedSentence[])[],
  reasonsOf: (own: number, other: number) => readonly Reason[],
): readonly Best[] {
  const matchedBlocks = new Set([...matched].map((index) => blockOf(own, index)));
  const byBlock = new Map<string, Map<string, Candidate>>();
  candidates.forEach((list, of) => {
    const block = blockOf(own, of);
    if (own.isChosen[of] !== true || matchedBlocks.has(block)) return;
    const best = byBlock.get(block) ?? new Map<string, Candidate>();
    byBlock.set(block, best);
    for (const one of list) {
      if (one.score < MIN_SCORE || other.isChosen[one.index] !== true) continue;
      const key = blockOf(other, one.index);
      if ((best.get(key)?.rank ?? -Infinity) < one.rank) best.set(key, { ...one, of });
    }
  });
  return [...byBlock.values()].flatMap((best) => {
    const shown: Best[] = [];
    for (const { of, index, score } of [...best.values()].sort((x, y) => y.rank - x.rank)) {
      if (shown.length === MAX_SHOWN) break;
      const reasons = reasonsOf(of, index);
      if (reasons.length > 0) shown.push({ index: of, other: index, score, reasons, rank: shown.length + 1 });
    }
    return shown;
  });
}

/** A passage of a text without blocks is a block of its own. */
const blockOf = ({ passages }: Side, index: number): string =>
  passages[index]?.blockId ?? `passage ${String(index)}`;
