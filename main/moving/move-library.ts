import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ReaderError } from '@core/contract/failure';
import { copyData } from '../backups/copy-data';
import { listData } from '../backups/list-data';
import { refuseWithoutRoom } from '../backups/make-backup';
import type { BackedUpFile } from '../backups/manifest';
import type { Work } from '../library-zip/work';
import type { Running } from '../running';
import type { Services } from '../services';
import { flushFolder, syncFolder } from '../storage/folders';
import { writeMovedFrom, writeMovedTo, type MoveMark } from './move-marks';
import { readyTarget, removeIfEmpty, stagingIn } from './move-target';

interface Options extends Work {
  readonly dataDir: string;
  /** Where the library is to go; absolute, missing or empty. */
  readonly folder: string;
  /** Where backups lie; `null` where there are none. */
  readonly backups: string | null;
  readonly running: Pick<Running<{ readonly services: Services }>, 'whileClosed'>;
  readonly now: () => Date;
  /** Told as soon as the library is in the other folder, before any store is opened again. */
  readonly onMoved: (folder: string) => void;
}

/** Left out of backups, and nowhere else: what the library was before something was imported into it. */
const ALSO = ['before-import'];
/** Milliseconds by which the clocks of file systems are coarse: what changed that near to its copy is copied again. */
const COARSE = 2_000;

/**
 * Moves the library: its files are copied while the reader goes on, then, while no store is open, what changed meanwhile;
 * each is read again after it was written. The old folder keeps its files, and is left with the mark that leads on, which
 * is written last: until then it is in force, and after a crash it is again.
 * @returns the folder, through links
 * @throws ReaderError `unusable-move-target`, `cancelled`, and the error of the file system; the folder is then as before
 */
export async function moveLibrary(options: Options): Promise<string> {
  const { dataDir, backups, running, signal, onProgress, now, onMoved } = options;
  const wasThere = fs.existsSync(options.folder);
  const folder = readyTarget(options.folder, dataDir, backups);
  const move = randomUUID();
  const staging = stagingIn(folder, move);
  const copied = new Map<string, BackedUpFile>();
  const copy = async (onFile: (done: number, total: number) => void): Promise<boolean> => {
    const list = () => listData(dataDir, ALSO);
    const present = await list();
    await refuseWithoutRoom(
      folder,
      present.filter(({ path: name }) => !copied.has(name)),
    );
    return copyData({ dataDir, to: staging, present, copied, list, onFile });
  };
  const refuseCancelled = (): void => {
    if (signal.aborted) throw new ReaderError({ code: 'cancelled' });
  };
  try {
    await fs.promises.mkdir(staging, { mode: 0o700 });
    const begun = Date.now();
    await copy((done, total) => {
      refuseCancelled();
      onProgress(done, total);
    });
    for (const file of [...copied.values()])
      if (file.modified > begun - COARSE) copied.set(file.path, { ...file, modified: -1 });
    await running.whileClosed(
      () => Promise.resolve(refuseCancelled()),
      async () => {
        if (!(await copy(onProgress))) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
        await flushFolders(staging, copied.keys());
        putInForce({ dataDir, folder, staging, mark: { move, at: now().toISOString() } });
        onMoved(folder);
      },
    );
    return folder;
  } catch (error) {
    await fs.promises.rm(staging, { recursive: true, force: true }).catch(() => undefined);
    if (!wasThere) removeIfEmpty(folder);
    throw error;
  }
}

/** Names in folders last only once the folders are on the disk, as the files are already. */
async function flushFolders(staging: string, names: Iterable<string>): Promise<void> {
  const folders = new Set<string>();
  for (const name of names)
    for (let at = path.dirname(name); at !== '.'; at = path.dirname(at)) folders.add(at);
  for (const at of folders) await flushFolder(path.join(staging, at));
  await flushFolder(staging);
}

interface Placing {
  readonly dataDir: string;
  readonly folder: string;
  readonly staging: string;
  readonly mark: Pick<MoveMark, 'move' | 'at'>;
}

/** @throws the error of the file system; what was put in place is removed again then, and the old folder is in force */
function putInForce({ dataDir, folder, staging, mark }: Placing): void {
  writeMovedFrom(staging, { ...mark, folder: dataDir });
  // Somebody may have put something there meanwhile.
  if (fs.readdirSync(folder).length > 1)
    throw new ReaderError({ code: 'unusable-move-target', reason: 'not-empty' });
  const put: string[] = [];
  try {
    for (const name of fs.readdirSync(staging)) {
      fs.renameSync(path.join(staging, name), path.join(folder, name));
      put.push(name);
    }
    fs.rmdirSync(staging);
    syncFolder(folder);
    syncFolder(path.dirname(folder));
    writeMovedTo(dataDir, { ...mark, folder });
  } catch (error) {
    for (const name of put) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    throw error;
  }
}
