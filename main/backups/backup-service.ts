import path from 'node:path';
import type { Backup, BackupId, BackupPlace, BackupReason, BackupState } from '@core/contract/backup';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { GivenBackups } from '../app-options';
import type { Announce } from '../event-bus';
import type { OpenStore } from '../storage/open-store';
import { storageFailure } from '../storage/storage-failure';
import { faultOf } from './backup-folder';
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
  /** @throws ReaderError `backup-damaged`, `not-found` */
  assertSound(id: BackupId): Promise<StoredBackup>;
  /** Ends the timer and makes the backup of the closing. Never throws. */
  close(): Promise<void>;
}

/** Milliseconds between two looks whether something changed. */
const INTERVAL = 30 * 60_000;

export function createBackups(options: BackupOptions): BackupService {
  const { dataDir, given, announce, now = () => new Date() } = options;
  const store = options.openStore({ dataDir, file: 'backups.json', check: () => null });
  let running: Promise<unknown> = Promise.resolve();
  let count = 0;
  let failure: Failure | null = null;
  let isSwept = false;

  const chosen = (): { readonly folder: string | null; readonly isAsked: boolean } => {
    const body = store.read();
    return {
      folder: typeof body?.['folder'] === 'string' ? body['folder'] : null,
      isAsked: body !== null,
    };
  };
  const place = (): { readonly folder: string; readonly place: BackupPlace } | null => {
    if (given !== null) return given === 'none' ? null : given;
    const { folder } = chosen();
    return folder === null ? null : { folder, place: 'chosen' };
  };
  const state = (): BackupState => {
    const at = place();
    return {
      folder: at?.folder ?? null,
      place: at?.place ?? null,
      isOffered: given === null && at === null && !chosen().isAsked && options.isWritable(),
      backups: at === null ? [] : listBackups(at.folder).map(shown),
      isBusy: count > 0,
      failure,
    };
  };
  const tell = (): BackupState => {
    const told = state();
    announce('backups:state', told);
    return told;
  };
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    count += 1;
    const done = running.then(run).finally(() => (count -= 1));
    running = done.catch(() => undefined);
    return done;
  };
  const makeNow = async (reason: BackupReason): Promise<void> => {
    const at = place();
    if (at === null) throw new ReaderError({ code: 'unusable-backup-folder', reason: 'none' });
    const fault = faultOf(at.folder, dataDir);
    if (fault !== null) throw new ReaderError({ code: 'unusable-backup-folder', reason: fault });
    if (!isSwept) await sweep(at.folder);
    isSwept = true;
    await options.flush();
    const there = listBackups(at.folder);
    await makeBackup({ dataDir, folder: at.folder, previous: there[0] ?? null, reason, now });
    const all = listBackups(at.folder);
    const gone = new Set(thinned(all.map(shown), now().getTime()));
    for (const backup of all.filter(({ id }) => gone.has(id))) await removeBackup(backup);
  };
  const make = (reason: BackupReason): Promise<BackupState> =>
    inTurn(async () => {
      tell();
      try {
        await makeNow(reason);
        failure = null;
      } catch (error) {
        failure = storageFailure(error).failure;
        throw storageFailure(error);
      }
    })
      .finally(tell)
      .then(state);
  const makeByItself = async (reason: BackupReason): Promise<void> => {
    if (place() === null || !options.isWritable()) return;
    await make(reason).catch(() => undefined);
  };
  const timer = setInterval(() => void makeByItself('timed'), INTERVAL);
  timer.unref();
  let picked: string | null = null;
  const find = (id: BackupId): StoredBackup => {
    const at = place();
    const found = at === null ? undefined : listBackups(at.folder).find((backup) => backup.id === id);
    if (found === undefined) throw new ReaderError({ code: 'not-found', what: 'backup' });
    return found;
  };

  return {
    state,
    async pick() {
      picked = (await options.pickFolder?.()) ?? null;
      return picked;
    },
    async choose(folder) {
      if (given !== null) throw new ReaderError({ code: 'bad-request', detail: 'the folder is given' });
      const wanted = folder === null ? null : path.normalize(folder.trim());
      const isAllowed = options.pickFolder === undefined || wanted === null || folder === picked;
      const fault = wanted === null ? null : isAllowed ? faultOf(wanted, dataDir) : 'relative';
      if (fault !== null) throw new ReaderError({ code: 'unusable-backup-folder', reason: fault });
      store.write({ folder: wanted });
      failure = null;
      isSwept = false;
      void makeByItself('timed');
      return tell();
    },
    make,
    find,
    async assertSound(id) {
      const backup = find(id);
      const files = await inTurn(() => damagedFiles(backup));
      if (files.length > 0) throw new ReaderError({ code: 'backup-damaged', files: files.slice(0, 20) });
      return backup;
    },
    async close() {
      clearInterval(timer);
      await makeByItself('closing');
      await running;
    },
  };
}

const shown = ({ id, manifest: { made, reason, files } }: StoredBackup): Backup => ({
  id,
  made,
  reason,
  files: files.length,
  bytes: files.reduce((sum, { size }) => sum + size, 0),
});
