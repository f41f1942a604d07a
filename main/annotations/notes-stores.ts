import { setImmediate } from 'node:timers/promises';
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
  /** Those whose files there are and that nobody wanted yet, by their paths. */
  readonly #unopened: Map<string, Target>;
  #opening: Promise<void> | null = null;

  constructor(dataDir: string, openStore: OpenStore, now: () => number) {
    this.#dataDir = dataDir;
    this.#openStore = openStore;
    this.#now = now;
    this.#unopened = new Map(listNotesTargets(dataDir).map((target) => [notesPath(target), target]));
  }

  of(target: Target): NotesStore {
    const key = notesPath(target);
    const store = this.#stores.get(key) ?? openNotesStore(this.#dataDir, this.#openStore, target, this.#now);
    this.#stores.set(key, store);
    this.#unopened.delete(key);
    return store;
  }

  /** Opens them one by one, and lets others in between: a hundred thousand notes take seconds. */
  opened(): Promise<void> {
    return (this.#opening ??= this.#openAll());
  }

  async #openAll(): Promise<void> {
    for (const target of [...this.#unopened.values()]) {
      if (this.#unopened.has(notesPath(target))) this.of(target);
      await setImmediate();
    }
  }

  /** Lets go of the store of files that are deleted. */
  forget(target: Target): void {
    this.#stores.get(notesPath(target))?.abandon();
    this.#stores.delete(notesPath(target));
    this.#unopened.delete(notesPath(target));
  }

  /** Of all notes; what is not open yet is opened at once. */
  all(): readonly NotesStore[] {
    for (const target of [...this.#unopened.values()]) this.of(target);
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
