import path from 'node:path';
import * as v from 'valibot';
import { reanchorComparison } from '@core/comparison/reanchor-comparison';
import type { CarryAnchor } from '@core/text/anchoring/remap-anchor';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import { ReaderError, fileFault, type FileFault } from '@core/contract/failure';
import { isComparisonId, type ComparisonId } from '@core/contract/ids';
import { comparisonSchema } from '@core/contract/parsers';
import { EMPTY, type RecoveryReport } from '@core/contract/requests';
import type { Announce } from '../event-bus';
import type { Body } from '../storage/envelope';
import { listFolders } from '../storage/folders';
import { isJournaled } from '../storage/journal-file';
import type { OpenStore } from '../storage/open-store';
import { openWholeStore, type WholeStore } from '../storage/whole-entry';
import { storedVersions } from '../storage/stored-versions';
import { fromStored, toStored, unstatedIn } from './stored-comparison';

export interface ComparisonOptions {
  readonly dataDir: string;
  readonly openStore: OpenStore;
  readonly announce: Announce;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The saved comparisons, one file each. Every change is journalled before it is answered. */
export interface ComparisonStore {
  /** Last modified first. */
  list(): Comparison[];
  /** Adds or replaces; one that was removed comes back. @throws ReaderError `storage-*`; nothing is changed then. */
  save(comparison: Comparison): Comparison;
  /** @throws ReaderError `not-found` or `storage-*`. */
  remove(id: ComparisonId): void;
  /** @throws ReaderError `not-found` or `storage-*`. */
  restore(id: ComparisonId): Comparison;
  /**
   * Holds passages and judgements to their places in an article of which words became others, in removed comparisons as well,
   * for they may come back. @throws ReaderError `storage-*`
   */
  carry(before: Article, after: Article, carryAnchor?: CarryAnchor): void;
  /** Those that `restore` brings back, with when they were removed. */
  removed(): readonly { readonly comparison: Comparison; readonly at: string }[];
  /** The versions of one from the first that is known. */
  versions(id: ComparisonId): readonly { readonly at: string | null; readonly comparison: Comparison }[];
  /** Removes for good, from every file. @throws ReaderError `not-found` or `storage-*` */
  erase(id: ComparisonId): void;
  /** Leaves of every one, in all its versions, what `rest` leaves of it. @throws ReaderError `storage-*` */
  rewrite(rest: (body: Body) => Body): void;
  recoveries(): RecoveryReport[];
  /** Makes the files what their journals say. */
  close(): void;
}

export function createComparisons(options: ComparisonOptions): ComparisonStore {
  const { dataDir, openStore, announce, now = Date.now } = options;
  const stores = new Map<ComparisonId, WholeStore>();

  const storeOf = (id: ComparisonId): WholeStore => {
    const check = (body: Body): FileFault | null => checkComparison(id, body);
    const store = stores.get(id) ?? openWholeStore({ dataDir, file: fileOf(id), check, openStore, now });
    stores.set(id, store);
    return store;
  };
  for (const id of listIds(dataDir)) storeOf(id);

  const saved = (id: ComparisonId): Saved | null => {
    const store = stores.get(id);
    return store === undefined ? null : readSaved(store.read());
  };
  const write = (comparison: Comparison, removed: string | null): void => {
    const unstated = unstatedIn(comparison);
    storeOf(comparison.id).write({
      comparison: toStored(comparison),
      removed,
      ...(unstated.length === 0 ? {} : { unstated }),
    });
    announce('comparisons:changed', EMPTY);
  };
  const present = (): Comparison[] =>
    [...stores.keys()].flatMap((id) => {
      const found = saved(id);
      return found === null || found.removed !== null ? [] : [found.comparison];
    });

  return {
    list: () => present().sort((a, b) => b.modified.localeCompare(a.modified)),

    save(comparison) {
      write(comparison, null);
      return comparison;
    },

    remove(id) {
      const found = saved(id);
      if (found === null || found.removed !== null) throw notFound();
      write(found.comparison, new Date(now()).toISOString());
    },

    restore(id) {
      const found = saved(id);
      if (found === null) throw notFound();
      write(found.comparison, null);
      return found.comparison;
    },

    carry(before, after, carryAnchor) {
      for (const id of stores.keys()) {
        const found = saved(id);
        const carried =
          found === null ? null : reanchorComparison(found.comparison, before, after, carryAnchor);
        if (found !== null && carried !== null) write(carried, found.removed);
      }
    },

    ...storedVersions<'comparison', Comparison, ComparisonId>(stores, dataDir, {
      kind: 'comparison',
      parse: readSaved,
      changed: () => announce('comparisons:changed', EMPTY),
    }),
  };
}

interface Saved {
  readonly comparison: Comparison;
  /** ISO 8601 instant of its removal, kept so that it can be undone after a restart. */
  readonly removed: string | null;
}

const fileOf = (id: ComparisonId): string => `comparisons/${id}/comparison.json`;

const notFound = (): ReaderError => new ReaderError({ code: 'not-found', what: 'comparison' });

function listIds(dataDir: string): readonly ComparisonId[] {
  const folder = path.join(dataDir, 'comparisons');
  return listFolders(folder)
    .filter(isComparisonId)
    .filter((id) => isJournaled(path.join(folder, id, 'comparison.json')));
}

/** The id alone: a comparison that this version cannot read whole is no damage, and its file is left as it is. */
export function checkComparison(id: ComparisonId, { comparison }: Body): FileFault | null {
  const found =
    typeof comparison === 'object' && comparison !== null && 'id' in comparison ? comparison.id : null;
  return found === id ? null : fileFault('misplaced');
}

function readSaved(body: Body | null): Saved | null {
  if (body === null) return null;
  const parsed = v.safeParse(comparisonSchema, fromStored(body['comparison'], body['unstated']));
  if (!parsed.success) return null;
  return { comparison: parsed.output, removed: typeof body['removed'] === 'string' ? body['removed'] : null };
}
