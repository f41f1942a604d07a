/** The passages that a review of a match is stored with. */
import type { Match } from '@core/comparison/rank-matches';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { BlockId } from '@core/contract/ids';
import { findBlock } from '@core/text/blocks';
import type { CorrespondenceSide } from '../../../app/correspondence-sides';
import type { Column } from './column';

export type MatchSides = readonly [own: CorrespondenceSide, other: CorrespondenceSide];

/** The two sentences of a join, that of `source` first. */
export function sidesOfJoin(
  { a, from, to }: ReviewedCorrespondence,
  source: Column,
  column: Column,
): MatchSides {
  const [near, far] = a === source.at ? [from, to] : [to, from];
  return [
    { article: source.article, start: near.start, end: near.end },
    { article: column.article, start: far.start, end: far.end },
  ];
}

/** The sentences that were joined; where only a topic joins the two, the whole passages. `null` where one is gone. */
export function sidesOfMatch(
  match: Match,
  source: Column,
  blockId: BlockId,
  column: Column,
): MatchSides | null {
  const join = match.joins[0];
  if (join !== undefined) return sidesOfJoin(join, source, column);
  const own = findBlock(source.article, blockId);
  const other = findBlock(column.article, match.blockId);
  if (own === null || other === null) return null;
  return [
    { article: source.article, start: own.start, end: own.end },
    { article: column.article, start: other.start, end: other.end },
  ];
}
