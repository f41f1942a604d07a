import { create } from 'zustand';
import type { Annotation } from '@core/contract/annotation';
import type { Failure } from '@core/contract/failure';
import type { AnnotationId } from '@core/contract/ids';
import { findAnnotation, saveAnnotation } from './annotation-actions';
import { failureOf } from './ask';
import { flushOnUnload } from './flush-on-unload';
import { recordCreation } from './note-actions';

/**
 * What is typed into notes, from the first letter until it is on disk. It lives here and not in the editor, so that
 * an editor that goes away takes no words with it, and one that comes back finds them.
 */
interface Written {
  /** What the note was when the writing began; the note on disk goes before it. */
  readonly base: Annotation;
  /** The fields touched here and not yet on disk, and no others: what changed elsewhere is kept. */
  readonly fields: Partial<Annotation>;
  /** Why the last attempt failed; `null` while none did. */
  readonly failure: Failure | null;
}

const SAVE_AFTER_MS = 350;

const useStore = create<{ readonly notes: Readonly<Record<string, Written>> }>(() => ({ notes: {} }));
const timers = new Map<AnnotationId, ReturnType<typeof setTimeout>>();
const running = new Map<AnnotationId, Promise<void>>();

export const useWritten = (id: AnnotationId): Written | null => useStore(({ notes }) => notes[id] ?? null);
export const useUnsaved = (): readonly Written[] => Object.values(useStore(({ notes }) => notes));
const written = (id: AnnotationId): Written | null => useStore.getState().notes[id] ?? null;
/** True while words stand here that are not on disk. */
export const isUnsaved = (id: AnnotationId): boolean => written(id) !== null;

function put(id: AnnotationId, next: Written | null): void {
  useStore.setState(({ notes }) => {
    const { [id]: _, ...others } = notes;
    return { notes: next === null ? others : { ...others, [id]: next } };
  });
}

/** Takes a change and saves it a moment after the last one. */
export function writeNote(base: Annotation, fields: Partial<Annotation>): void {
  const before = written(base.id);
  put(base.id, {
    base: before?.base ?? base,
    fields: { ...before?.fields, ...fields },
    failure: before?.failure ?? null,
  });
  clearTimeout(timers.get(base.id));
  timers.set(
    base.id,
    setTimeout(() => void flushNote(base.id), SAVE_AFTER_MS),
  );
}

/** Saves what stands here now, one save of a note at a time. Answers whether everything is on disk. */
export async function flushNote(id: AnnotationId): Promise<boolean> {
  clearTimeout(timers.get(id));
  timers.delete(id);
  const mine = (running.get(id) ?? Promise.resolve()).then(() => saveNow(id));
  running.set(id, mine);
  await mine;
  return !isUnsaved(id);
}

/** Forgets what was typed and not saved, because the note is removed. */
export function dropWritten(id: AnnotationId): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  put(id, null);
}

async function saveNow(id: AnnotationId): Promise<void> {
  const now = written(id);
  if (now === null) return;
  const onDisk = findAnnotation(id);
  const wanted: Annotation = { ...(onDisk ?? now.base), ...now.fields, modified: new Date().toISOString() };
  if (onDisk === null && isEmpty(wanted)) return put(id, null);
  try {
    await saveAnnotation(wanted);
    if (onDisk === null) recordCreation(wanted);
    // Letters typed while the disk was busy stay, and are saved next.
    const later = written(id);
    if (later === null) return;
    const rest = Object.entries(later.fields).filter(
      ([key, value]) => now.fields[key as keyof Annotation] !== value,
    );
    put(id, rest.length === 0 ? null : { base: wanted, fields: Object.fromEntries(rest), failure: null });
  } catch (error) {
    const later = written(id);
    if (later !== null) put(id, { ...later, failure: failureOf(error) });
  }
}

export const isEmpty = ({ text, label, tags }: Annotation): boolean =>
  text.trim() === '' && label.trim() === '' && tags.length === 0;

const flushAll = (): void =>
  Object.keys(useStore.getState().notes).forEach((id) => void flushNote(id as AnnotationId));

const isAnyFailed = (): boolean =>
  Object.values(useStore.getState().notes).some(({ failure }) => failure !== null);

export const guardWriting = (): (() => void) => flushOnUnload(flushAll, isAnyFailed);
