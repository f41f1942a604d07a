/**
 * Correspondences that only a difference shows. Two sentences that contradict each other outright share a predicate and
 * its arguments with different values, and for that very reason score lower than two that agree. Of the best candidates
 * below the threshold those are taken in which a difference is found without the help of the alignment.
 */
import type { Correspondence } from '../alignment/sentence';
import type { PassageComparison } from '../discrepancies/compare-passages';
import type { RankedAlignment, Side } from './possible-matches';

/** Candidates of a passage that are looked at. */
const MOST = 3;
/** Least probability: below it the passages are about other things. */
const MIN_SCORE = 0.1;

/** @param compare what is said of two passages that are not known to tell one thing */
export function listDifferingCandidates(
  first: Side,
  second: Side,
  { correspondences, candidatesOfA, candidatesOfB, sharedWords }: RankedAlignment,
  compare: (a: number, b: number) => PassageComparison,
): Correspondence[] {
  // Texts of which hardly a passage meets another report two things, and differ in everything.
  const shorter = Math.min(first.passages.length, second.passages.length);
  if (correspondences.length < MEET * shorter) return [];
  // What stands in both word for word has found its place.
  const [copiedA, copiedB] = (['a', 'b'] as const).map(
    (side) => new Set(correspondences.filter(({ score }) => score === 1).map((one) => one[side])),
  );
  const known = new Set(correspondences.map(({ a, b }) => `${a} ${b}`));
  const found: Correspondence[] = [];
  const look = (a: number, b: number, score: number): void => {
    if (score < MIN_SCORE || known.has(`${a} ${b}`)) return;
    if (copiedA?.has(a) === true || copiedB?.has(b) === true) return;
    known.add(`${a} ${b}`);
    if (first.isChosen[a] !== true || second.isChosen[b] !== true) return;
    if (!compare(a, b).differences.some(({ status }) => status === 'differs')) return;
    const reasons = sharedWords(a, b);
    if (reasons.length > 0) found.push({ a, b, score, reasons });
  };
  candidatesOfA.forEach((list, a) =>
    list.slice(0, MOST).forEach(({ index, score }) => look(a, index, score)),
  );
  candidatesOfB.forEach((list, b) =>
    list.slice(0, MOST).forEach(({ index, score }) => look(index, b, score)),
  );
  return found;
}

/** Correspondences per passage of the shorter text from which the texts count as reports of one event. */
const MEET = 0.3;
