import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { MERGED_KINDS, type MergeCounts, type MergedKind } from '@core/contract/library-zip';
import type { ArticleId } from '@core/contract/ids';
import { mergeStores, type MergedStore, type StoreCopy } from '@core/history/merge-stores';
import { makeFolder, syncFolder } from '../storage/folders';
import type { OpenStore } from '../storage/open-store';
import { articlesOf, mergeArticle, mergeTrashedArticle, trashedArticlesOf } from './merge-articles';
import { keepWhole } from './second-whole';
import { has, listStores, type MergeableStore } from './stores';

interface Options {
  /** Of another machine, whole and checked; it is used up. */
  readonly from: string;
  /** The data folder. No service has it open. */
  readonly into: string;
  readonly openStore: OpenStore;
  readonly onProgress: (done: number, total: number) => void;
}

export interface FolderMerge {
  readonly counts: Readonly<Record<MergedKind, MergeCounts>>;
  readonly correctedOnBoth: readonly ArticleId[];
}

/**
 * Brings everything of another data folder into one. Nothing of what is there is overwritten: what only they changed is taken
 * over, what both changed is kept twice, and every version is in the histories. Each file is whole at every moment, and to
 * do it again after it was cut short ends it.
 * @throws the error of the file system, ReaderError of a store
 */
export async function mergeFolder({ from, into, openStore, onProgress }: Options): Promise<FolderMerge> {
  const counts = createCounts();
  const correctedOnBoth: ArticleId[] = [];
  const articles = articlesOf(from);
  const stores = listStores(from);
  const total = articles.length + stores.length;
  for (const [index, id] of articles.entries()) {
    const outcome = mergeArticle(from, into, id);
    counts.add('articles', outcome);
    if (outcome === 'both') correctedOnBoth.push(id);
    onProgress(index + 1, total);
    await turn();
  }
  for (const id of trashedArticlesOf(from))
    if (mergeTrashedArticle(from, into, id) === 'both') correctedOnBoth.push(id);
  for (const [index, store] of stores.entries()) {
    if (has(into, store)) mergeStore(store, from, into, openStore, counts);
    else moveStore(store, from, into, openStore, counts);
    onProgress(articles.length + index + 1, total);
    await turn();
  }
  return { counts: counts.all(), correctedOnBoth };
}

/** Lets progress be told. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** With its history, as it is. */
function moveStore(
  store: MergeableStore,
  from: string,
  into: string,
  openStore: OpenStore,
  counts: Counts,
): void {
  // Its journal goes over into its file first.
  for (const [, value] of store.open(from, openStore).copy.entries)
    if (!store.kind.isRemoval(value)) counts.add(store.is, 'added');
  const folder = path.dirname(path.join(into, store.file));
  makeFolder(folder);
  for (const kind of ['history', 'json']) {
    const file = store.file.replace(/json$/, kind);
    if (fs.existsSync(path.join(from, file))) fs.renameSync(path.join(from, file), path.join(into, file));
  }
  syncFolder(folder);
}

function mergeStore(
  store: MergeableStore,
  from: string,
  into: string,
  openStore: OpenStore,
  counts: Counts,
): void {
  const [mine, theirs] = [store.open(into, openStore), store.open(from, openStore)];
  const merged = mergeStores(mine.copy, theirs.copy, store.kind);
  if (!isDeepStrictEqual(merged.history, mine.copy.history) || !isSame(merged.entries, mine.copy.entries))
    mine.write(merged);
  keepWhole(store, merged, into, openStore);
  count(store, mine.copy, theirs.copy, merged, counts);
}

const isSame = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => isDeepStrictEqual(value, b.get(key)));

/** What the other side has: what it never had is not counted. */
function count(
  { is, kind }: MergeableStore,
  mine: StoreCopy,
  theirs: StoreCopy,
  merged: MergedStore,
  counts: Counts,
): void {
  const left = new Set(merged.left.map(({ key }) => key));
  const seconds = new Set(
    [...merged.entries].flatMap(([key, value]) =>
      mine.entries.has(key) || theirs.entries.has(key) ? [] : (kind.firstOf(value) ?? []),
    ),
  );
  for (const [key, value] of theirs.entries) {
    const here = mine.entries.get(key) ?? null;
    if (kind.isRemoval(value) && kind.isRemoval(here)) continue;
    if (seconds.has(key) || left.has(key)) counts.add(is, 'both');
    else if (isDeepStrictEqual(here, value)) counts.add(is, 'equal');
    else if (!isDeepStrictEqual(merged.entries.get(key), value)) counts.add(is, 'kept');
    else counts.add(is, kind.isRemoval(here) ? 'added' : 'updated');
  }
}

type Counts = ReturnType<typeof createCounts>;

function createCounts() {
  const none = { added: 0, equal: 0, updated: 0, kept: 0, both: 0 };
  const counts = Object.fromEntries(MERGED_KINDS.map((kind) => [kind, { ...none }])) as Record<
    MergedKind,
    { -readonly [K in keyof MergeCounts]: number }
  >;
  return {
    add: (kind: MergedKind, outcome: keyof MergeCounts): void => void (counts[kind][outcome] += 1),
    all: (): FolderMerge['counts'] => counts,
  };
}
