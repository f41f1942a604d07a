import type { BackupId } from '@core/contract/backup';
import type { AppOptions } from './app-options';
import { finishRestore, resumeRestore, stageRestore } from './backups/restore-backup';
import { createDispatch, type Dispatch } from './dispatch';
import { createEventBus, type Subscriber } from './event-bus';
import { createHandlers } from './handlers';
import { createLibraryZip, sweepIncoming } from './library-zip/library-zip-service';
import { importPaths } from './import/cli-import';
import { NO_LOG } from './log/log';
import { logRequests } from './log/log-requests';
import { closeServices } from './close-services';
import { createRunning } from './running';
import { scheduleArrivals } from './merging/merge-arrivals';
import { createServices, type Services } from './services';
import { createFolderGuard, guardedStores, OPEN_FOLDER } from './storage/folder-guard';
import { storageFailure } from './storage/storage-failure';

export interface AppService {
  readonly answer: Dispatch;
  subscribe(subscriber: Subscriber): () => void;
  /** Brings in every file below some absolute paths; `say` hears of progress and of what became of each, line by line. */
  importPaths(paths: readonly string[], say: (line: string) => void): Promise<void>;
  /** Writes what is pending and stops the workers. */
  close(): Promise<void>;
}

/** The services on what lies in the data folder now, and the way to them. */
interface Started {
  readonly services: Services;
  readonly dispatch: Dispatch;
}

/** Puts the services together: everything the product does, without a window. Both hosts and the tests start here. */
export async function createApp({ log = NO_LOG, ...options }: AppOptions): Promise<AppService> {
  const { announce, subscribe } = createEventBus();
  const guard = createFolderGuard(options.folder ?? OPEN_FOLDER, announce);
  const openStore = guardedStores(options.openStore, guard);
  const report = (error: unknown): void => {
    log.writeError('request-failed', error);
    options.reportError(error);
  };
  const libraryZip = createLibraryZip({ ...options, openStore, announce, onMoved: guard.leave });
  const start = async (): Promise<Started> => {
    const services = await createServices({ ...options, openStore, log, guard }, announce);
    const own = { restore, libraryZip, running };
    const handlers = createHandlers(services, { ...options, openStore, log, guard, ...own });
    return { services, dispatch: createDispatch(handlers, report, guard.assertWritable) };
  };
  const restore = async (id: BackupId): Promise<void> => {
    const backup = await (await running.now()).services.backups.assertSound(id);
    try {
      await running.whileClosed(
        async ({ backups }) => {
          await backups.make('before-restore');
          await stageRestore(options.dataDir, backup);
        },
        // What is left of it where it fails is done at the next start.
        () => finishRestore(options.dataDir),
      );
    } catch (error) {
      throw storageFailure(error);
    }
  };
  // Ends what a crash cut short, before a store is opened.
  if (guard.state().fault === null) {
    resumeRestore(options.dataDir);
    sweepIncoming(options.dataDir);
  }
  const running = createRunning(start);
  const { services } = await running.now();
  log.write('start', {
    host: options.host,
    platform: options.platform,
    articles: services.library.list().articles.length,
  });
  const expiry = setTimeout(
    () => void running.now().then((now) => eraseExpired(now, report)),
    EXPIRY_AFTER_MS,
  );
  expiry.unref();
  const isWritable = (): boolean => guard.state().fault === null;
  const giveUpArrivals = scheduleArrivals(
    { dataDir: options.dataDir, openStore, running, announce, isWritable },
    report,
  );
  return {
    answer: logRequests(async (channel, raw) => (await running.now()).dispatch(channel, raw), log),
    subscribe,
    importPaths: async (paths, say) => importPaths((await running.now()).services.library, paths, say),
    close: async () => {
      log.write('stop');
      guard.close();
      clearTimeout(expiry);
      giveUpArrivals();
      await closeServices((await running.now()).services);
    },
  };
}

/** The first minute belongs to whoever opened the program. */
const EXPIRY_AFTER_MS = 60_000;

function eraseExpired({ services: { trash, undo } }: Started, report: (error: unknown) => void): void {
  try {
    for (const { id } of trash.eraseExpired()) undo.forget(id);
  } catch (error) {
    report(error);
  }
}
