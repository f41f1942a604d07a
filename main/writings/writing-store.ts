import path from 'node:path';
import { remapAnchor, type CarryAnchor } from '@core/text/anchoring/remap-anchor';
import type { Article } from '@core/contract/article';
import { ReaderError, fileFault, type FileFault } from '@core/contract/failure';
import { isWritingId, type ArticleId, type WritingId } from '@core/contract/ids';
import type { RecoveryReport } from '@core/contract/requests';
import { sortedJson } from '@core/history/merge-histories';
import { uuidOfHash } from '@core/text/uuid-of-hash';
import type {
  Quotation,
  SavedWriting,
  WritingDocument,
  WritingSummary,
  WritingVersion,
} from '@core/contract/writing';
import { readableDocuments } from '@core/writing/readable-documents';
import { quotationsIn } from '@core/writing/quotation-blocks';
import { sha256 } from '../articles/content-hash';
import type { Announce } from '../event-bus';
import type { Body } from '../storage/envelope';
import { listFolders } from '../storage/folders';
import { isJournaled } from '../storage/journal-file';
import type { OpenStore } from '../storage/open-store';
import { storedVersions } from '../storage/stored-versions';
import { openWholeStore, type WholeStore } from '../storage/whole-entry';
import { fromStored, toStored, type SavedDocument } from './stored-writing';

export interface WritingOptions {
  readonly dataDir: string;
  readonly openStore: OpenStore;
  readonly announce: Announce;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** What the reader writes beside the texts, one file a document. Every change is journalled before it is answered. */
export interface WritingStore {
  /** By the instant at which each was begun. */
  list(): readonly WritingSummary[];
  /** `null` where there is none, or it was removed. */
  find(id: WritingId): WritingDocument | null;
  /**
   * Adds or replaces. Where it was saved or removed since `basedOn`, nothing is written; where one that was removed is
   * followed by a new one, it stays in the trash beside it.
   * @throws ReaderError `storage-*`
   */
  save(writing: WritingDocument, basedOn: string | null): SavedWriting;
  /** @throws ReaderError `not-found` or `storage-*`. */
  remove(id: WritingId): void;
  /** @throws ReaderError `not-found` or `storage-*`. */
  restore(id: WritingId): void;
  /** Holds quotations to their places in an article whose file was read anew. @throws ReaderError `storage-*` */
  carry(before: Article, after: Article, carryAnchor?: CarryAnchor): void;
  /** How many documents quote an article. */
  quoting(articleId: ArticleId): number;
  /** Those that `restore` brings back, with when they were removed. */
  removed(): readonly { readonly writing: WritingDocument; readonly at: string }[];
  /** Its versions for people to read, from the first that is known. */
  readable(id: WritingId): readonly WritingVersion[];
  /** Removes for good, from every file. @throws ReaderError `not-found` or `storage-*` */
  erase(id: WritingId): void;
  /** Leaves of every one, in all its versions, what `rest` leaves of it. @throws ReaderError `storage-*` */
  rewrite(rest: (body: Body) => Body): void;
  recoveries(): RecoveryReport[];
  /** Makes the files what their journals say. */
  close(): void;
}

export function createWritings(options: WritingOptions): WritingStore {
  const { dataDir, openStore, announce, now = Date.now } = options;
  const { stores, storeOf } = openStores({ dataDir, openStore, now });

  const saved = (id: WritingId): SavedDocument | null => savedIn(stores, id);
  const tell = (writingId: WritingId): void =>
    announce('writings:changed', { writingId, modified: find(writingId)?.modified ?? null });
  const write = (writing: WritingDocument, removed: string | null): void => {
    storeOf(writing.id).write(toStored({ writing, removed }));
    tell(writing.id);
  };
  const find = (id: WritingId): WritingDocument | null => {
    const found = saved(id);
    return found === null || found.removed !== null ? null : found.writing;
  };
  const present = (): readonly WritingDocument[] => [...stores.keys()].flatMap((id) => find(id) ?? []);
  const versions = storedVersions<'writing', WritingDocument, WritingId>(stores, dataDir, {
    kind: 'writing',
    parse: fromStored,
    changed: () => [...stores.keys()].forEach(tell),
  });

  return {
    ...versions,
    find,
    list: () => present().map(summaryOf).toSorted(byBeginning),

    save(writing, basedOn) {
      const there = stores.get(writing.id)?.read() ?? null;
      // What this version cannot read is left as it is.
      if (there !== null && fromStored(there) === null) throw new ReaderError({ code: 'storage-newer' });
      const before = find(writing.id);
      if ((before?.modified ?? null) !== basedOn) return { document: before, isSaved: false };
      const removed = saved(writing.id);
      if (before === null && removed !== null) keepRemoved(removed, stores, write);
      const quotations = keepStored(writing.quotations, before?.quotations ?? []);
      const document = { ...writing, quotations, modified: instantAfter(before, now()) };
      write(document, null);
      return { document, isSaved: true };
    },

    remove(id) {
      const found = find(id);
      if (found === null) throw notFound();
      write(found, new Date(now()).toISOString());
    },

    restore(id) {
      const found = removedOf(id, stores);
      if (found === null) throw notFound();
      write(found.writing, null);
    },

    carry(before, after, carryAnchor = remapAnchor) {
      for (const id of stores.keys()) {
        const found = saved(id);
        const carried = found === null ? null : carryQuotations(found.writing, before, after, carryAnchor);
        if (found === null || carried === null) continue;
        write({ ...carried, modified: instantAfter(carried, now()) }, found.removed);
      }
    },

    quoting: (articleId) =>
      present().filter(({ text }) => quotationsIn(text).some((one) => one.articleId === articleId)).length,

    readable: (id) =>
      readableDocuments(versions.versions(id).map(({ at, writing }) => ({ at, document: writing }))),

    // A window that has what is taken out here must read anew, and not save it once more.
    rewrite: (rest) => versions.rewrite(modifiedLater(rest)),

    erase(id) {
      versions.erase(id);
      tell(id);
    },
  };
}

function openStores({ dataDir, openStore, now }: Required<Omit<WritingOptions, 'announce'>>) {
  const stores = new Map<WritingId, WholeStore>();
  const storeOf = (id: WritingId): WholeStore => {
    const check = (body: Body): FileFault | null => checkWriting(id, body);
    const store = stores.get(id) ?? openWholeStore({ dataDir, file: fileOf(id), check, openStore, now });
    stores.set(id, store);
    return store;
  };
  for (const id of listIds(dataDir)) storeOf(id);
  return { stores, storeOf };
}

const summaryOf = ({ text: _, quotations: __, ...summary }: WritingDocument): WritingSummary => summary;
const byBeginning = (a: WritingSummary, b: WritingSummary): number => a.created.localeCompare(b.created);

type Stores = ReadonlyMap<WritingId, WholeStore>;
const savedIn = (stores: Stores, id: WritingId): SavedDocument | null =>
  fromStored(stores.get(id)?.read() ?? null);

/** A new text takes the place of a removed one, which lies in the trash as a document of its own from then on. */
function keepRemoved(
  { writing, removed }: SavedDocument,
  stores: Stores,
  write: (writing: WritingDocument, removed: string | null) => void,
): void {
  // Of what it says, so that a save that was cut short and is made again keeps it once.
  const id = uuidOfHash(sha256(sortedJson(toStored({ writing, removed })))) as WritingId;
  if ((stores.get(id)?.read() ?? null) === null) write({ ...writing, id, secondOf: writing.id }, removed);
}

/** What comes back of a document: where another was begun in its place, what `keepRemoved` kept last. */
function removedOf(id: WritingId, stores: Stores): SavedDocument | null {
  const found = savedIn(stores, id);
  return found === null || found.removed !== null ? found : (lastRemovedOf(id, stores) ?? found);
}

const lastRemovedOf = (id: WritingId, stores: Stores): SavedDocument | null =>
  [...stores.keys()]
    .flatMap((one) => savedIn(stores, one) ?? [])
    .filter(({ writing, removed }) => writing.secondOf === id && removed !== null)
    .toSorted((a, b) => (b.removed ?? '').localeCompare(a.removed ?? ''))[0] ?? null;

/** By it a window knows whether the document is still the one that it changed, so it never stays the same. */
const instantAfter = (before: WritingDocument | null, now: number): string =>
  new Date(Math.max(now, before === null ? 0 : Date.parse(before.modified) + 1)).toISOString();

/** The same of what is on the disk, where anything is taken out of it. */
const modifiedLater =
  (rest: (body: Body) => Body) =>
  (body: Body): Body => {
    const kept = rest(body);
    const { writing } = kept;
    const modified = isObject(writing) ? Date.parse(String(writing['modified'])) : NaN;
    return kept === body || !isObject(writing) || Number.isNaN(modified)
      ? kept
      : { ...kept, writing: { ...writing, modified: new Date(modified + 1).toISOString() } };
  };

const isObject = (value: unknown): value is Body => typeof value === 'object' && value !== null;

/** A window knows the places of quotations as they were when it read them; what the store has is carried on. */
function keepStored(sent: readonly Quotation[], stored: readonly Quotation[]): readonly Quotation[] {
  const byKey = new Map(stored.map((one) => [one.key, one]));
  return sent.map((one) => {
    const there = byKey.get(one.key);
    // Another window may have given the same name to another passage.
    const isSame =
      there?.articleId === one.articleId && there.words === one.words && there.label === one.label;
    return isSame ? there : one;
  });
}

/** `null` where nothing changes. */
function carryQuotations(
  writing: WritingDocument,
  before: Article,
  after: Article,
  carryAnchor: CarryAnchor,
): WritingDocument | null {
  const quotations = writing.quotations.map((one) => {
    const anchor = one.articleId === after.id ? carryAnchor(before, after, one.anchor) : null;
    return anchor === null ? one : { ...one, anchor };
  });
  return quotations.some((one, at) => one !== writing.quotations[at]) ? { ...writing, quotations } : null;
}

const fileOf = (id: WritingId): string => `writings/${id}/writing.json`;
const notFound = (): ReaderError => new ReaderError({ code: 'not-found', what: 'writing' });

function listIds(dataDir: string): readonly WritingId[] {
  const folder = path.join(dataDir, 'writings');
  return listFolders(folder)
    .filter(isWritingId)
    .filter((id) => isJournaled(path.join(folder, id, 'writing.json')));
}

/** The id alone: a document that this version cannot read whole is no damage, and its file is left as it is. */
export function checkWriting(id: WritingId, { writing }: Body): FileFault | null {
  const found = typeof writing === 'object' && writing !== null && 'id' in writing ? writing.id : null;
  return found === id ? null : fileFault('misplaced');
}
