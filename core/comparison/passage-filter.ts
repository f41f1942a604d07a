/** Which passages a filter over a comparison lists. The number beside a filter is the length of its list. */
import type { BlockId } from '../contract/ids';
import type { StatusOfPassage } from './passage-status';

export const PASSAGE_FILTERS = [
  'same-subject',
  'differs',
  'linked',
  'same-topic',
  'dismissed',
  'possible-match',
  'no-match',
  'not-compared',
  'only-here',
] as const;
export type PassageFilter = (typeof PASSAGE_FILTERS)[number];

/** A passage of one column. `column` is an index into the columns. */
export interface ListedPassage {
  readonly column: number;
  readonly blockId: BlockId;
}

type Statuses = readonly ReadonlyMap<BlockId, StatusOfPassage>[];

/** In the order of the columns, then of their texts. */
export const listPassagesOf = (statuses: Statuses, filter: PassageFilter): readonly ListedPassage[] =>
  statuses.flatMap((own, column) =>
    [...own].flatMap(([blockId, status]) => (isListed(status, filter) ? [{ column, blockId }] : [])),
  );

/** A passage can pass several filters: a matched one may differ and be linked by the reader as well. */
export function isListed({ status, links, differing }: StatusOfPassage, filter: PassageFilter): boolean {
  if (filter === 'differs') return differing.kinds.size > 0;
  if (filter === 'linked') return links > 0;
  return status === filter;
}

/** The number of passages with a status, and of those among them with the status `same-subject`. */
export const countPassages = (statuses: Statuses): { readonly all: number; readonly matched: number } => ({
  all: statuses.reduce((sum, own) => sum + own.size, 0),
  matched: listPassagesOf(statuses, 'same-subject').length,
});
