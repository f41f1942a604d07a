import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { isBackupId } from '@core/contract/backup';
import { listFolders } from '../storage/folders';
import { hashFile } from './copy-file';
import { UNFINISHED, type StoredBackup } from './make-backup';
import { dataIn, LIST, readFiles, readManifest } from './manifest';

/** The whole backups of a folder, the newest first; none where the folder cannot be read. */
export function listBackups(folder: string): readonly StoredBackup[] {
  // Other folders may lie beside them.
  return readable(() => listFolders(folder))
    .flatMap((name) => {
      if (!isBackupId(name)) return [];
      const at = path.join(folder, name);
      const manifest = readManifest(at);
      return manifest === null ? [] : [{ id: name, folder: at, manifest }];
    })
    .sort((a, b) => b.manifest.number - a.manifest.number);
}

function readable(list: () => readonly string[]): readonly string[] {
  try {
    return list();
  } catch {
    return [];
  }
}

/** Paths of the files that are missing from a backup or are not what they were. Reads every one. */
export async function damagedFiles({ folder, manifest }: StoredBackup): Promise<readonly string[]> {
  const files = readFiles(folder, manifest);
  if (files === null) return [LIST];
  const damaged: string[] = [];
  for (const file of files) {
    const sha256 = await hashFile(path.join(dataIn(folder), file.path)).catch(() => null);
    if (sha256 !== file.sha256) damaged.push(file.path);
  }
  return damaged;
}

/** Removes a backup; files that others share with it stay theirs. A removal that is cut short is ended by `sweep`. */
export async function removeBackup({ folder }: StoredBackup): Promise<void> {
  const aside = path.join(path.dirname(folder), `.removing-${randomUUID()}`);
  await fs.promises.rename(folder, aside);
  await fs.promises.rm(aside, { recursive: true, force: true });
}

/** What a program that ended in between left behind. */
export async function sweep(folder: string): Promise<void> {
  for (const name of readable(() => listFolders(folder)))
    if (UNFINISHED.test(name))
      await fs.promises.rm(path.join(folder, name), { recursive: true, force: true });
}
