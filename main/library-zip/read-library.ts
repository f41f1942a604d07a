import fs from 'node:fs';
import path from 'node:path';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { ReaderError } from '@core/contract/failure';
import { brokenDocument } from '@core/import/markdown/front-matter';
import { sha256 } from '../articles/content-hash';
import { listEntries, unpack, type ArchiveLimits } from '../import/formats/archive';
import { flushFolder } from '../storage/folders';
import { storageFailure } from '../storage/storage-failure';
import { DATA, MANIFEST, parseManifest, type LibraryFile, type LibraryManifest } from './library-manifest';
import type { Work } from './work';

/** A library may be large; each of its entries is unpacked by itself. */
const LIMITS: ArchiveLimits = {
  total: 256 * 1024 ** 3,
  entry: 1024 ** 3,
  ratio: 200,
  entries: 1_000_000,
};

/** Bytes that stay free on the disk. */
const RESERVE = 64 * 1024 * 1024;

/**
 * Reads every file of a library zip and holds it to its hash. Nothing of a zip in which one does not fit is used.
 * @param into a folder into which they are written, or `null` to look only; what was written stays where something is wrong
 * @throws ReaderError `not-a-library`, `library-damaged`, `storage-newer`, `unsafe-archive`, `broken-document`,
 *   `encrypted`, `unreadable-file`, `cancelled`, `storage-*`
 */
export async function readLibrary(file: string, into: string | null, work: Work): Promise<LibraryManifest> {
  const zip = await openZip(file);
  try {
    const entries = await listEntries(zip, LIMITS);
    const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
    const head = byName.get(MANIFEST);
    if (head === undefined) throw new ReaderError({ code: 'not-a-library' });
    const manifest = parseManifest(await unpack(zip, head));
    refuseOthers(entries, manifest);
    if (into !== null) await refuseWithoutRoom(into, manifest.files);
    await takeAll(zip, byName, manifest.files, into, work);
    if (into !== null) await flushFolder(into);
    return manifest;
  } catch (error) {
    throw storageFailure(error);
  } finally {
    zip.close();
  }
}

async function openZip(file: string): Promise<ZipFile> {
  try {
    // Strict: a backslash is left as it is, to be refused.
    return await openPromise(file, { strictFileNames: true, autoClose: false });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined
      ? brokenDocument('not-zip', 0)
      : new ReaderError({ code: 'unreadable-file', detail: code });
  }
}

/** What the list does not name was put there by somebody else. */
function refuseOthers(entries: readonly Entry[], { files }: LibraryManifest): void {
  const known = new Set([MANIFEST, ...files.map((file) => DATA + file.path)]);
  const unknown = entries.filter(({ fileName }) => !known.has(fileName)).map(({ fileName }) => fileName);
  const isTwice = known.size !== files.length + 1;
  if (unknown.length > 0 || isTwice)
    throw new ReaderError({ code: 'library-damaged', files: isTwice ? [MANIFEST] : unknown.slice(0, 20) });
}

async function takeAll(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  files: readonly LibraryFile[],
  into: string | null,
  { signal, onProgress }: Work,
): Promise<void> {
  for (const [index, file] of files.entries()) {
    if (signal.aborted) throw new ReaderError({ code: 'cancelled' });
    const entry = entries.get(DATA + file.path);
    const bytes = entry?.uncompressedSize === file.bytes ? await unpack(zip, entry) : null;
    if (bytes === null || sha256(bytes) !== file.sha256)
      throw new ReaderError({ code: 'library-damaged', files: [file.path] });
    if (into !== null) {
      const to = path.join(into, file.path);
      await fs.promises.mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
      await fs.promises.writeFile(to, bytes, { flag: 'wx', mode: 0o600, flush: true });
    }
    onProgress(index + 1, files.length);
  }
}

async function refuseWithoutRoom(into: string, files: readonly LibraryFile[]): Promise<void> {
  await fs.promises.mkdir(into, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await fs.promises.statfs(into);
  // Once unpacked, and once in their places.
  const needed = 2 * files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (bavail * bsize < needed + RESERVE) throw new ReaderError({ code: 'storage-full' });
}
