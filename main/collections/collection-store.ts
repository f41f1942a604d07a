import path from 'node:path';
import * as v from 'valibot';
import { reanchorPassages } from '@core/comparison/reanchor-comparison';
import type { CarryAnchor } from '@core/text/anchoring/remap-anchor';
import type { Article } from '@core/contract/article';
import { BUNDLE, EMPTY_SHEET, type Collection, type CollectionFields } from '@core/contract/collection';
import { ReaderError, fileFault, type FileFault } from '@core/contract/failure';
import { isCollectionId, type ArticleId, type CollectionId } from '@core/contract/ids';
import { collectionSchema } from '@core/contract/parsers';
import { EMPTY, type Filing, type RecoveryReport } from '@core/contract/requests';
import { file } from '@core/library/collections';
import type { Announce } from '../event-bus';
import type { Body } from '../storage/envelope';
import { listFolders } from '../storage/folders';
import { isJournaled } from '../storage/journal-file';
import type { OpenStore } from '../storage/open-store';
import { storedVersions } from '../storage/stored-versions';
import { openWholeStore, type WholeStore } from '../storage/whole-entry';

export interface CollectionOptions {
  readonly dataDir: string;
  readonly openStore: OpenStore;
  readonly announce: Announce;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The reader's collections, one file each. Every change is journalled before it is answered. */
export interface CollectionStore {
  /** By rank, the bundle's among them. */
  list(): Collection[];
  /** `null` where there is none, or it was removed. */
  find(id: CollectionId): Collection | null;
  /** Adds, or replaces all but articles and comparisons; one that was removed comes back. @throws ReaderError `storage-*` */
  save(fields: CollectionFields): Collection;
  /** @throws ReaderError `not-found` or `storage-*`. */
  file(filing: Filing): Collection;
  /** Its articles, in this order. @throws ReaderError `not-found` or `storage-*`. */
  arrange(id: CollectionId, articles: readonly ArticleId[]): Collection;
  /** @throws ReaderError `not-found`, `bad-request` for the bundle's, or `storage-*`. */
  remove(id: CollectionId): void;
  /** @throws ReaderError `not-found` or `storage-*`. */
  restore(id: CollectionId): Collection;
  /** Holds passages to their places in an article whose file was read anew. @throws ReaderError `storage-*` */
  carry(before: Article, after: Article, carryAnchor?: CarryAnchor): void;
  /** Those that `restore` brings back, with when they were removed. */
  removed(): readonly { readonly collection: Collection; readonly at: string }[];
  /** The versions of one from the first that is known. */
  versions(id: CollectionId): readonly { readonly at: string | null; readonly collection: Collection }[];
  /** Removes for good, from every file. @throws ReaderError `not-found` or `storage-*` */
  erase(id: CollectionId): void;
  /** Leaves of every one, in all its versions, what `rest` leaves of it. @throws ReaderError `storage-*` */
  rewrite(rest: (body: Body) => Body): void;
  recoveries(): RecoveryReport[];
  /** Makes the files what their journals say. */
  close(): void;
}

export function createCollections(options: CollectionOptions): CollectionStore {
  const { dataDir, openStore, announce, now = Date.now } = options;
  const { stores, storeOf } = openStores({ dataDir, openStore, now });

  const saved = (id: CollectionId): Saved | null => {
    const store = stores.get(id);
    return (store === undefined ? null : readSaved(store.read())) ?? (id === BUNDLE ? EMPTY_BUNDLE : null);
  };
  const write = (collection: Collection, removed: string | null): Collection => {
    checkWritable(stores.get(collection.id)?.read() ?? null, collection);
    storeOf(collection.id).write({ collection, removed });
    announce('collections:changed', EMPTY);
    return collection;
  };
  const find = (id: CollectionId): Collection | null => {
    const found = saved(id);
    return found === null || found.removed !== null ? null : found.collection;
  };

  return {
    find,
    list: () => [...new Set([BUNDLE, ...stores.keys()])].flatMap((id) => find(id) ?? []).sort(byRank),

    save(fields) {
      const before = saved(fields.id)?.collection;
      const { articles = [], comparisons = [] } = before ?? {};
      return write({ ...fields, articles, comparisons }, null);
    },

    file(filing) {
      const collection = find(filing.collectionId);
      if (collection === null) throw notFound();
      for (const other of stores.keys()) {
        const found = saved(other);
        if (found === null || other === collection.id) continue;
        const left = file(found.collection, { take: [], put: [], takeComparisons: filing.putComparisons });
        if (left !== found.collection) write(left, found.removed);
      }
      const filed = file(collection, filing);
      return filed === collection ? collection : write({ ...filed, modified: instantOf(now) }, null);
    },

    arrange(id, articles) {
      const collection = find(id);
      if (collection === null) throw notFound();
      return write({ ...collection, articles, modified: instantOf(now) }, null);
    },

    remove(id) {
      if (id === BUNDLE)
        throw new ReaderError({ code: 'bad-request', detail: 'collections:remove collectionId' });
      const found = find(id);
      if (found === null) throw notFound();
      write(found, instantOf(now));
    },

    restore(id) {
      const found = saved(id);
      if (found === null) throw notFound();
      return write(found.collection, null);
    },

    carry(before, after, carryAnchor) {
      for (const id of stores.keys()) {
        const found = saved(id);
        const passages =
          found === null ? null : reanchorPassages(found.collection.passages, before, after, carryAnchor);
        if (found !== null && passages !== null) write({ ...found.collection, passages }, found.removed);
      }
    },

    ...storedVersions<'collection', Collection, CollectionId>(stores, dataDir, {
      kind: 'collection',
      parse: readSaved,
      changed: () => announce('collections:changed', EMPTY),
    }),
  };
}

function openStores({
  dataDir,
  openStore,
  now,
}: Required<Pick<CollectionOptions, 'dataDir' | 'openStore' | 'now'>>) {
  const stores = new Map<CollectionId, WholeStore>();
  const storeOf = (id: CollectionId): WholeStore => {
    const check = (body: Body): FileFault | null => checkCollection(id, body);
    const file = fileOf(id);
    const store = stores.get(id) ?? openWholeStore({ dataDir, file, check, openStore, now });
    stores.set(id, store);
    return store;
  };
  for (const id of listIds(dataDir)) storeOf(id);
  return { stores, storeOf };
}

interface Saved {
  readonly collection: Collection;
  /** ISO 8601 instant of its removal, kept so that it can be undone after a restart. */
  readonly removed: string | null;
}

const instantOf = (now: () => number): string => new Date(now()).toISOString();

const NEVER = new Date(0).toISOString();
/** Below every rank that the reader's have: the bundle stands last until he moves it. */
const LAST = 1e9;
const EMPTY_BUNDLE: Saved = {
  collection: {
    ...EMPTY_SHEET,
    id: BUNDLE,
    name: '',
    created: NEVER,
    modified: NEVER,
    rank: LAST,
    articles: [],
    comparisons: [],
  },
  removed: null,
};

const byRank = (a: Collection, b: Collection): number =>
  a.rank - b.rank || a.created.localeCompare(b.created);
const fileOf = (id: CollectionId): string => `collections/${id}/collection.json`;
const notFound = (): ReaderError => new ReaderError({ code: 'not-found', what: 'collection' });

function listIds(dataDir: string): readonly CollectionId[] {
  const folder = path.join(dataDir, 'collections');
  return listFolders(folder)
    .filter(isCollectionId)
    .filter((id) => isJournaled(path.join(folder, id, 'collection.json')));
}

/** The id alone: a collection that this version cannot read whole is no damage, and its file is left as it is. */
export function checkCollection(id: CollectionId, { collection }: Body): FileFault | null {
  const found =
    typeof collection === 'object' && collection !== null && 'id' in collection ? collection.id : null;
  return found === id ? null : fileFault('misplaced');
}

/**
 * What this version cannot read is left as it is, and what it could not read again is not written.
 * @throws ReaderError
 */
function checkWritable(body: Body | null, collection: Collection): void {
  if (body !== null && readSaved(body) === null) throw new ReaderError({ code: 'storage-newer' });
  if (!v.is(collectionSchema, collection))
    throw new ReaderError({ code: 'bad-request', detail: 'collections: more than a collection holds' });
}

function readSaved(body: Body | null): Saved | null {
  if (body === null) return null;
  const parsed = v.safeParse(collectionSchema, body['collection']);
  if (!parsed.success) return null;
  return { collection: parsed.output, removed: typeof body['removed'] === 'string' ? body['removed'] : null };
}
