import type { AppOptions } from './app-options';
import { createDispatch, type Dispatch } from './dispatch';
import { createEventBus, type Subscriber } from './event-bus';
import { createHandlers } from './handlers';
import { importPaths } from './import/cli-import';
import { NO_LOG } from './log/log';
import { logRequests } from './log/log-requests';
import { createServices } from './services';

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
  const services = await createServices({ ...options, log }, announce);
  const { library, annotations, comparisons, collections, undo } = services;
  const { settings, search, alignment, watchedFolder } = services;
  const dispatch = createDispatch(createHandlers(services, { ...options, log }), (error) => {
    log.writeError('request-failed', error);
    options.reportError(error);
  });
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
      await watchedFolder.close();
      await library.close();
      [annotations, comparisons, collections, undo].forEach((one) => one.close());
      await settings.close();
      await search.close();
      await alignment.close();
    },
  };
}
