import fs from 'node:fs';
import path from 'node:path';
import { errorCode } from './storage-failure';

/** Makes a folder that is still there after a power cut: every new name is flushed in the folder that holds it. */
export function makeFolder(folder: string): void {
  const first = fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) {
    syncFolder(path.dirname(made));
  }
}

/** Makes a folder in one that must be there, which was perhaps moved away meanwhile. @throws `ENOENT` where it is not */
export function makeFolderInside(folder: string): void {
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    throw error;
  }
  syncFolder(path.dirname(folder));
}

/** As `makeFolder`, of one whose holder is flushed with the files that come into it. */
export const makeUnflushedFolder = (folder: string): void =>
  void fs.mkdirSync(folder, { recursive: true, mode: 0o700 });

/** Best effort: Windows opens no folder, and some file systems flush none. */
export function syncFolder(folder: string): void {
  try {
    const descriptor = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch {
    return;
  }
}

/** As `syncFolder`, while the thread does other things. */
export async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await fs.promises.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    return;
  }
}

/** Names of the folders inside a folder, in order; none where it is missing. */
export function listFolders(folder: string): readonly string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
