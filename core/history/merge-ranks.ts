/**
 * Where an entry stands in an order of the reader's is a register of its own: to move a note makes no second version of it,
 * and who goes on writing in a note that was moved elsewhere does not put it back. The move made last stands (a
 * last-writer-wins register; Shapiro et al., 2011). A move is known by its line, which says what a line before it says but for
 * the rank, so that every copy with the same lines comes to the same one.
 */
import {
  mergeEntry,
  sortedJson,
  uniteChanges,
  versionsOf,
  type EntryChange,
  type EntryCopy,
  type MergedEntry,
} from './merge-histories';

/** How a value says its rank. */
export interface RankOfValue {
  /** `null` where it has none. */
  readonly of: (value: unknown) => number | null;
  readonly without: (value: unknown) => unknown;
  /** A value without a rank, put there; `null` is none. */
  readonly with: (value: unknown, rank: number | null) => unknown;
}

/** As `mergeEntry`, for values with a rank. */
export function mergeRankedEntry(
  mine: EntryCopy,
  theirs: EntryCopy,
  isRemoval: (value: unknown) => boolean,
  rank: RankOfValue,
): MergedEntry {
  if (![mine, theirs].some((copy) => isRanked(copy, rank))) return mergeEntry(mine, theirs, isRemoval);
  const [a, b] = [mine, theirs].map((copy) => withoutRanks(copy, rank)) as [EntryCopy, EntryCopy];
  const merged = mergeEntry(a, b, isRemoval);
  const unrecorded = merged.beside.filter(({ device }) => device === '');
  const changes = uniteChanges([...mine.changes, ...theirs.changes, ...unrecorded]);
  const values = [mine.present, theirs.present, ...changes.toReversed().map(({ value }) => value)];
  const [contents, known] = [sortedJson(merged.present), values.filter((value) => value !== null)];
  const same = known.filter((value) => sortedJson(rank.without(value)) === contents);
  const place = lastMove(changes, rank) ?? placeOf(same, rank);
  const present =
    merged.present === null || isRemoval(merged.present)
      ? (changes.findLast(({ value }) => isRemoval(value))?.value ?? same[0] ?? merged.present)
      : (same.find((value) => rank.of(value) === place.rank) ?? rank.with(merged.present, place.rank));
  return { present, changes, beside: merged.beside.map((version) => asRecorded(version, changes, rank)) };
}

const isRanked = ({ present, changes, beside }: EntryCopy, rank: RankOfValue): boolean =>
  [present, ...beside, ...changes.flatMap(({ value, was }) => [value, was])].some(
    (value) => rank.of(value) !== null,
  );

const withoutRanks = ({ present, changes, beside }: EntryCopy, rank: RankOfValue): EntryCopy => ({
  present: present === null ? null : rank.without(present),
  changes: markMoves(changes, rank).flatMap(({ version, isMove }) =>
    isMove ? [] : [{ ...version, value: rank.without(version.value) }],
  ),
  beside: beside.map((value) => rank.without(value)),
});

interface Place {
  readonly rank: number | null;
}

function markMoves(
  changes: readonly EntryChange[],
  rank: RankOfValue,
): readonly { readonly version: EntryChange; readonly isMove: boolean }[] {
  const places = new Map<string, number | null>();
  return versionsOf(changes).map((version) => {
    const [contents, place] = [sortedJson(rank.without(version.value)), rank.of(version.value)];
    const before = places.get(contents);
    places.set(contents, place);
    return { version, isMove: before !== undefined && before !== place };
  });
}

function lastMove(changes: readonly EntryChange[], rank: RankOfValue): Place | null {
  const move = markMoves(changes, rank).findLast(({ isMove }) => isMove);
  return move === undefined ? null : { rank: rank.of(move.version.value) };
}

/** Without a line that says when it was moved, one is as good as the other, if only it is the same one for both sides. */
const placeOf = (values: readonly unknown[], rank: RankOfValue): Place => ({
  rank: values
    .map((value) => rank.of(value))
    .reduce((last, one) => (last === null || (one !== null && one > last) ? one : last), null),
});

/** With the rank of its line: an id is made of it. */
function asRecorded(version: EntryChange, changes: readonly EntryChange[], rank: RankOfValue): EntryChange {
  const contents = sortedJson(version.value);
  const line = versionsOf(changes).find(
    ({ order, device, value }) =>
      order === version.order && device === version.device && sortedJson(rank.without(value)) === contents,
  );
  return line === undefined ? version : { ...version, value: line.value };
}
