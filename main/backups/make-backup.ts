import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { BackupId, BackupReason } from '@core/contract/backup';
import { makeFolder, flushFolder } from '../storage/folders';
import { copyData, isSame } from './copy-data';
import { linkFile } from './copy-file';
import { listData, type DataFile } from './list-data';
import { dataIn, readFiles, writeManifest, type BackedUpFile, type Manifest } from './manifest';

export interface StoredBackup {
  readonly id: BackupId;
  /** Absolute. */
  readonly folder: string;
  readonly manifest: Manifest;
}

interface Options {
  readonly dataDir: string;
  /** Where the backups lie; made where it is missing. */
  readonly folder: string;
  /** The newest that is there; what did not change since is shared with it. */
  readonly previous: StoredBackup | null;
  readonly reason: BackupReason;
  readonly now: () => Date;
}

/** Bytes that stay free, beside what is copied. */
const RESERVE = 64 * 1024 * 1024;

/** What is being made, and what is left where the program ends meanwhile. */
export const UNFINISHED = /^\.(?:making|removing)-/;

/**
 * Copies the data folder into a folder of its own, each file whole and read again after it was written. What is as it
 * was in the backup before is a second name of the same file (hard links, as rsync's `--link-dest` and Time Machine do).
 * `null` where nothing changed since.
 * @throws the error of the file system; nothing is left behind then. `ENOSPC` also where too little would stay free.
 */
export async function makeBackup(options: Options): Promise<StoredBackup | null> {
  const { dataDir, folder, previous, reason, now } = options;
  const present = await listData(dataDir);
  const before = previous === null ? null : readFiles(previous.folder, previous.manifest);
  const known = new Map(before?.map((file) => [file.path, file]));
  const isAsBefore =
    present.length === before?.length && present.every((file) => isSame(known.get(file.path), file));
  if (isAsBefore && reason !== 'before-restore') return null;
  makeFolder(folder);
  await refuseWithoutRoom(
    folder,
    present.filter((file) => !isSame(known.get(file.path), file)),
  );
  const staging = path.join(folder, `.making-${randomUUID()}`);
  try {
    // Also where there is nothing to copy yet.
    await fs.promises.mkdir(dataIn(staging), { recursive: true, mode: 0o700 });
    const copied = new Map<string, BackedUpFile>();
    // What changes with every look is a file that is written all the time: each copy of it is whole all the same.
    await copyData({
      dataDir,
      to: dataIn(staging),
      present,
      copied,
      share: async (file, to) => {
        const before = known.get(file.path);
        const isShared =
          previous !== null &&
          isSame(before, file) &&
          (await linkFile(path.join(dataIn(previous.folder), file.path), to));
        return isShared ? before : null;
      },
    });
    const head = { number: (previous?.manifest.number ?? 0) + 1, made: now().toISOString(), reason };
    const manifest = writeManifest(staging, head, [...copied.values()]);
    await flushFolder(staging);
    const id = freeName(folder, manifest.made);
    await fs.promises.rename(staging, path.join(folder, id));
    await flushFolder(folder);
    return { id, folder: path.join(folder, id), manifest };
  } catch (error) {
    await fs.promises.rm(staging, { recursive: true, force: true });
    throw error;
  }
}

/** @throws `ENOSPC` where too little would stay free in `folder` */
export async function refuseWithoutRoom(folder: string, changed: readonly DataFile[]): Promise<void> {
  const { bavail, bsize } = await fs.promises.statfs(folder);
  const needed = changed.reduce((sum, { size }) => sum + size, 0);
  if (bavail * bsize < needed + RESERVE)
    throw Object.assign(new Error('ENOSPC: too little room'), { code: 'ENOSPC' });
}

/** `2026-11-30T09-15-02`, and a number behind it where that second has a backup already. */
function freeName(folder: string, made: string): BackupId {
  const time = made.slice(0, 19).replace(/:/g, '-');
  let name = time;
  for (let count = 2; fs.existsSync(path.join(folder, name)); count += 1) name = `${time}-${count}`;
  return name as BackupId;
}
