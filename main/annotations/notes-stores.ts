import { findNote } from '@core/annotations/notes-file';
import type { Annotation, Target } from '@core/contract/annotation';
import type { AnnotationId } from '@core/contract/ids';
import type { OpenStore } from '../storage/open-store';
import { listNotesTargets, notesPath, openNotesStore, type NotesStore } from './notes-store';

/** The stores of all notes, one for an article or comparison, opened when first wanted and held from then on. */
export class NotesStores {
  readonly #stores = new Map<string, NotesStore>();
  readonly #dataDir: string;
  readonly #openStore: OpenStore;

  readonly #now: () => number;

  constructor(dataDir: string, openStore: OpenStore, now: () => number) {
    this.#dataDir = dataDir;
    this.#openStore = openStore;
    this.#now = now;
    for (const target of listNotesTargets(dataDir)) this.of(target);
  }

  of(target: Target): NotesStore {
    const key = notesPath(target);
    const store = this.#stores.get(key) ?? openNotesStore(this.#dataDir, this.#openStore, target, this.#now);
    this.#stores.set(key, store);
    return store;
  }

  /** Lets go of the store of files that are deleted. */
  forget(target: Target): void {
    this.#stores.get(notesPath(target))?.abandon();
    this.#stores.delete(notesPath(target));
  }

  all(): readonly NotesStore[] {
    return [...this.#stores.values()];
  }

  /** Every annotation that this version can read. */
  annotations(): readonly Annotation[] {
    return this.all()
      .flatMap((store) => store.read().items)
      .flatMap(({ annotation }) => (annotation === null ? [] : [annotation]));
  }

  /** The store that holds an annotation, removed ones left out; `null` where none does. */
  holderOf(id: AnnotationId): NotesStore | null {
    return this.all().find((store) => findNote(store.read(), id) !== null) ?? null;
  }
}
