import { RANK } from '../contract/annotation';
import { notesEntries, type NoteEntry } from './notes-entries';
import type { NotesFile } from './notes-file';

/**
 * The state between two: where a note changes what it says and its place in the reader's order at once, as one that goes
 * back to an earlier version does, it has moved and says the same. So a history knows each move by a line of its own, by
 * which copies are merged (`core/history/merge-ranks.ts`). `null` where no note does both.
 */
export function moveFirst(before: NotesFile, after: NotesFile): NotesFile | null {
  const { changes, entry, put } = notesEntries(before.subject);
  let between: NotesFile | null = null;
  for (const { key, value } of changes(before, after)) {
    const [was, is] = [partsOf(entry(before, key)), partsOf(value)];
    if (was === null || is === null || was.rank === is.rank || was.rest === is.rest) continue;
    const annotation = { ...was.contents, ...(is.rank === undefined ? {} : { [RANK]: is.rank }) };
    between = put(between ?? before, key, { annotation, removed: null });
  }
  return between;
}

function partsOf(entry: NoteEntry | null) {
  if (entry === null || entry.removed !== null) return null;
  const { annotation } = entry;
  if (typeof annotation !== 'object' || annotation === null) return null;
  const { [RANK]: rank, ...contents } = annotation as Readonly<Record<string, unknown>>;
  // In another order of its keys it seems changed, and then the second of the two states changes nothing.
  return { rank, contents, rest: JSON.stringify(contents) };
}
