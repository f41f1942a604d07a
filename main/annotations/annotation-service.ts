import { findNote, findRemoved, putNote, removeNote, restoreNote } from '@core/annotations/notes-file';
import { orderAnnotations } from '@core/annotations/order';
import type {
  Annotation,
  AnnotationPage,
  PlacedAnnotation,
  SavedAnnotation,
  Target,
} from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import { ReaderError } from '@core/contract/failure';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import { EMPTY, type RecoveryReport } from '@core/contract/requests';
import type { Announce } from '../event-bus';
import type { OpenStore } from '../storage/open-store';
import type { NotesStore } from './notes-store';
import { noteMoves, type NoteMoves } from './note-moves';
import { noteHistory, type NoteHistory } from './note-history';
import { changeNotes } from './change-notes';
import { mergeSaved } from './merge-saved';
import type { NotesChange } from './notes-change';
import { NotesStores } from './notes-stores';
import { createPages } from './pages';
import { createPlacements } from './placements';

export interface AnnotationOptions {
  readonly dataDir: string;
  readonly openStore: OpenStore;
  /** `null` for an article that is not in the library now; its notes are kept, without a place. */
  readonly openArticle: (id: ArticleId) => Article | null;
  readonly announce: Announce;
  /** The other versions of an article, from which notes may have come; absent where there are none. */
  readonly linked?: (id: ArticleId) => readonly ArticleId[];
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The reader's bookmarks, highlights, notes, tags and inferences. Every change is journalled before it is answered. */
export interface AnnotationService extends NoteHistory, NoteMoves {
  /** By article and place, each placed in the present text. */
  list(): PlacedAnnotation[];
  /**
   * Reads all notes, a file at a time; whoever does not wait for it makes everybody else wait. Rejects with what a file
   * that can neither be read nor set aside fails with.
   */
  opened(): Promise<void>;
  /** Some of `list`, from an index on; the first ones where `revision` is not that of the present list. */
  page(from: number, revision: number | null): AnnotationPage;
  /**
   * Adds or replaces. Saving one that was removed brings it back: words typed after a deletion are not lost.
   * @param base the version of which it was made: where another one is there, or was removed, both are merged
   * @throws ReaderError `storage-*`; nothing is changed then. `bad-request` where the id is of another article;
   * `not-found` where there is neither such an article nor a note on it.
   */
  save(annotation: Annotation, base?: Annotation): SavedAnnotation;
  /** Adds what came with documents, but for what is or was there already. @throws ReaderError `storage-*` */
  addNew(annotations: readonly Annotation[]): void;
  /** @throws ReaderError `not-found` or `storage-*`. */
  remove(id: AnnotationId): void;
  /**
   * Saves some and removes others, all of them or none; one to be removed that is not there is passed over. Answers with
   * what became of them. @throws ReaderError as `save`
   * @param bases the versions of which those to be saved were made, as for `save`
   */
  change(
    put: readonly Annotation[],
    gone: readonly AnnotationId[],
    bases?: readonly Annotation[],
  ): NotesChange;
  /** @throws ReaderError `not-found` or `storage-*`. */
  restore(id: AnnotationId): PlacedAnnotation;
  recoveries(): RecoveryReport[];
  /** To be called when articles changed, came or went: places may be others. */
  refresh(): void;
  /** `null` says that any note may have another place. Answers with a function that stops listening. */
  onChange(listener: (change: NotesChange | null) => void): () => void;
  /** Makes the files of notes what their journals say, for whoever reads them next. */
  close(): void;
}

export function createAnnotations(options: AnnotationOptions): AnnotationService {
  const { dataDir, openStore, announce, now = Date.now } = options;
  const stores = new NotesStores(dataDir, openStore, now);
  const listeners = new Set<(change: NotesChange | null) => void>();
  const placements = createPlacements(options.openArticle);

  const isKnown = (target: Target, store: NotesStore): boolean =>
    target.on === 'comparison' ||
    store.read().items.length + store.read().removed.length > 0 ||
    options.openArticle(target.articleId) !== null;
  const pages = createPages(() => orderAnnotations(placements.placeAll(stores.annotations())));
  const changed = (change: NotesChange | null): void => {
    pages.changed();
    announce('annotations:changed', change ?? EMPTY);
    listeners.forEach((listener) => listener(change));
  };
  const put = (annotation: Annotation): PlacedAnnotation => {
    const placed = placements.place(annotation);
    changed({ put: [placed], gone: [] });
    return placed;
  };

  return {
    list: () => orderAnnotations(placements.placeAll(stores.annotations())),
    page: pages.page,
    opened: () => stores.opened(),

    save(annotation, base) {
      const store = stores.of(annotation.target);
      const holder = stores.holderOf(annotation.id);
      if (holder !== null && holder !== store) {
        throw new ReaderError({ code: 'bad-request', detail: 'annotations:save annotation.target' });
      }
      if (!isKnown(annotation.target, store)) throw new ReaderError({ code: 'not-found', what: 'article' });
      const notes = store.read();
      const there = findNote(notes, annotation.id) ?? findRemoved(notes, annotation.id);
      const merged = mergeSaved(annotation, base, there);
      store.write(putNote(notes, merged.annotation));
      const placed = put(merged.annotation);
      return merged.merge === null ? placed : { ...placed, merge: merged.merge };
    },

    addNew(annotations) {
      if (addUnknown(stores, annotations)) changed(null);
    },

    remove(id) {
      const store = stores.holderOf(id);
      if (store === null) throw notFound();
      store.write(removeNote(store.read(), id, new Date(now()).toISOString()));
      changed({ put: [], gone: [id] });
    },

    change(put, gone, bases = []) {
      const written = changeNotes(stores, { put, gone, bases }, new Date(now()).toISOString(), isKnown);
      const change = { ...written, put: written.put.map((annotation) => placements.place(annotation)) };
      changed(change);
      return change;
    },

    restore: (id) => put(restoreIn(stores, id)),

    ...noteHistory(stores, changed, options.linked ?? (() => [])),
    ...noteMoves(stores, changed),

    recoveries: () => stores.all().flatMap((store) => store.recoveries()),
    close: () => stores.all().forEach((store) => store.flush()),
    refresh: () => changed(null),

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const notFound = (): ReaderError => new ReaderError({ code: 'not-found', what: 'annotation' });

function restoreIn(stores: NotesStores, id: AnnotationId): Annotation {
  for (const store of stores.all()) {
    const annotation = findRemoved(store.read(), id);
    if (annotation === null) continue;
    store.write(restoreNote(store.read(), id));
    return annotation;
  }
  throw notFound();
}

/** One write for each article. Whether there was any to add. */
function addUnknown(stores: NotesStores, annotations: readonly Annotation[]): boolean {
  let isAny = false;
  for (const store of new Set(annotations.map(({ target }) => stores.of(target)))) {
    const notes = store.read();
    const own = annotations.filter(({ target }) => stores.of(target) === store);
    const added = own.filter(({ id }) => findNote(notes, id) === null && findRemoved(notes, id) === null);
    if (added.length === 0) continue;
    store.write(added.reduce(putNote, notes));
    isAny = true;
  }
  return isAny;
}
