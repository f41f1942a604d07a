import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { assertNever, ReaderError } from '@core/contract/failure';
import type { TrashRef } from '@core/contract/history';
import type { ArticleId } from '@core/contract/ids';
import { withoutArticle, withoutTopic } from '@core/history/without-article';
import { createAnnotations } from '../annotations/annotation-service';
import { createCollections } from '../collections/collection-store';
import { createComparisons } from '../comparisons/comparison-store';
import { ownerOfOriginal } from '../articles/content-hash';
import { commit, stageFile } from '../storage/atomic-file';
import { listFolders } from '../storage/folders';
import type { OpenStore } from '../storage/open-store';
import { hashFile } from './copy-file';
import { listData } from './list-data';
import type { StoredBackup } from './make-backup';
import { dataIn, manifestIn, serializeManifest, type BackedUpFile } from './manifest';

/** What the stores write, which may be one file with that of another backup. */
const STORED = /^(?:articles\/[^/]+\/notes|comparisons\/|collections\/)/;
/** Lists and steps that hold titles and words of everything; the next start makes them anew, or does without. */
const DERIVED = ['library.json', 'undo.json'];

/**
 * Removes for good from one backup what was removed for good from the data folder, and lists anew what it holds. The
 * other files of the backup, and the same files in other backups, are not touched.
 * @throws the error of the file system or of a store; the backup may then be damaged, and its list says so
 */
export async function eraseInBackup(
  { folder, manifest }: StoredBackup,
  ref: TrashRef,
  openStore: OpenStore,
): Promise<void> {
  const dataDir = dataIn(folder);
  for (const file of manifest.files.filter((one) => STORED.test(one.path))) await unshare(dataDir, file);
  for (const name of DERIVED) await fs.promises.rm(path.join(dataDir, name), { force: true });
  eraseStored(dataDir, ref, openStore);
  if (ref.is === 'article') await eraseFiles(dataDir, ref.id);
  const known = new Map(manifest.files.map((file) => [file.path, file]));
  const files: BackedUpFile[] = [];
  for (const file of await listData(dataDir)) {
    const before = known.get(file.path);
    const isSame = before?.size === file.size && Math.abs(before.modified - file.modified) < 0.01;
    files.push(isSame ? before : { ...file, sha256: await hashFile(path.join(dataDir, file.path)) });
  }
  commit(stageFile(manifestIn(folder), serializeManifest({ ...manifest, files })));
}

/** Gives a backup a file of its own, with the times of the one before. */
async function unshare(dataDir: string, { path: name, modified }: BackedUpFile): Promise<void> {
  const file = path.join(dataDir, name);
  const copy = `${file}.${randomUUID()}`;
  await fs.promises.copyFile(file, copy);
  await fs.promises.utimes(copy, new Date(), modified / 1000);
  await fs.promises.rename(copy, file);
}

function eraseStored(dataDir: string, ref: TrashRef, openStore: OpenStore): void {
  const shared = { dataDir, openStore, announce: () => undefined };
  const annotations = createAnnotations({ ...shared, openArticle: () => null });
  const comparisons = createComparisons(shared);
  const collections = createCollections(shared);
  const erase = (): void => {
    switch (ref.is) {
      case 'note':
        return annotations.erase(ref.id);
      case 'article':
        annotations.forget({ on: 'article', articleId: ref.id });
        return [comparisons, collections].forEach((own) =>
          own.rewrite((body) => withoutArticle(body, ref.id)),
        );
      case 'comparison':
        annotations.forget({ on: 'comparison', comparisonId: ref.id });
        return comparisons.erase(ref.id);
      case 'collection':
        return collections.erase(ref.id);
      case 'topic':
        return [comparisons, collections].forEach((own) => own.rewrite((body) => withoutTopic(body, ref.id)));
      default:
        return assertNever(ref);
    }
  };
  try {
    erase();
  } catch (error) {
    // A backup from before it was made does not have it.
    if (!(error instanceof ReaderError) || error.failure.code !== 'not-found') throw error;
  } finally {
    [annotations, comparisons, collections].forEach((own) => own.close());
  }
}

/**
 * Its text, its original, its notes and its corrections; damaged copies that were set aside go with them. The file of a
 * book stays for the chapters that stand by themselves.
 */
async function eraseFiles(dataDir: string, id: ArticleId): Promise<void> {
  const hasChapters = listFolders(path.join(dataDir, 'articles')).some(
    (name) => name !== id && ownerOfOriginal(name as ArticleId) === id,
  );
  for (const folder of ['articles', 'trash'].map((parent) => path.join(dataDir, parent, id))) {
    const names = await fs.promises.readdir(folder).catch(() => []);
    for (const name of names.filter((one) => !hasChapters || !one.startsWith('original.')))
      await fs.promises.rm(path.join(folder, name), { recursive: true, force: true });
    if (!hasChapters) await fs.promises.rm(folder, { recursive: true, force: true });
  }
  const quarantine = path.join(dataDir, 'quarantine');
  const names = await fs.promises.readdir(quarantine).catch(() => []);
  for (const name of names.filter((one) => one.includes(`articles-${id}-`)))
    await fs.promises.rm(path.join(quarantine, name), { force: true });
}
