/**
 * The possible matches of each passage, as the margin, the counts and the panel take them: what is listed for a passage
 * is what it is said to have. They are suggestions, and say nothing of the passages.
 */
import type { PassageRange, PossibleMatch } from '../contract/correspondence';
import type { BlockId } from '../contract/ids';
import type { ReviewedCorrespondence } from './reviewed-correspondences';

export interface Suggestion {
  /** Index of the column in which the candidate stands. */
  readonly other: number;
  readonly near: PassageRange;
  readonly far: PassageRange;
  /** 1 for the best candidate of the passage in that column. */
  readonly rank: number;
  /** What the two have in common, as written in the first text; best first. */
  readonly shared: readonly string[];
}

export interface SuggestedMatches {
  /** By column, the best of each first. */
  of(subject: number, blockId: BlockId): readonly Suggestion[];
}

/** @param correspondences what the reader reviewed since is suggested no more */
export function suggestMatches(
  possible: readonly PossibleMatch[],
  correspondences: readonly ReviewedCorrespondence[],
): SuggestedMatches {
  const reviewed = new Set(correspondences.flatMap((join) => (join.verdict === null ? [] : [pairKey(join)])));
  const suggested = new Map<string, Suggestion[]>();
  const add = (subject: number, suggestion: Suggestion): void => {
    const key = passageKey(subject, suggestion.near.blockId);
    const own = suggested.get(key);
    if (own === undefined) suggested.set(key, [suggestion]);
    else own.push(suggestion);
  };
  for (const one of possible) {
    if (reviewed.has(pairKey(one))) continue;
    const { a, b, from, to, rankFrom, rankTo } = one;
    const shared = one.reasons.map(({ text }) => text).filter((text) => text !== '');
    if (rankFrom !== null) add(a, { other: b, near: from, far: to, rank: rankFrom, shared });
    if (rankTo !== null) add(b, { other: a, near: to, far: from, rank: rankTo, shared });
  }
  for (const own of suggested.values()) own.sort((x, y) => x.other - y.other || x.rank - y.rank);
  return { of: (subject, blockId) => suggested.get(passageKey(subject, blockId)) ?? [] };
}

const passageKey = (subject: number, blockId: BlockId): string => `${subject} ${blockId}`;

const pairKey = ({ a, b, from, to }: Pick<PossibleMatch, 'a' | 'b' | 'from' | 'to'>): string =>
  `${a} ${from.blockId} ${b} ${to.blockId}`;
