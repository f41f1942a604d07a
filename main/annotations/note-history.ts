import type { Annotation, Target } from '@core/contract/annotation';
import { findNote, findRemoved } from '@core/annotations/notes-file';
import { isLink, leadsTo } from '@core/annotations/links';
import { parseAnnotation } from '@core/annotations/web-annotation';
import { ReaderError } from '@core/contract/failure';
import type { NoteVersion } from '@core/contract/history';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import { readableVersions } from '@core/history/note-versions';
import type { StoredVersion } from '../storage/journaled-store';
import type { NotesChange } from './notes-change';
import type { NotesStore } from './notes-store';
import type { NotesStores } from './notes-stores';

/** What notes were before, and the end of them. */
export interface NoteHistory {
  /** `null` where there is none, or it was removed. */
  find(id: AnnotationId): Annotation | null;
  /** The versions of a note that is there or was removed, from the first that is known. @throws ReaderError `not-found` */
  versions(id: AnnotationId): readonly NoteVersion[];
  removed(): readonly RemovedNote[];
  /** Removes for good, from every file. @throws ReaderError `not-found` or `storage-*` */
  erase(id: AnnotationId): void;
  /**
   * Removes for good every link that leads to a passage of an article, from every file: it has words of the article. One
   * that led there once and leads to another article now, as one that went over to a later version, stays with what the
   * reader wrote; its words of the erased article go from its history. @throws ReaderError `storage-*`
   */
  eraseLinksTo(id: ArticleId): void;
  /** Lets go of notes whose files are deleted. */
  forget(target: Target): void;
}

export interface RemovedNote {
  readonly annotation: Annotation;
  /** ISO 8601 instant; `null` where the file does not say. */
  readonly at: string | null;
}

/** @param linked versions of an article: the history of a note that went over from one is in the files of both */
export function noteHistory(
  stores: NotesStores,
  changed: (change: NotesChange | null) => void,
  linked: (id: ArticleId) => readonly ArticleId[],
): NoteHistory {
  /** The store of a note, and those of the articles that it was on. */
  const storesOf = (id: AnnotationId): readonly NotesStore[] => {
    const holder = storeOf(id);
    const target = (findNote(holder.read(), id) ?? findRemoved(holder.read(), id))?.target;
    if (target === undefined || target.on === 'comparison') return [holder];
    const others = linked(target.articleId).map((articleId) => stores.of({ on: 'article', articleId }));
    return [...new Set([holder, ...others])];
  };
  /** @throws ReaderError `not-found` */
  const storeOf = (id: AnnotationId): NotesStore => {
    const holds = (store: NotesStore): boolean =>
      (findNote(store.read(), id) ?? findRemoved(store.read(), id)) !== null;
    const store = stores.all().find(holds);
    if (store === undefined) throw new ReaderError({ code: 'not-found', what: 'annotation' });
    return store;
  };
  return {
    find(id) {
      const store = stores.holderOf(id);
      return store === null ? null : findNote(store.read(), id);
    },
    versions(id) {
      const store = storeOf(id);
      const known = storesOf(id)
        .flatMap((one) => one.versions(id))
        .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
        .flatMap(toVersion);
      return readableVersions(known.length > 0 ? known : presentVersion(store, id));
    },
    removed: () =>
      stores
        .all()
        .flatMap((store) => store.read().removed)
        .flatMap(({ annotation, at }) => (annotation === null ? [] : [{ annotation, at }])),
    erase(id) {
      const holder = storeOf(id);
      // Also where it was once: a note may have gone to another article and come back.
      const others = stores.all().filter((store) => store !== holder && store.versions(id).length > 0);
      [holder, ...others].forEach((store) => store.erase([id]));
      changed({ put: [], gone: [id] });
    },
    eraseLinksTo(articleId) {
      for (const store of stores.all()) {
        const links = linksIn(store);
        const once = links.filter(({ id }) => led(store, id, articleId));
        const gone = once.filter((link) => leadsTo(link, articleId)).map(({ id }) => id);
        const kept = once.filter((link) => !leadsTo(link, articleId)).map(({ id }) => id);
        if (kept.length > 0) store.keepVersions(kept, (value) => !entryLeadsTo(value, articleId));
        if (gone.length === 0) continue;
        store.erase(gone);
        changed({ put: [], gone });
      }
    },
    forget(target) {
      stores.forget(target);
      changed(null);
    },
  };
}

/** As they are now, or were when they were removed. */
const linksIn = (store: NotesStore): readonly Annotation[] =>
  [...store.read().items, ...store.read().removed].flatMap(({ annotation }) =>
    annotation !== null && isLink(annotation) ? [annotation] : [],
  );

const led = (store: NotesStore, id: AnnotationId, to: ArticleId): boolean =>
  [...store.versions(id).flatMap(toVersion), ...presentVersion(store, id)].some(({ annotation }) =>
    leadsTo(annotation, to),
  );

const entryLeadsTo = (value: unknown, to: ArticleId): boolean =>
  toVersion({ at: null, value }).some(({ annotation }) => leadsTo(annotation, to));

/** Of a note that was never changed since there is a journal. */
function presentVersion(store: NotesStore, id: AnnotationId): readonly NoteVersion[] {
  const present = findNote(store.read(), id);
  const annotation = present ?? findRemoved(store.read(), id);
  return annotation === null ? [] : [{ at: null, annotation, isRemoved: present === null }];
}

function toVersion({ at, value }: StoredVersion): readonly NoteVersion[] {
  if (typeof value !== 'object' || value === null || !('annotation' in value)) return [];
  const annotation = parseAnnotation(value.annotation);
  const isRemoved = 'removed' in value && value.removed !== null;
  return annotation === null ? [] : [{ at, annotation, isRemoved }];
}
