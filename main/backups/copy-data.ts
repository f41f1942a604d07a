import fs from 'node:fs';
import path from 'node:path';
import { errorCode } from '../storage/storage-failure';
import { copyVerified } from './copy-file';
import { listData, type DataFile } from './list-data';
import type { BackedUpFile } from './manifest';

interface Copying {
  readonly dataDir: string;
  /** The folder that becomes as the data folder; absolute. */
  readonly to: string;
  /** What `list` found. */
  readonly present: readonly DataFile[];
  /** What lies in `to` already; kept up as files are copied. */
  readonly copied: Map<string, BackedUpFile>;
  readonly list?: () => Promise<readonly DataFile[]>;
  /** Gives a file to `to` without copying it; `null` where it must be copied. */
  readonly share?: (file: DataFile, to: string) => Promise<BackedUpFile | null>;
  /** Told before each file; what it throws ends the copying. */
  readonly onFile?: (done: number, total: number) => void;
}

/** Times that files are looked through because some came or went while they were copied. */
const ATTEMPTS = 4;

/**
 * Copies a data folder, each file read again after it was written, until two looks in a row agree. Answers whether they
 * did in the end.
 * @throws the error of the file system, and what `onFile` throws; what was copied stays then
 */
export async function copyData({ present: first, ...copying }: Copying): Promise<boolean> {
  const { dataDir, list = () => listData(dataDir) } = copying;
  let present = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await copyAll(copying, present);
    const after = await list();
    if (isEqual(present, after)) return true;
    present = after;
  }
  return false;
}

async function copyAll(
  { dataDir, to: folder, copied, share, onFile }: Omit<Copying, 'present'>,
  present: readonly DataFile[],
): Promise<void> {
  const wanted = new Set(present.map((file) => file.path));
  for (const gone of [...copied.keys()].filter((name) => !wanted.has(name))) {
    await fs.promises.rm(path.join(folder, gone), { force: true });
    copied.delete(gone);
  }
  for (const [at, file] of present.entries()) {
    onFile?.(at, present.length);
    if (isSame(copied.get(file.path), file)) continue;
    const to = path.join(folder, file.path);
    await fs.promises.mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
    await fs.promises.rm(to, { force: true });
    const shared = (await share?.(file, to)) ?? null;
    if (shared !== null) copied.set(file.path, shared);
    else {
      const sha256 = await copyIfThere(path.join(dataDir, file.path), to, file.modified);
      if (sha256 !== null)
        copied.set(file.path, { ...file, size: (await fs.promises.stat(to)).size, sha256 });
    }
  }
}

/** `null` where the file is gone: the next look tells what is there instead. */
async function copyIfThere(from: string, to: string, modified: number): Promise<string | null> {
  try {
    return await copyVerified(from, to, modified);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    await fs.promises.rm(to, { force: true });
    return null;
  }
}

/** Whether a file is as it was when it was copied, by its size and the time of its last change. */
export const isSame = (
  known: BackedUpFile | undefined,
  { size, modified }: DataFile,
): known is BackedUpFile => known?.size === size && Math.abs(known.modified - modified) < 0.01;

const isEqual = (a: readonly DataFile[], b: readonly DataFile[]): boolean =>
  a.length === b.length &&
  a.every(({ path: name, size, modified }, at) => {
    const other = b[at];
    return other?.path === name && other.size === size && other.modified === modified;
  });
