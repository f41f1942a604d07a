import {
  emptyNotes,
  parseNotes,
  readNotesItem,
  serializeNotes,
  type NotesFile,
  type NotesItem,
  type RemovedItem,
} from './notes-file';
import type { WebAnnotation } from './web-annotation';

/** A note as one entry of its file: its object, and when it was removed; `null` while it is there. */
export interface NoteEntry {
  readonly annotation: unknown;
  readonly removed: string | null;
}

/** The notes on one subject as entries that change one by one, for the journal in front of their file. */
export const notesEntries = (subject: string) => ({
  parse: (body: WebAnnotation | null): NotesFile =>
    body === null ? emptyNotes(subject) : parseNotes(subject, body),
  serialize: serializeNotes,
  entry: entryOf,
  put: putEntry,
  changes: changedEntries,
});

/** Under which a note stands: the id of its object; empty where it has none, as one that no version can change. */
export const keyOfNote = ({ raw }: NotesItem): string =>
  typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id : '';

/** So many are looked for one by one before all of them are put in order: a save of one note asks for one. */
const FEW = 8;
const known = new WeakMap<NotesFile, ReadonlyMap<string, NoteEntry>>();
const asked = new WeakMap<NotesFile, number>();

function entryOf(notes: NotesFile, key: string): NoteEntry | null {
  let entries = known.get(notes);
  if (entries === undefined) {
    const times = (asked.get(notes) ?? 0) + 1;
    asked.set(notes, times);
    if (times <= FEW) return findEntry(notes, key);
    entries = new Map([
      ...notes.removed.map((item) => [keyOfNote(item), removedEntry(item)] as const),
      ...notes.items.map((item) => [keyOfNote(item), presentEntry(item)] as const),
    ]);
    known.set(notes, entries);
  }
  return entries.get(key) ?? null;
}

function findEntry({ items, removed }: NotesFile, key: string): NoteEntry | null {
  const isIt = (item: NotesItem): boolean => keyOfNote(item) === key;
  const present = items.findLast(isIt);
  if (present !== undefined) return presentEntry(present);
  const gone = removed.findLast(isIt);
  return gone === undefined ? null : removedEntry(gone);
}

const presentEntry = ({ raw }: NotesItem): NoteEntry => ({ annotation: raw, removed: null });
const removedEntry = ({ raw, at }: RemovedItem): NoteEntry => ({ annotation: raw, removed: at ?? '' });

function putEntry(notes: NotesFile, key: string, value: unknown): NotesFile {
  const isOther = (item: NotesItem): boolean => keyOfNote(item) !== key;
  const entry = readEntry(value);
  if (entry === null || entry.removed !== null) {
    const at = entry?.removed ?? null;
    const gone = entry === null ? [] : [{ ...readNotesItem(entry.annotation), at: at === '' ? null : at }];
    return {
      ...notes,
      items: notes.items.filter(isOther),
      removed: [...notes.removed.filter(isOther), ...gone],
    };
  }
  const item = readNotesItem(entry.annotation);
  const isThere = !notes.items.every(isOther);
  return {
    ...notes,
    items: isThere ? notes.items.map((one) => (isOther(one) ? one : item)) : [...notes.items, item],
    removed: notes.removed.filter(isOther),
  };
}

/** By identity: what did not change is the very object that it was. */
function changedEntries(before: NotesFile, after: NotesFile): { key: string; value: NoteEntry | null }[] {
  const [oldItems, newItems] = withoutSameEnds(before.items, after.items);
  const [oldRemoved, newRemoved] = withoutSameEnds(before.removed, after.removed);
  const changes = new Map<string, NoteEntry | null>();
  const unchanged = new Set([...oldItems, ...oldRemoved].map(({ raw }) => raw));
  const wasRemoved = new Set(oldRemoved.map(({ raw }) => raw));
  for (const item of newRemoved)
    if (!wasRemoved.has(item.raw)) changes.set(keyOfNote(item), removedEntry(item));
  for (const item of newItems)
    if (!unchanged.has(item.raw) || wasRemoved.has(item.raw))
      changes.set(keyOfNote(item), presentEntry(item));
  const left = new Set([...newItems, ...newRemoved].map(keyOfNote));
  const gone = [...oldItems, ...oldRemoved].map(keyOfNote).filter((key) => !left.has(key));
  // A key may stand twice, and one that is looked for here is rare.
  for (const key of new Set(gone)) if (findEntry(after, key) === null) changes.set(key, null);
  return [...changes].flatMap(([key, value]) => (key === '' ? [] : [{ key, value }]));
}

/** Two lists without what both begin with and end with: of 10,000 notes of which one is saved, that one. */
function withoutSameEnds<T>(one: readonly T[], other: readonly T[]): readonly [readonly T[], readonly T[]] {
  const most = Math.min(one.length, other.length);
  let begin = 0;
  while (begin < most && one[begin] === other[begin]) begin += 1;
  let end = 0;
  while (end < most - begin && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [one.slice(begin, one.length - end), other.slice(begin, other.length - end)];
}

function readEntry(value: unknown): NoteEntry | null {
  if (typeof value !== 'object' || value === null || !('annotation' in value)) return null;
  const removed = 'removed' in value && typeof value.removed === 'string' ? value.removed : null;
  return { annotation: value.annotation, removed };
}
