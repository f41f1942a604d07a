/**
 * Aligns two accounts of one article: each side is the article without what only the other side shows, so that there
 * are as many pairs as for two articles. A passage that both show is in one of them at a time, for it does not match
 * itself.
 */
import { alignTexts, analysePassages, type AlignmentOptions } from '../alignment/align-pair';
import type { RankedSentence } from '../alignment/sentence';
import type { Analyser } from '../alignment/sentence-analysis';
import type { RankedAlignment, Side } from './possible-matches';
import { itemAt } from '../text/item-at';

/** Both sides have the passages of the whole article; indices are into them. */
export function alignAccounts(
  one: Side,
  other: Side,
  analyser: Analyser,
  options: AlignmentOptions,
): RankedAlignment {
  const [isWholeOne, isWholeOther] = [one, other].map(({ isChosen }) => isChosen.every(Boolean));
  const without = (own: Side, left: Side): readonly number[] =>
    own.passages.flatMap((_, at) => {
      const isOfOther = left.isChosen[at] === true && !(isWholeOne && isWholeOther);
      const isWhole = own.isChosen.every(Boolean);
      return isOfOther && (isWhole || own.isChosen[at] !== true) ? [] : [at];
    });
  const align = (ofOne: readonly number[], ofOther: readonly number[]): RankedAlignment => {
    const read = (side: Side, kept: readonly number[]) =>
      analysePassages(
        analyser,
        kept.map((at) => itemAt(side.passages, at)),
      );
    const found = alignTexts(read(one, ofOne), read(other, ofOther), analyser, options);
    return inArticle(found, ofOne, ofOther, one.passages.length);
  };
  const [ofOne, ofOther] = [without(one, other), without(other, one)];
  const isShownTwice = (at: number): boolean =>
    one.isChosen[at] === true && other.isChosen[at] === true && !isWholeOne && !isWholeOther;
  const isLeft = (at: number): boolean => !isShownTwice(at);
  const found = align(ofOne, ofOther.filter(isLeft));
  if (!ofOne.some(isShownTwice)) return found;
  return merge(found, align(ofOne.filter(isLeft), ofOther), isShownTwice);
}

/** The alignment with the indices of the article in place of those of the passages that were kept. */
function inArticle(
  { correspondences, candidatesOfA, candidatesOfB, sharedWords }: RankedAlignment,
  ofOne: readonly number[],
  ofOther: readonly number[],
  passages: number,
): RankedAlignment {
  const spread = (
    candidates: readonly (readonly RankedSentence[])[],
    own: readonly number[],
    others: readonly number[],
  ): RankedSentence[][] => {
    const all = Array.from({ length: passages }, (): RankedSentence[] => []);
    candidates.forEach((list, k) => {
      all[itemAt(own, k)] = list.map((candidate) => ({
        ...candidate,
        index: itemAt(others, candidate.index),
      }));
    });
    return all;
  };
  const placesOf = (kept: readonly number[]): ReadonlyMap<number, number> =>
    new Map(kept.map((at, place) => [at, place]));
  const [placesOfOne, placesOfOther] = [placesOf(ofOne), placesOf(ofOther)];
  return {
    correspondences: correspondences.map((one) => ({
      ...one,
      a: itemAt(ofOne, one.a),
      b: itemAt(ofOther, one.b),
    })),
    candidatesOfA: spread(candidatesOfA, ofOne, ofOther),
    candidatesOfB: spread(candidatesOfB, ofOther, ofOne),
    sharedWords(a, b) {
      const [x, y] = [placesOfOne.get(a), placesOfOther.get(b)];
      return x === undefined || y === undefined ? [] : sharedWords(x, y);
    },
  };
}

/** Of the second alignment what it says of the passages of the second text that both accounts show. */
function merge(
  first: RankedAlignment,
  second: RankedAlignment,
  isShownTwice: (at: number) => boolean,
): RankedAlignment {
  return {
    correspondences: [...first.correspondences, ...second.correspondences.filter(({ b }) => isShownTwice(b))],
    candidatesOfA: first.candidatesOfA.map((list, at) => [
      ...list,
      ...(second.candidatesOfA[at] ?? []).filter(({ index }) => isShownTwice(index)),
    ]),
    candidatesOfB: first.candidatesOfB.map((list, at) =>
      isShownTwice(at) ? (second.candidatesOfB[at] ?? []) : list,
    ),
    sharedWords: (a, b) => (isShownTwice(b) ? second.sharedWords(a, b) : first.sharedWords(a, b)),
  };
}
