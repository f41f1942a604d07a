import type { Backup, BackupId, BackupReason, BackupState } from '@core/contract/backup';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { GivenBackups } from '../app-options';
import type { TrashRef } from '@core/contract/history';
import type { Announce } from '../event-bus';
import type { OpenStore } from '../storage/open-store';
import { storageFailure } from '../storage/storage-failure';
import { eraseInBackup } from './erase-in-backup';
import { createPlace } from './backup-place';
import { makeBackup, type StoredBackup } from './make-backup';
import { damagedFiles, listBackups, removeBackup, sweep } from './stored-backups';
import { thinned } from './thinning';

export interface BackupOptions {
  readonly dataDir: string;
  /** Where the reader is not asked; `null` where he is. */
  readonly given: GivenBackups | null;
  readonly openStore: OpenStore;
  readonly announce: Announce;
  /** Writes what is pending, so that the backup has it. */
  readonly flush: () => Promise<void> | void;
  /** Whether the data folder is ours; where it is not nothing is backed up. */
  readonly isWritable: () => boolean;
  readonly pickFolder?: () => Promise<string | null>;
  readonly now?: () => Date;
}

/** Copies of the data folder outside of it: made by themselves, thinned, read again, and put back. */
export interface BackupService {
  state(): BackupState;
  /** Asks the reader for a folder; `null` where he names none. */
  pick(): Promise<string | null>;
  /** @param folder `null` says that the reader wants no backups @throws ReaderError `unusable-backup-folder` */
  choose(folder: string | null): Promise<BackupState>;
  /** Answers once it is made and read again; where nothing changed since the last one, that one stands. */
  make(reason: BackupReason): Promise<BackupState>;
  find(id: BackupId): StoredBackup;
  /** Removes something for good from every backup. Answers with the folders of those in which it may still be. */
  erase(ref: TrashRef): Promise<readonly string[]>;
  /** @throws ReaderError `backup-damaged`, `not-found` */
  assertSound(id: BackupId): Promise<StoredBackup>;
  /** Ends the timer and makes the backup of the closing. Never throws. */
  close(): Promise<void>;
}

/** Milliseconds between two looks whether something changed. */
const INTERVAL = 30 * 60_000;

export function createBackups(options: BackupOptions): BackupService {
  const { dataDir, announce, now = () => new Date() } = options;
  const where = createPlace(options);
  const turns = createTurns();
  let failure: Failure | null = null;

  const state = (): BackupState => {
    const at = where.now();
    return {
      folder: at?.folder ?? null,
      place: at?.place ?? null,
      isOffered: where.isOffered() && options.isWritable(),
      backups: at === null ? [] : listBackups(at.folder).map(shown),
      isBusy: turns.isBusy(),
      failure,
    };
  };
  const tell = (): BackupState => {
    const told = state();
    announce('backups:state', told);
    return told;
  };
  const make = (reason: BackupReason): Promise<BackupState> =>
    turns
      .take(async () => {
        tell();
        try {
          await options.flush();
          await backUp({ dataDir, folder: where.usable(), reason, now });
          failure = null;
        } catch (error) {
          failure = storageFailure(error).failure;
          throw storageFailure(error);
        }
      })
      .finally(tell)
      .then(state);
  const makeByItself = async (reason: BackupReason): Promise<void> => {
    if (where.now() !== null && options.isWritable()) await make(reason).catch(() => undefined);
  };
  const timer = setInterval(() => void makeByItself('timed'), INTERVAL);
  timer.unref();
  const find = (id: BackupId): StoredBackup => {
    const at = where.now();
    const found = at === null ? undefined : listBackups(at.folder).find((backup) => backup.id === id);
    if (found === undefined) throw new ReaderError({ code: 'not-found', what: 'backup' });
    return found;
  };

  return {
    state,
    pick: where.pick,
    async choose(folder) {
      where.choose(folder);
      failure = null;
      void makeByItself('timed');
      return tell();
    },
    make,
    find,
    async assertSound(id) {
      const backup = find(id);
      const files = await turns.take(() => damagedFiles(backup));
      if (files.length > 0) throw new ReaderError({ code: 'backup-damaged', files: files.slice(0, 20) });
      return backup;
    },
    erase: (ref) =>
      turns.take(() => eraseEverywhere(where.now()?.folder ?? null, ref, options)).finally(tell),
    async close() {
      clearInterval(timer);
      await makeByItself('closing');
      await turns.ended();
    },
  };
}

interface BackingUp {
  readonly dataDir: string;
  readonly folder: string;
  readonly reason: BackupReason;
  readonly now: () => Date;
}

/** Answers with the folders of the backups in which it may still be. */
async function eraseEverywhere(
  folder: string | null,
  ref: TrashRef,
  { openStore }: Pick<BackupOptions, 'openStore'>,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const backup of folder === null ? [] : listBackups(folder)) {
    const isErased = await eraseInBackup(backup, ref, openStore).then(
      () => true,
      () => false,
    );
    if (!isErased) left.push(backup.folder);
  }
  return left;
}

/** Makes a backup where something changed, and removes those that are no longer kept. */
async function backUp({ dataDir, folder, reason, now }: BackingUp): Promise<void> {
  await sweep(folder);
  await makeBackup({ dataDir, folder, previous: listBackups(folder)[0] ?? null, reason, now });
  const all = listBackups(folder);
  const gone = new Set(thinned(all.map(shown), now().getTime()));
  for (const backup of all.filter(({ id }) => gone.has(id))) await removeBackup(backup);
}

/** One after the other, whatever became of the one before. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  return {
    isBusy: (): boolean => count > 0,
    take<T>(run: () => Promise<T>): Promise<T> {
      count += 1;
      const done = last.then(run).finally(() => (count -= 1));
      last = done.catch(() => undefined);
      return done;
    },
    ended: async (): Promise<void> => void (await last),
  };
}

const shown = ({ id, manifest: { made, reason, files, bytes } }: StoredBackup): Backup => ({
  id,
  made,
  reason,
  files,
  bytes,
});
