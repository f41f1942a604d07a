import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ReaderError } from '@core/contract/failure';
import type { TrashRef, UnreachedCopy } from '@core/contract/history';
import type { ArticleId } from '@core/contract/ids';
import { createAnnotations } from '../annotations/annotation-service';
import { createFileRepository } from '../articles/file-repository';
import type { ErasedArticle } from '../articles/imported-library';
import { createCollections } from '../collections/collection-store';
import { createComparisons } from '../comparisons/comparison-store';
import { ownerOfOriginal } from '../articles/content-hash';
import { erase } from '../trash/erase';
import type { OpenStore } from '../storage/open-store';
import { createWritings } from '../writings/writing-store';
import { hashFile } from './copy-file';
import { listData } from './list-data';
import { isSame } from './copy-data';
import type { StoredBackup } from './make-backup';
import { dataIn, filesOf, writeManifest, type BackedUpFile } from './manifest';

/** What the stores write, which may be one file with that of another backup. */
const STORED = /^(?:articles\/[^/]+\/notes|comparisons\/|collections\/|writings\/)/;
/** Lists and steps that hold titles and words of everything; the next start makes them anew, or does without. */
const DERIVED = ['library.json', 'undo.json'];

/**
 * Removes for good from one backup what was removed for good from the data folder, and lists anew what it holds. The
 * other files of the backup, and the same files in other backups, are not touched.
 * @throws the error of the file system or of a store; the backup may then be damaged, and its list says so
 */
export async function eraseInBackup(
  backup: StoredBackup,
  ref: TrashRef,
  openStore: OpenStore,
): Promise<void> {
  const { folder, manifest } = backup;
  const dataDir = dataIn(folder);
  const before = filesOf(backup);
  for (const file of before.filter((one) => STORED.test(one.path))) await unshare(dataDir, file);
  for (const name of DERIVED) await fs.promises.rm(path.join(dataDir, name), { force: true });
  for (const copy of eraseStored(dataDir, ref, openStore)) {
    if (copy.is === 'set-aside') await fs.promises.rm(copy.file, { force: true });
    if (copy.is === 'file') throw Object.assign(new Error(copy.detail), { code: copy.detail });
  }
  const known = new Map(before.map((file) => [file.path, file]));
  const files: BackedUpFile[] = [];
  for (const file of await listData(dataDir)) {
    const same = known.get(file.path);
    files.push(
      isSame(same, file) ? same : { ...file, sha256: await hashFile(path.join(dataDir, file.path)) },
    );
  }
  writeManifest(folder, manifest, files);
}

/** Gives a backup a file of its own, with the times of the one before. */
async function unshare(dataDir: string, { path: name, modified }: BackedUpFile): Promise<void> {
  const file = path.join(dataDir, name);
  const copy = `${file}.${randomUUID()}`;
  await fs.promises.copyFile(file, copy);
  await fs.promises.utimes(copy, new Date(), modified / 1000);
  await fs.promises.rename(copy, file);
}

/** As in the data folder of the reader, whose services a backup has as well. */
function eraseStored(dataDir: string, ref: TrashRef, openStore: OpenStore): readonly UnreachedCopy[] {
  const shared = { dataDir, openStore, announce: () => undefined };
  const annotations = createAnnotations({ ...shared, openArticle: () => null });
  const comparisons = createComparisons(shared);
  const collections = createCollections(shared);
  const writings = createWritings(shared);
  const articles = createFileRepository(dataDir);
  const eraseFiles = (id: ArticleId): ErasedArticle => {
    const chapters = articles.ids().filter((one) => one !== id && ownerOfOriginal(one) === id).length;
    return { chapters, left: articles.erase(id, chapters > 0) };
  };
  const options = { dataDir, annotations, comparisons, collections, writings };
  try {
    return erase({ ...options, library: { erase: eraseFiles }, expungeIndex: () => undefined }, ref);
  } catch (error) {
    // A backup from before it was made does not have it.
    if (!(error instanceof ReaderError) || error.failure.code !== 'not-found') throw error;
    return [];
  } finally {
    [annotations, comparisons, collections, writings].forEach((own) => own.close());
  }
}
