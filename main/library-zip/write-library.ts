import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ReaderError } from '@core/contract/failure';
import { sha256 } from '../articles/content-hash';
import { listData, type DataFile } from '../backups/list-data';
import { flushFolder } from '../storage/folders';
import { errorCode, storageFailure } from '../storage/storage-failure';
import { isLibraryPath } from './library-files';
import { DATA, MANIFEST, printManifest, type LibraryFile } from './library-manifest';
import { readLibrary } from './read-library';
import type { Work } from './work';
import { openZipWriter, type ZipWriter } from './zip-writer';

interface Options extends Work {
  readonly dataDir: string;
  /** In which the zip is made; absolute. */
  readonly folder: string;
  /** Of this Synoptic, for people. */
  readonly program: string;
  readonly now: () => Date;
}

/** Bytes that stay free, beside what is written. */
const RESERVE = 64 * 1024 * 1024;

/**
 * Writes the library into one zip: under another name first, read again from its first byte to its last, and only then given
 * its name, which is never one that is there already. What changes meanwhile is whole all the same, file by file; the
 * caller has made the stores write before.
 * @returns the name of the zip
 * @throws ReaderError `cancelled`, `storage-*`; nothing is left behind then
 */
export async function writeLibrary({ dataDir, folder, program, now, ...work }: Options): Promise<string> {
  const staging = path.join(folder, `.synoptic-${randomUUID()}.zip`);
  try {
    const files = (await listData(dataDir)).filter((file) => isLibraryPath(file.path));
    await refuseWithoutRoom(folder, files);
    const made = now().toISOString();
    // The first half is to write, the second to read again.
    const half = (from: number): Work => ({
      ...work,
      onProgress: (done) => work.onProgress(from + done, 2 * files.length),
    });
    await writeZip(staging, { dataDir, files, head: { made, program } }, half(0));
    await readLibrary(staging, null, half(files.length));
    const name = await giveName(staging, folder, `synoptic-library-${made.slice(0, 10)}`);
    await flushFolder(folder);
    return name;
  } catch (error) {
    throw storageFailure(error);
  } finally {
    await fs.promises.rm(staging, { force: true }).catch(() => undefined);
  }
}

interface Written {
  readonly dataDir: string;
  readonly files: readonly DataFile[];
  readonly head: { readonly made: string; readonly program: string };
}

async function writeZip(to: string, { dataDir, files, head }: Written, work: Work): Promise<void> {
  const zip = await openZipWriter(to);
  try {
    const written: LibraryFile[] = [];
    for (const [index, file] of files.entries()) {
      if (work.signal.aborted) throw new ReaderError({ code: 'cancelled' });
      const added = await addFile(zip, dataDir, file.path);
      if (added !== null) written.push(added);
      work.onProgress(index + 1, files.length);
    }
    await zip.add(MANIFEST, Buffer.from(printManifest({ ...head, files: written })));
    await zip.end();
  } catch (error) {
    await zip.abandon();
    throw error;
  }
}

/** `null` of a file that is gone since it was listed: its journal went over into its history. */
async function addFile(zip: ZipWriter, dataDir: string, name: string): Promise<LibraryFile | null> {
  let bytes: Buffer;
  try {
    bytes = await fs.promises.readFile(path.join(dataDir, name));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  await zip.add(DATA + name, bytes);
  return { path: name, bytes: bytes.length, sha256: sha256(bytes) };
}

async function refuseWithoutRoom(folder: string, files: readonly DataFile[]): Promise<void> {
  const { bavail, bsize } = await fs.promises.statfs(folder);
  const needed = files.reduce((sum, { size }) => sum + size, 0);
  if (bavail * bsize < needed + RESERVE) throw new ReaderError({ code: 'storage-full' });
}

/** A second name for a file fails where that name is taken, which a rename does not. */
async function giveName(staging: string, folder: string, wanted: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = `${wanted}${count === 1 ? '' : `-${count}`}.zip`;
    const to = path.join(folder, name);
    try {
      await fs.promises.link(staging, to);
      return name;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      if (await isThere(to)) continue;
      // A file system without hard links.
      await fs.promises.rename(staging, to);
      return name;
    }
  }
}

const isThere = (file: string): Promise<boolean> =>
  fs.promises.access(file).then(
    () => true,
    () => false,
  );
