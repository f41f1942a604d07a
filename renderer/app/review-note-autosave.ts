import { create } from 'zustand';
import type { Failure } from '@core/contract/failure';
import { failureOf } from './ask';
import { noteCorrespondence, recordReviewNote, type ReviewNoteAt } from './comparison-actions';
import { flushOnUnload } from './flush-on-unload';
import { beginSave, endSave } from './saving';

/**
 * What is typed into the note on a correspondence, from the first letter until it is on disk. As with other notes it
 * lives here and not in the editor, so that an editor that goes away takes no words with it.
 */
interface Written {
  readonly at: ReviewNoteAt;
  readonly text: string;
  /** The note when the writing began: what undo brings back. */
  readonly opened: string;
  /** Whether `text` is on disk. */
  readonly isSaved: boolean;
  /** Why the last attempt failed; `null` while none did. */
  readonly failure: Failure | null;
}

const SAVE_AFTER_MS = 350;

const useStore = create<{ readonly notes: Readonly<Record<string, Written>> }>(() => ({ notes: {} }));
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const running = new Map<string, Promise<void>>();

export const useWrittenReviewNote = (key: string): Written | null =>
  useStore(({ notes }) => notes[key] ?? null);
const written = (key: string): Written | undefined => useStore.getState().notes[key];

/** Names the correspondence or difference: the comparison and both passages, in whatever order. */
export const keyOfReviewNote = ({ comparisonId, a, b, finding }: ReviewNoteAt): string =>
  [
    comparisonId,
    ...(finding === undefined ? [] : [finding.kind ?? 'own']),
    ...[a, b].map(({ article, start, end }) => `${article.id}:${article.articleRev}:${start}-${end}`).sort(),
  ].join(' ');

const put = (key: string, next: Written): void =>
  useStore.setState(({ notes }) => ({ notes: { ...notes, [key]: next } }));

/** Takes a change and saves it a moment after the last one. `kept` is the note as it is on disk. */
export function writeReviewNote(at: ReviewNoteAt, kept: string, text: string): void {
  const key = keyOfReviewNote(at);
  const before = written(key);
  put(key, {
    at,
    text,
    opened: before?.opened ?? kept,
    isSaved: false,
    failure: before?.failure ?? null,
  });
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => void flushReviewNote(key), SAVE_AFTER_MS),
  );
}

/** Saves what stands here now, one save of a note at a time. Answers whether everything is on disk. */
export async function flushReviewNote(key: string): Promise<boolean> {
  clearTimeout(timers.get(key));
  timers.delete(key);
  const mine = (running.get(key) ?? Promise.resolve()).then(() => saveNow(key));
  running.set(key, mine);
  await mine;
  return written(key)?.isSaved ?? true;
}

/** Ends the writing: what was written at one sitting is one step to undo. Where it cannot be saved it stays here. */
export async function endReviewNote(key: string): Promise<boolean> {
  if (!(await flushReviewNote(key))) return false;
  const note = written(key);
  if (note === undefined) return true;
  useStore.setState(({ notes }) => {
    const { [key]: _, ...others } = notes;
    return { notes: others };
  });
  if (note.text !== note.opened) recordReviewNote(note.at, note.opened, note.text);
  return true;
}

async function saveNow(key: string): Promise<void> {
  const now = written(key);
  if (now === undefined || now.isSaved) return;
  beginSave();
  try {
    await noteCorrespondence(now.at, now.text);
    endSave(key, null);
    // Letters typed while the disk was busy are saved next.
    const later = written(key);
    if (later !== undefined) put(key, { ...later, isSaved: later.text === now.text, failure: null });
  } catch (error) {
    endSave(key, failureOf(error));
    const later = written(key);
    if (later !== undefined) put(key, { ...later, failure: failureOf(error) });
  }
}

const flushAll = (): void =>
  Object.keys(useStore.getState().notes).forEach((key) => void flushReviewNote(key));

const isAnyFailed = (): boolean =>
  Object.values(useStore.getState().notes).some(({ failure }) => failure !== null);

export const guardReviewNotes = (): (() => void) => flushOnUnload(flushAll, isAnyFailed);
