/**
 * A second pass for passages that the threshold leaves without a correspondence. A fixed threshold misses free retellings
 * whose right counterpart is ranked first all the same; where two passages that correspond to nothing are each other's
 * best (mutual nearest neighbours, as in bitext mining, Artetxe & Schwenk 2019), a lower score is enough. Which of two is
 * told is then no question any more; that the texts meet at all, other passages must show.
 */
import { hasOwnEvidence, MIN_REASONS, ownEvidence, sharedIdf } from './evidence-filter';
import type { AnalysedSentence } from './pair-analysis';
import type { ScoreTable } from './score';
import type { Correspondence, Reason } from './sentence';

/** Least score, as a share of the threshold. */
const SECOND_SHARE = 0.75;
/** Correspondences per passage of the shorter text from which the texts count as reports of one event. */
const MEET = 0.15;

/** What is read of a score table. */
interface Ranked extends Pick<ScoreTable, 'ranks' | 'probabilities'> {
  readonly cells: Pick<ScoreTable['cells'], 'rows' | 'starts' | 'columnOf' | 'columnStarts'>;
}

type Pair = Pick<Correspondence, 'a' | 'b' | 'score'>;

/** Pairs that are each other's best by rank, of passages without a correspondence in `found`; by `a`. */
export function listSecondPass(
  { cells, ranks, probabilities }: Ranked,
  found: readonly Pick<Correspondence, 'a' | 'b'>[],
  threshold: number,
): Pair[] {
  const { rows, starts, columnOf, columnStarts } = cells;
  if (found.length < MEET * Math.min(rows, columnStarts.length - 1)) return [];
  const [usedA, usedB] = [new Set(found.map(({ a }) => a)), new Set(found.map(({ b }) => b))];
  const bestOfColumn = new Map<number, number>();
  for (const [cell, column] of columnOf.entries()) {
    const best = bestOfColumn.get(column);
    if (best === undefined || ranks[cell]! > ranks[best]!) bestOfColumn.set(column, cell);
  }
  const pairs: Pair[] = [];
  for (let a = 0; a < rows; a++) {
    if (usedA.has(a)) continue;
    let best = starts[a]!;
    for (let cell = best + 1; cell < starts[a + 1]!; cell++) if (ranks[cell]! > ranks[best]!) best = cell;
    if (best === starts[a + 1]) continue;
    const [b, score] = [columnOf[best]!, probabilities[best]!];
    if (!usedB.has(b) && bestOfColumn.get(b) === best && score >= SECOND_SHARE * threshold)
      pairs.push({ a, b, score });
  }
  return pairs;
}

/**
 * Similar embeddings alone never suffice: a rarer word of both, or any word of both and a second reason; from the
 * threshold on any word of both, or its synonym, is enough.
 * @param isLikely whether the score reaches the threshold
 */
export const isWorthASecondLook = (
  reasons: readonly Reason[],
  a: AnalysedSentence,
  b: AnalysedSentence,
  maxIdf: number,
  isLikely: boolean,
): boolean =>
  (isLikely && reasons.length > 0 && ownEvidence(a, b) > 0) ||
  (reasons.length >= MIN_REASONS && sharedIdf(a, b) > 0) ||
  (reasons.length > 0 && hasOwnEvidence(a, b, maxIdf));
