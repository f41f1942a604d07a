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
  const [a, b] = [mine, theirs].map((copy) => withoutRanks(copy, isRemoval, rank)) as [EntryCopy, EntryCopy];
  const merged = mergeEntry(a, b, isRemoval);
  const unrecorded = merged.beside.filter(({ device }) => device === '');
  const changes = uniteChanges([...mine.changes, ...theirs.changes, ...unrecorded]);
  const values = [mine.present, theirs.present, ...changes.toReversed().map(({ value }) => value)];
  const [contents, known] = [sortedJson(merged.present), values.filter((value) => value !== null)];
  const same = known.filter((value) => sortedJson(rank.without(value)) === contents);
  const place = lastMove(changes, isRemoval, rank) ?? placeOf(same, rank);
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

const withoutRanks = (
  { present, changes, beside }: EntryCopy,
  isRemoval: (value: unknown) => boolean,
  rank: RankOfValue,
): EntryCopy => ({
  present: present === null ? null : rank.without(present),
  changes: markMoves(changes, isRemoval, rank).flatMap(({ version, isMove }) =>
    isMove ? [] : [{ ...version, value: rank.without(version.value) }],
  ),
  beside: beside.map((value) => rank.without(value)),
});

interface Place {
  readonly rank: number | null;
}

/**
 * A line that says what one before it said is a move where it has another rank, or the one to which another machine moved it
 * as well. It is a version where its writer had said something else in between, or a removal of that very rank stands there,
 * which it undoes. Both are looked for behind the version, not behind its last move, which the writer need not have seen.
 */
function markMoves(
  changes: readonly EntryChange[],
  isRemoval: (value: unknown) => boolean,
  rank: RankOfValue,
): readonly { readonly version: EntryChange; readonly isMove: boolean }[] {
  const known = new Map<string, Known>();
  const writers = new Map<string, Writer>();
  const removals = new Map<number | null, number>();
  return versionsOf(changes).map((version, at) => {
    const [contents, place] = [sortedJson(rank.without(version.value)), rank.of(version.value)];
    const [there, writer] = [known.get(contents), writers.get(version.device)];
    const otherAt = (writer?.contents === contents ? writer.otherAt : writer?.at) ?? -1;
    const isMove =
      there !== undefined &&
      Math.max(otherAt, removals.get(place) ?? -1) < there.versionAt &&
      (there.place !== place || (there.mover !== null && there.mover !== version.device));
    known.set(contents, {
      versionAt: isMove ? there.versionAt : at,
      place,
      mover: isMove ? version.device : null,
    });
    writers.set(version.device, { contents, at, otherAt });
    if (isRemoval(version.value)) removals.set(place, at);
    return { version, isMove };
  });
}

/** Contents, as the last line that has them. */
interface Known {
  /** Index of the last line with them that is no move. */
  readonly versionAt: number;
  readonly place: number | null;
  /** The device that moved it; `null` where the last line is no move. */
  readonly mover: string | null;
}
/** A device, as its last line. */
interface Writer {
  readonly contents: string;
  readonly at: number;
  /** Index of its last line with other contents; -1 where there is none. */
  readonly otherAt: number;
}

function lastMove(
  changes: readonly EntryChange[],
  isRemoval: (value: unknown) => boolean,
  rank: RankOfValue,
): Place | null {
  const move = markMoves(changes, isRemoval, rank).findLast(({ isMove }) => isMove);
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
