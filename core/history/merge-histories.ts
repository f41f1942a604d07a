/**
 * Two copies of one store that were changed apart become one. Each entry is a multi-value register: what it says is kept
 * with every version that its copy has seen, so that a version which the other copy has seen and replaced gives way, and
 * one that it never saw stays (Shapiro et al., "Conflict-free replicated data types", 2011; the rule is that of the
 * optimized OR-set of Bieniusa et al., 2012). Merging is commutative, associative and idempotent, as far as the histories
 * are whole: from one that was thinned an old version can come back as a second one, and nothing is lost.
 */

/** One line of a history about one entry. Two are one where `order`, `device` and the value are the same. */
export interface EntryChange {
  /** ISO 8601 instant by the clock of the machine that wrote it. */
  readonly at: string;
  /** ISO 8601 instant by which changes are ordered: after that of every change that its writer had seen. */
  readonly order: string;
  readonly device: string;
  readonly value: unknown;
  /** What it was before, where the line says so. */
  readonly was?: unknown;
}

/** An entry as one copy has it. */
export interface EntryCopy {
  /** `null` where there is none. */
  readonly present: unknown;
  /** In the order of `order`; empty where nothing is known of what it was. */
  readonly changes: readonly EntryChange[];
  /** Values that a merge before kept beside `present`, as they were in this entry. */
  readonly beside: readonly unknown[];
}

export interface MergedEntry {
  /** The last one written of those that nobody replaced; a removal only where nothing else is left. */
  readonly present: unknown;
  readonly changes: readonly EntryChange[];
  /** What else nobody replaced, the last one written first; no removals. */
  readonly beside: readonly EntryChange[];
}

/** @param isRemoval whether a value says that the entry was removed, as `null` does */
export function mergeEntry(
  mine: EntryCopy,
  theirs: EntryCopy,
  isRemoval: (value: unknown) => boolean,
): MergedEntry {
  const [a, b] = [registerOf(mine), registerOf(theirs)];
  const found = [...headsOf(a, b), ...headsOf(b, a)];
  // Without whole histories each can take the other's for one that it has replaced: then both stay.
  const heads = found.length > 0 ? found : [...a.heads, ...b.heads];
  const left = [...new Map(heads.map((head) => [sortedJson(head.value), head])).values()].sort(byOrder);
  const [present, ...beside] = left.filter(({ value }) => !isRemoval(value)).reverse();
  // What is kept beside must be known as a version, so that the next merge can tell that it was replaced.
  const unrecorded = beside.filter(({ device }) => device === UNRECORDED);
  const changes = uniteChanges([...mine.changes, ...theirs.changes, ...unrecorded]);
  if (present !== undefined) return { present: present.value, changes, beside };
  // Which of several removals is named does not matter, if only it is the same one whatever was merged first.
  const removal = [...changes, ...left].sort(byOrder).findLast(({ value }) => isRemoval(value));
  return { present: removal?.value ?? null, changes, beside: [] };
}

/** An entry's heads, and the values that were seen on the way to them. */
interface Register {
  readonly heads: readonly EntryChange[];
  /** `dotOf` of each version, and `sortedJson` of the values of which no line is known. */
  readonly seen: ReadonlySet<string>;
  readonly headDots: ReadonlySet<string>;
}

function registerOf({ present, changes, beside }: EntryCopy): Register {
  const versions = versionsOf(changes);
  const versionOf = (value: unknown): EntryChange => {
    const json = sortedJson(value);
    return (
      versions.findLast((version) => sortedJson(version.value) === json) ?? {
        ...unrecordedAt(modifiedOf(value)),
        value,
      }
    );
  };
  // An entry that no copy ever had is no removal.
  const isNothing = present === null && changes.length === 0;
  const heads = isNothing ? [] : [present, ...beside].map(versionOf);
  const seen = new Set([...versions, ...heads].flatMap((one) => [dotOf(one), sortedJson(one.value)]));
  return { heads, seen, headDots: new Set(heads.map(dotOf)) };
}

/** What of `own` stays: that which the other has as well, or never saw. */
const headsOf = (own: Register, other: Register): readonly EntryChange[] =>
  own.heads.filter(
    (head) =>
      other.headDots.has(dotOf(head)) ||
      !other.seen.has(head.device === UNRECORDED ? sortedJson(head.value) : dotOf(head)),
  );

/** The first version stands in the first line alone, as what it changed. */
export function versionsOf(changes: readonly EntryChange[]): readonly EntryChange[] {
  const first = changes[0]?.was;
  return first == null ? changes : [{ ...unrecordedAt(''), value: first }, ...changes];
}

export function uniteChanges(changes: readonly EntryChange[]): readonly EntryChange[] {
  const known = new Map<string, EntryChange>();
  for (const change of changes) {
    const there = known.get(dotOf(change));
    if (there?.was == null) known.set(dotOf(change), change);
  }
  return [...known.values()].sort(byOrder);
}

/** Of a version of which no line says who wrote it. */
const UNRECORDED = '';
const NEVER = new Date(0).toISOString();
const unrecordedAt = (instant: string) => ({
  at: instant === '' ? NEVER : instant,
  order: instant === '' ? NEVER : instant,
  device: UNRECORDED,
});

/** Names a version: the "dot" of the literature. */
const dotOf = ({ order, device, value }: EntryChange): string => `${order} ${device} ${sortedJson(value)}`;

export const byOrder = (a: EntryChange, b: EntryChange): number =>
  compare(a.order, b.order) ||
  compare(a.device, b.device) ||
  compare(sortedJson(a.value), sortedJson(b.value));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The instant that a value itself names as that of its last change; empty where it names none. */
export function modifiedOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  if ('modified' in value && typeof value.modified === 'string') return value.modified;
  const inner = Object.values(value).map(modifiedOf);
  return inner.reduce((latest, one) => (one > latest ? one : latest), '');
}

/** JSON that is the same for equal values, whatever the order of their keys. */
export const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compare(a, b)))
      : inner,
  ) ?? 'null';
