import { byOrder, mergeEntry, sortedJson, type EntryChange, type EntryCopy } from './merge-histories';
import { mergeRankedEntry, type RankOfValue } from './merge-ranks';

/** A line of a history: what became of entries, by their keys. */
export interface HistoryLine {
  readonly at: string;
  /** By which it is sorted; absent where that is `at`. */
  readonly order?: string;
  readonly device: string;
  readonly changes: readonly { readonly key: string; readonly value: unknown; readonly was?: unknown }[];
}

/** One copy of a store: its entries by key, and what they were, the oldest first. */
export interface StoreCopy {
  readonly entries: ReadonlyMap<string, unknown>;
  readonly history: readonly HistoryLine[];
}

/** What the entries of a store are. */
export interface StoreKind {
  readonly isRemoval: (value: unknown) => boolean;
  /**
   * The entry that a second version of another one becomes, always under the same key; `null` where a store has no room
   * for one.
   */
  readonly secondOf: (
    key: string,
    version: EntryChange,
  ) => { readonly key: string; readonly value: unknown } | null;
  /** The key of the entry of which a value is a second version; `null` of what is none. */
  readonly firstOf: (value: unknown) => string | null;
  /** Of a store whose entries stand in an order of the reader's: two values that differ in it alone are one version. */
  readonly rank?: RankOfValue;
}

export interface MergedStore extends StoreCopy {
  /** Versions for which the store has no room. */
  readonly left: readonly { readonly key: string; readonly value: unknown }[];
}

/**
 * Two copies of a store that were changed apart become one. Where both changed an entry, the one written last stands, and
 * the other is kept beside it as a second version; that one goes again when it turns out that a third copy replaced it, and
 * the reader has not touched it.
 */
export function mergeStores(mine: StoreCopy, theirs: StoreCopy, kind: StoreKind): MergedStore {
  const [a, b] = [readCopy(mine, kind), readCopy(theirs, kind)];
  const entries = new Map<string, unknown>();
  const histories = new Map<string, readonly EntryChange[]>();
  const left: { key: string; value: unknown }[] = [];
  const isUntouched = (key: string): boolean => a.seconds.has(key) || b.seconds.has(key);
  const isTouched = (key: string): boolean => isTouchedIn(a, key) || isTouchedIn(b, key);
  for (const key of new Set([...a.keys, ...b.keys])) {
    if (isUntouched(key) && !isTouched(key)) continue;
    const { present, changes, beside } =
      kind.rank === undefined
        ? mergeEntry(a.copyOf(key), b.copyOf(key), kind.isRemoval)
        : mergeRankedEntry(a.copyOf(key), b.copyOf(key), kind.isRemoval, kind.rank);
    if (present !== null) entries.set(key, present);
    histories.set(key, changes);
    for (const version of beside) {
      const second = kind.secondOf(key, version);
      if (second === null) left.push({ key, value: version.value });
      else if (!isTouched(second.key)) {
        entries.set(second.key, second.value);
        histories.set(second.key, [{ ...version, value: second.value, was: null }]);
      }
    }
  }
  return { entries, history: linesOf(histories), left };
}

interface ReadCopy {
  readonly keys: readonly string[];
  /** Second versions that are as a merge made them. */
  readonly seconds: ReadonlySet<string>;
  readonly has: (key: string) => boolean;
  readonly copyOf: (key: string) => EntryCopy;
}

const isTouchedIn = (copy: ReadCopy, key: string): boolean => copy.has(key) && !copy.seconds.has(key);

function readCopy({ entries, history }: StoreCopy, { secondOf, firstOf }: StoreKind): ReadCopy {
  const changes = changesByKey(history);
  const beside = new Map<string, unknown[]>();
  const seconds = new Set<string>();
  for (const [key, value] of entries) {
    const first = firstOf(value);
    if (first === null) continue;
    const json = sortedJson(value);
    const version = changes.get(first)?.find((one) => {
      const second = secondOf(first, one);
      return second?.key === key && sortedJson(second.value) === json;
    });
    if (version === undefined) continue;
    seconds.add(key);
    beside.set(first, [...(beside.get(first) ?? []), version.value]);
  }
  return {
    keys: [...new Set([...entries.keys(), ...changes.keys()])],
    seconds,
    has: (key) => entries.has(key) || changes.has(key),
    copyOf: (key) => ({
      present: entries.get(key) ?? null,
      changes: changes.get(key) ?? [],
      beside: beside.get(key) ?? [],
    }),
  };
}

function changesByKey(history: readonly HistoryLine[]): ReadonlyMap<string, readonly EntryChange[]> {
  const byKey = new Map<string, EntryChange[]>();
  let last = { order: '', device: '' };
  for (const { at, order = at, device, changes } of history) {
    // Lines from before there was an order can have one instant, or one before the last.
    const isSorted = order > last.order || (order === last.order && device !== last.device);
    last = { order: isSorted ? order : new Date(Date.parse(last.order) + 1).toISOString(), device };
    for (const { key, ...change } of changes)
      byKey.set(key, [...(byKey.get(key) ?? []), { at, ...last, ...change }]);
  }
  return byKey;
}

/** What was acknowledged as one is one line again. */
function linesOf(histories: ReadonlyMap<string, readonly EntryChange[]>): readonly HistoryLine[] {
  const all = [...histories].flatMap(([key, changes]) => changes.map((change) => ({ key, change })));
  const lines = new Map<string, { line: HistoryLine; changes: HistoryLine['changes'][number][] }>();
  for (const { key, change } of all.sort((a, b) => byOrder(a.change, b.change))) {
    const { at, order, device, ...rest } = change;
    const name = `${order} ${device}`;
    const there = lines.get(name) ?? {
      line: { at, ...(order === at ? {} : { order }), device, changes: [] },
      changes: [],
    };
    there.changes.push({ key, ...rest });
    lines.set(name, there);
  }
  return [...lines.values()].map(({ line, changes }) => ({ ...line, changes }));
}
