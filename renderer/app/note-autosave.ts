import { create } from 'zustand';
import type { Annotation } from '@core/contract/annotation';
import type { Failure } from '@core/contract/failure';
import { failureOf } from './ask';
import { flushOnUnload } from './flush-on-unload';

/** What can be typed into a note. One on a match has a text only. */
export type NoteFields = Partial<
  Pick<Annotation, 'text' | 'label' | 'tags' | 'colour' | 'about' | 'relation'>
>;

/** A note of any kind as autosave sees it: one on an annotation, one on two passages that match. */
export interface WritableNote {
  /** Names what is written on; no two notes have the same. */
  readonly key: string;
  /** Milliseconds without a letter after which it is saved; absent for what is as short as notes are. */
  readonly pauseMs?: number;
  /**
   * Writes these fields to disk and leaves the others as they are there.
   * @throws ReaderError where it could not; the fields stay here.
   */
  save(fields: NoteFields): Promise<void>;
  /** Enters all that was saved from the first letter to the end of the writing in the undo history as one step. */
  recordEdit(): void;
}

/**
 * What is typed into notes, from the first letter until it is on disk. It lives here and not in the editor, so that
 * an editor that goes away takes no words with it, and one that comes back finds them.
 */
interface Written {
  readonly note: WritableNote;
  /** The fields touched here and not yet on disk, and no others: what changed elsewhere is kept. */
  readonly fields: NoteFields;
  readonly isSaved: boolean;
  /** Why the last attempt failed; `null` while none did. */
  readonly failure: Failure | null;
}

/** Debounce: a note is saved when so long nothing was typed. */
const SAVE_AFTER_MS = 350;

const useStore = create<{ readonly notes: Readonly<Record<string, Written>> }>(() => ({ notes: {} }));
/** Who never pauses is saved all the same: milliseconds that the first unsaved letter waits at most. */
const LONGEST_WAIT_MS = 5_000;
/** Of each note whose timer runs, when its first unsaved letter was typed. Milliseconds since 1970. */
const waitingSince = new Map<string, number>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const running = new Map<string, Promise<void>>();

export const useWritten = (key: string): Written | null => useStore(({ notes }) => notes[key] ?? null);
/** Of a long text, which is not to be drawn anew with each letter: whether it is on disk; `null` where none was typed. */
export const useSavingOf = (key: string): 'under-way' | 'saved' | null =>
  useStore(({ notes }) => {
    const one = notes[key];
    return one === undefined ? null : one.isSaved ? 'saved' : 'under-way';
  });
export const useFailureOf = (key: string): Failure | null =>
  useStore(({ notes }) => notes[key]?.failure ?? null);
/** What was typed and is not on disk; `null` where all is. */
export const unsavedText = (key: string): string | null => unsavedFields(key).text ?? null;
export const unsavedFields = (key: string): NoteFields => written(key)?.fields ?? {};
export const useIsUnsaved = (): boolean =>
  useStore(({ notes }) => Object.values(notes).some(({ isSaved }) => !isSaved));
const written = (key: string): Written | null => useStore.getState().notes[key] ?? null;

const put = (key: string, next: Written | null): void =>
  useStore.setState(({ notes }) => {
    const { [key]: _, ...others } = notes;
    return { notes: next === null ? others : { ...others, [key]: next } };
  });

/** Takes a change and saves it a moment after the last one. */
export function writeNote(note: WritableNote, fields: NoteFields): void {
  const { key } = note;
  const before = written(key);
  put(key, {
    note: before?.note ?? note,
    fields: { ...before?.fields, ...fields },
    isSaved: false,
    failure: before?.failure ?? null,
  });
  const now = Date.now();
  const since = waitingSince.get(key) ?? now;
  waitingSince.set(key, since);
  const wait = Math.min(note.pauseMs ?? SAVE_AFTER_MS, Math.max(0, since + LONGEST_WAIT_MS - now));
  stopTimer(key);
  timers.set(
    key,
    setTimeout(() => void flushNote(key), wait),
  );
}

/** Saves what stands here now, one save of a note at a time. Answers whether everything is on disk. */
export async function flushNote(key: string): Promise<boolean> {
  stopTimer(key);
  waitingSince.delete(key);
  const mine = (running.get(key) ?? Promise.resolve()).then(() => saveNow(key));
  running.set(key, mine);
  await mine;
  return written(key)?.isSaved ?? true;
}

/** Ends the writing, which is then one step to undo. Where it cannot be saved it stays here; answers whether it was. */
export async function endNote(key: string): Promise<boolean> {
  if (!(await flushNote(key))) return false;
  const ended = written(key);
  put(key, null);
  ended?.note.recordEdit();
  return true;
}

/** Forgets what was typed and not saved, because the note is removed. */
export function dropNote(key: string): void {
  stopTimer(key);
  waitingSince.delete(key);
  put(key, null);
}

function stopTimer(key: string): void {
  clearTimeout(timers.get(key));
  timers.delete(key);
}

async function saveNow(key: string): Promise<void> {
  const now = written(key);
  if (now === null || now.isSaved) return;
  try {
    await now.note.save(now.fields);
    // Letters typed while the disk was busy stay, and are saved next.
    const later = written(key);
    if (later === null) return;
    const rest = Object.entries(later.fields).filter(
      ([field, value]) => now.fields[field as keyof NoteFields] !== value,
    );
    put(key, { ...later, fields: Object.fromEntries(rest), isSaved: rest.length === 0, failure: null });
  } catch (error) {
    const later = written(key);
    if (later !== null) put(key, { ...later, failure: failureOf(error) });
  }
}

const flushAll = (): void => Object.keys(useStore.getState().notes).forEach((key) => void flushNote(key));

/** Saves what is being written everywhere, for what reads all of it. */
export const flushNotes = async (): Promise<void> =>
  void (await Promise.all(Object.keys(useStore.getState().notes).map(flushNote)));

const isAnyFailed = (): boolean =>
  Object.values(useStore.getState().notes).some(({ failure }) => failure !== null);

export const guardNotes = (): (() => void) => flushOnUnload(flushAll, isAnyFailed);
