import type { AppOptions } from './app-options';
import { createDispatch, type Dispatch } from './dispatch';
import { createEventBus, type Subscriber } from './event-bus';
import { createHandlers } from './handlers';
import { importPaths } from './import/cli-import';
import { NO_LOG } from './log/log';
import { logRequests } from './log/log-requests';
import { createServices } from './services';
import { createFolderGuard, guardedStores, OPEN_FOLDER } from './storage/folder-guard';

export interface AppService {
  readonly answer: Dispatch;
  subscribe(subscriber: Subscriber): () => void;
  /** Brings in every file below some absolute paths; `say` hears of progress and of what became of each, line by line. */
  importPaths(paths: readonly string[], say: (line: string) => void): Promise<void>;
  /** Writes what is pending and stops the workers. */
  close(): Promise<void>;
}

/** Puts the services together: everything the product does, without a window. Both hosts and the tests start here. */
export async function createApp({ log = NO_LOG, ...options }: AppOptions): Promise<AppService> {
  const { announce, subscribe } = createEventBus();
  const guard = createFolderGuard(options.folder ?? OPEN_FOLDER, announce);
  const openStore = guardedStores(options.openStore, guard);
  const services = await createServices({ ...options, openStore, log, guard }, announce);
  const { library, annotations, comparisons, collections, settings, search, alignment, watchedFolder } =
    services;
  const report = (error: unknown): void => {
    log.writeError('request-failed', error);
    options.reportError(error);
  };
  const dispatch = createDispatch(
    createHandlers(services, { ...options, log, guard }),
    report,
    guard.assertWritable,
  );
  log.write('start', {
    host: options.host,
    platform: options.platform,
    articles: library.list().articles.length,
  });
  return {
    answer: logRequests(dispatch, log),
    subscribe,
    importPaths: (paths, say) => importPaths(library, paths, say),
    close: async () => {
      log.write('stop');
      guard.close();
      await watchedFolder.close();
      await library.close();
      annotations.close();
      comparisons.close();
      collections.close();
      await settings.close();
      await search.close();
      await alignment.close();
    },
  };
}
