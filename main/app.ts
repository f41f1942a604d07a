import type { BackupId } from '@core/contract/backup';
import type { AppOptions } from './app-options';
import { finishRestore, resumeRestore, stageRestore } from './backups/restore-backup';
import { createDispatch, type Dispatch } from './dispatch';
import { createEventBus, type Subscriber } from './event-bus';
import { createHandlers } from './handlers';
import { importPaths } from './import/cli-import';
import { NO_LOG } from './log/log';
import { logRequests } from './log/log-requests';
import { closeServices } from './close-services';
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
interface Running {
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
  const start = async (): Promise<Running> => {
    const services = await createServices({ ...options, openStore, log, guard }, announce);
    const handlers = createHandlers(services, { ...options, openStore, log, guard, restore });
    return { services, dispatch: createDispatch(handlers, report, guard.assertWritable) };
  };
  /** What is asked while a backup takes the place of what is there waits for the services on it. */
  const restore = async (id: BackupId): Promise<void> => {
    const before = await running;
    const backup = await before.services.backups.assertSound(id);
    let error: unknown = null;
    running = (async () => {
      try {
        await before.services.backups.make('before-restore');
        await stageRestore(options.dataDir, backup);
      } catch (fault) {
        error = fault;
        return before;
      }
      await closeServices(before.services);
      try {
        finishRestore(options.dataDir);
      } catch (fault) {
        // What is left of it is done at the next start.
        error = fault;
      }
      return start();
    })();
    await running;
    if (error !== null) throw storageFailure(error);
  };
  // Ends what a crash cut short, before a store is opened.
  if (guard.state().fault === null) resumeRestore(options.dataDir);
  let running: Promise<Running> = start();
  const { services } = await running;
  log.write('start', {
    host: options.host,
    platform: options.platform,
    articles: services.library.list().articles.length,
  });
  const expiry = setTimeout(() => void running.then((now) => eraseExpired(now, report)), EXPIRY_AFTER_MS);
  expiry.unref();
  return {
    answer: logRequests(async (channel, raw) => (await running).dispatch(channel, raw), log),
    subscribe,
    importPaths: async (paths, say) => importPaths((await running).services.library, paths, say),
    close: async () => {
      log.write('stop');
      guard.close();
      clearTimeout(expiry);
      await closeServices((await running).services);
    },
  };
}

/** The first minute belongs to whoever opened the program. */
const EXPIRY_AFTER_MS = 60_000;

function eraseExpired({ services: { trash, undo } }: Running, report: (error: unknown) => void): void {
  try {
    for (const { id } of trash.eraseExpired()) undo.forget(id);
  } catch (error) {
    report(error);
  }
}
