import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mergeStores } from '@core/history/merge-stores';
import { listFolders } from '../storage/folders';
import type { OpenStore } from '../storage/open-store';
import { quarantine } from '../storage/stored-copy';
import { keepWhole } from './second-whole';
import { storeAt, type MergeableStore } from './stores';

/**
 * Where two machines changed a file of a folder that is synchronised, the tool that carries it keeps one under its name and lays
 * the other beside it: `notes.sync-conflict-20261130-101010-ABCDEFG.json` (Syncthing), `notes (conflicted copy …).json`
 * (Dropbox, Nextcloud), `notes (1).json`, `notes-MACHINE.json` (OneDrive).
 */
const COPY =
  /^(notes|comparison|collection|writing)(\.sync-conflict-[^.]+| \([^()]+\)|-[^.]+)\.(json|journal|history)$/;

/** The files of one store that came from one other machine. */
export interface ConflictCopy {
  readonly store: MergeableStore;
  /** Absolute, and as what each stands beside: `json`, `journal`, `history`. */
  readonly files: readonly { readonly file: string; readonly kind: string }[];
}

/** Looks through the folders of everything that the reader made, in steps that leave the thread to others. */
export async function findConflictCopies(dataDir: string): Promise<readonly ConflictCopy[]> {
  const copies: ConflictCopy[] = [];
  for (const top of ['articles', 'comparisons', 'collections', 'writings'])
    for (const id of listFolders(path.join(dataDir, top))) {
      const names = await fs.promises.readdir(path.join(dataDir, top, id)).catch(() => []);
      copies.push(...copiesAmong(names.sort(), dataDir, `${top}/${id}`));
    }
  return copies;
}

function copiesAmong(names: readonly string[], dataDir: string, folder: string): readonly ConflictCopy[] {
  const groups = new Map<string, { store: MergeableStore; files: { file: string; kind: string }[] }>();
  for (const name of names) {
    const [, stem, mark, kind = ''] = COPY.exec(name) ?? [];
    const store = stem === undefined ? null : storeAt(`${folder}/${stem}.json`);
    if (store === null) continue;
    const key = `${stem} ${mark}`;
    const group = groups.get(key) ?? { store, files: [] };
    group.files.push({ file: path.join(dataDir, folder, name), kind });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * Merges such copies into the stores beside which they lie, by the histories, and moves them into `quarantine/`. One that is
 * not whole, or of something else, stays where it is. No service may have the folder open.
 * @returns how many were merged
 * @throws the error of the file system, ReaderError of a store
 */
export function mergeConflictCopies(
  dataDir: string,
  copies: readonly ConflictCopy[],
  openStore: OpenStore,
): number {
  let merged = 0;
  for (const { store, files } of copies) {
    const staging = fs.mkdtempSync(path.join(os.tmpdir(), 'synoptic-conflict-'));
    try {
      for (const { file, kind } of files) {
        const to = path.join(staging, store.file.replace(/json$/, kind));
        fs.mkdirSync(path.dirname(to), { recursive: true, mode: 0o700 });
        fs.copyFileSync(file, to);
      }
      const theirs = store.open(staging, openStore);
      // A history without its file is as good as both; whatever else is wrong is no copy of this store.
      if (theirs.faults.some(({ fault }) => fault.code !== 'missing')) continue;
      const mine = store.open(dataDir, openStore);
      const both = mergeStores(mine.copy, theirs.copy, store.kind);
      mine.write(both);
      keepWhole(store, both, dataDir, openStore);
      for (const { file } of files) quarantine(dataDir, file);
      merged += 1;
    } finally {
      fs.rmSync(staging, { recursive: true, force: true });
    }
  }
  return merged;
}
