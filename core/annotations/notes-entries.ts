import {
  emptyNotes,
  parseNotes,
  readNotesItem,
  serializeNotes,
  type NotesFile,
  type NotesItem,
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
  entry: (notes: NotesFile, key: string): NoteEntry | null => entriesOf(notes).get(key) ?? null,
  put: putEntry,
  changes: changedEntries,
});

/** Under which a note stands: the id of its object; empty where it has none, as one that no version can change. */
export const keyOfNote = ({ raw }: NotesItem): string =>
  typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id : '';

const known = new WeakMap<NotesFile, ReadonlyMap<string, NoteEntry>>();

function entriesOf(notes: NotesFile): ReadonlyMap<string, NoteEntry> {
  let entries = known.get(notes);
  if (entries === undefined) {
    entries = new Map<string, NoteEntry>([
      ...notes.removed.map(
        (item) => [keyOfNote(item), { annotation: item.raw, removed: item.at ?? '' }] as const,
      ),
      ...notes.items.map((item) => [keyOfNote(item), { annotation: item.raw, removed: null }] as const),
    ]);
    known.set(notes, entries);
  }
  return entries;
}

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
  const changes = new Map<string, NoteEntry | null>();
  const unchanged = new Set([...before.items, ...before.removed].map(({ raw }) => raw));
  const isRemoved = new Set(before.removed.map(({ raw }) => raw));
  const present = new Set<string>();
  for (const item of after.removed) {
    present.add(keyOfNote(item));
    if (!isRemoved.has(item.raw))
      changes.set(keyOfNote(item), { annotation: item.raw, removed: item.at ?? '' });
  }
  for (const item of after.items) {
    present.add(keyOfNote(item));
    if (!unchanged.has(item.raw) || isRemoved.has(item.raw))
      changes.set(keyOfNote(item), { annotation: item.raw, removed: null });
  }
  for (const item of [...before.items, ...before.removed])
    if (!present.has(keyOfNote(item))) changes.set(keyOfNote(item), null);
  return [...changes].flatMap(([key, value]) => (key === '' ? [] : [{ key, value }]));
}

function readEntry(value: unknown): NoteEntry | null {
  if (typeof value !== 'object' || value === null || !('annotation' in value)) return null;
  const removed = 'removed' in value && typeof value.removed === 'string' ? value.removed : null;
  return { annotation: value.annotation, removed };
}
