import { findRemoved, putNotes, removeNotes, type NotesFile } from '@core/annotations/notes-file';
import type { Annotation, Target } from '@core/contract/annotation';
import { ReaderError } from '@core/contract/failure';
import type { AnnotationId } from '@core/contract/ids';
import { mergeSaved } from './merge-saved';
import type { NotesStore } from './notes-store';
import type { NotesStores } from './notes-stores';

interface Wanted {
  readonly put: readonly Annotation[];
  readonly gone: readonly AnnotationId[];
  /** The versions of which those to be saved were made, of as many as is known. */
  readonly bases: readonly Annotation[];
}

/**
 * Saves and removes several notes: one line of the journal for each article or comparison, however many they are. Where
 * one cannot be written, those before it are put back as they were. Answers with what was saved, merged with what was saved
 * elsewhere since, and with those that were there to be removed.
 * @param at ISO 8601 instant of the removal
 * @param isKnown whether notes can be put on a target
 * @throws ReaderError `storage-*`; `bad-request` where a note is of another article; `not-found`
 */
export function changeNotes(
  stores: NotesStores,
  { put, gone, bases }: Wanted,
  at: string,
  isKnown: (target: Target, store: NotesStore) => boolean,
): Omit<Wanted, 'bases'> {
  const holders = holdersOf(stores, new Set([...put.map(({ id }) => id), ...gone]));
  const wanted = new Map<NotesStore, { put: Annotation[]; gone: Set<AnnotationId> }>();
  const on = (store: NotesStore) => {
    const entry = wanted.get(store) ?? { put: [], gone: new Set() };
    wanted.set(store, entry);
    return entry;
  };
  const baseOf = new Map(bases.map((base) => [base.id, base]));
  const saved: Annotation[] = [];
  for (const annotation of put) {
    const store = stores.of(annotation.target);
    const there = holders.get(annotation.id);
    if ((there?.store ?? store) !== store)
      throw new ReaderError({ code: 'bad-request', detail: 'annotations:change put.target' });
    if (!isKnown(annotation.target, store)) throw new ReaderError({ code: 'not-found', what: 'article' });
    const base = baseOf.get(annotation.id);
    // Hundreds that come back by Undo have no base: what was removed is not looked through for each of them.
    const present = there?.annotation ?? (base === undefined ? null : findRemoved(store.read(), base.id));
    const merged = mergeSaved(annotation, base, present).annotation;
    on(store).put.push(merged);
    saved.push(merged);
  }
  const there = gone.filter((id) => holders.has(id));
  for (const id of there) {
    const holder = holders.get(id);
    if (holder !== undefined) on(holder.store).gone.add(id);
  }
  writeAll(
    [...wanted].map(([store, change]) => [
      store,
      removeNotes(putNotes(store.read(), change.put), change.gone, at),
    ]),
  );
  return { put: saved, gone: there };
}

interface Holder {
  readonly store: NotesStore;
  readonly annotation: Annotation;
}

/** One pass over all notes: to look for each of hundreds alone would take one for each. */
function holdersOf(stores: NotesStores, ids: ReadonlySet<AnnotationId>): ReadonlyMap<AnnotationId, Holder> {
  const holders = new Map<AnnotationId, Holder>();
  for (const store of stores.all())
    for (const { annotation } of store.read().items)
      if (annotation !== null && ids.has(annotation.id)) holders.set(annotation.id, { store, annotation });
  return holders;
}

function writeAll(changes: readonly (readonly [NotesStore, NotesFile])[]): void {
  const written: (readonly [NotesStore, NotesFile])[] = [];
  try {
    for (const [store, notes] of changes) {
      const before = store.read();
      store.write(notes);
      written.push([store, before]);
    }
  } catch (error) {
    for (const [store, before] of written.reverse()) store.write(before);
    throw error;
  }
}
