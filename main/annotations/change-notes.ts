import { putNotes, removeNotes, type NotesFile } from '@core/annotations/notes-file';
import type { Annotation, Target } from '@core/contract/annotation';
import { ReaderError } from '@core/contract/failure';
import type { AnnotationId } from '@core/contract/ids';
import type { NotesStore } from './notes-store';
import type { NotesStores } from './notes-stores';

interface Wanted {
  readonly put: readonly Annotation[];
  readonly gone: readonly AnnotationId[];
}

/**
 * Saves and removes several notes: one line of the journal for each article or comparison, however many they are. Where
 * one cannot be written, those before it are put back as they were. Answers with those that were there to be removed.
 * @param at ISO 8601 instant of the removal
 * @param isKnown whether notes can be put on a target
 * @throws ReaderError `storage-*`; `bad-request` where a note is of another article; `not-found`
 */
export function changeNotes(
  stores: NotesStores,
  { put, gone }: Wanted,
  at: string,
  isKnown: (target: Target, store: NotesStore) => boolean,
): readonly AnnotationId[] {
  const holders = holdersOf(stores, new Set([...put.map(({ id }) => id), ...gone]));
  const wanted = new Map<NotesStore, { put: Annotation[]; gone: Set<AnnotationId> }>();
  const on = (store: NotesStore) => {
    const entry = wanted.get(store) ?? { put: [], gone: new Set() };
    wanted.set(store, entry);
    return entry;
  };
  for (const annotation of put) {
    const store = stores.of(annotation.target);
    if ((holders.get(annotation.id) ?? store) !== store)
      throw new ReaderError({ code: 'bad-request', detail: 'annotations:change put.target' });
    if (!isKnown(annotation.target, store)) throw new ReaderError({ code: 'not-found', what: 'article' });
    on(store).put.push(annotation);
  }
  const there = gone.filter((id) => holders.has(id));
  for (const id of there) {
    const store = holders.get(id);
    if (store !== undefined) on(store).gone.add(id);
  }
  writeAll(
    [...wanted].map(([store, change]) => [
      store,
      removeNotes(putNotes(store.read(), change.put), change.gone, at),
    ]),
  );
  return there;
}

/** One pass over all notes: to look for each of hundreds alone would take one for each. */
function holdersOf(
  stores: NotesStores,
  ids: ReadonlySet<AnnotationId>,
): ReadonlyMap<AnnotationId, NotesStore> {
  const holders = new Map<AnnotationId, NotesStore>();
  for (const store of stores.all())
    for (const { annotation } of store.read().items)
      if (annotation !== null && ids.has(annotation.id)) holders.set(annotation.id, store);
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
