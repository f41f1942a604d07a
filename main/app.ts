import { join } from 'node:path';
import { EMPTY } from '@core/contract/requests';
import { excludeSplitChapters } from '@core/text/exclude-split-chapters';
import { createAnnotations } from './annotations/annotation-service';
import { createEventBus, type Subscriber } from './event-bus';
import { createDispatch, type Dispatch, type Handlers } from './dispatch';
import { createAlignment } from './alignment/alignment-service';
import { createComparisons } from './comparisons/comparison-store';
import { createExport } from './export/export-service';
import { NO_LOG, readLog, type Log } from './log/log';
import { logRequests } from './log/log-requests';
import type { Loss } from './workers/worker-thread';
import { importPaths } from './import/cli-import';
import { createImportReader } from './import/import-client';
import { createLibrary } from './articles/library-service';
import { createSearch } from './search/search-service';
import { createSettings } from './settings/settings-service';
import type { OpenStore } from './storage/open-store';

export interface AppOptions {
  /** Where notes, imported articles, comparisons and settings live. It exists and is locked by the caller. */
  readonly dataDir: string;
  /** Holds `articles/*.md` and `topics.yaml`. */
  readonly resourcesDir: string;
  /** Holds the built workers, `search-worker.js` among them. */
  readonly workersDir: string;
  readonly openStore: OpenStore;
  readonly host: 'desktop' | 'browser';
  readonly platform: 'mac' | 'other';
  readonly version: string;
  /** Asks the user, then opens an address outside; answers whether it was opened. */
  readonly openLink: (url: string) => Promise<boolean>;
  readonly reportError: (error: unknown) => void;
  readonly log?: Log;
  /** Shows a file where it lies; false where that cannot be done here. */
  readonly showFile?: (file: string) => boolean;
}

export interface AppService {
  readonly answer: Dispatch;
  subscribe(subscriber: Subscriber): () => void;
  /** Brings in every file below some absolute paths; `say` hears of progress and of what became of each, line by line. */
  importPaths(paths: readonly string[], say: (line: string) => void): Promise<void>;
  /** Writes what is pending and stops the workers. */
  close(): Promise<void>;
}

/** Puts the services together: everything the product does, without a window. Both hosts and the tests start here. */
export async function createApp(options: AppOptions): Promise<AppService> {
  const { dataDir, openStore, log = NO_LOG } = options;
  const lostBy =
    (worker: 'import' | 'search' | 'alignment') =>
    ({ isOutOfMemory, error }: Loss): void =>
      log.writeError('worker-lost', error, { worker, isOutOfMemory });
  const { announce, subscribe } = createEventBus();
  const library = await createLibrary({
    bundledDir: join(options.resourcesDir, 'articles'),
    topicsFile: join(options.resourcesDir, 'topics.yaml'),
    dataDir,
    announce,
    openReader: () =>
      createImportReader({
        workerPath: join(options.workersDir, 'import-worker.js'),
        onLost: lostBy('import'),
      }),
  });
  const annotations = createAnnotations({
    dataDir,
    openStore,
    openArticle: (id) => library.find(id),
    announce,
  });
  const comparisons = createComparisons({ dataDir, openStore, announce });
  const settings = createSettings({ dataDir, openStore, announce });
  const search = createSearch({
    workerPath: join(options.workersDir, 'search-worker.js'),
    indexDir: join(dataDir, 'index'),
    onLost: lostBy('search'),
    dataDir,
    onUnreadable: (id) => {
      // Opening it mends it where it can be mended, and tells of it where not.
      library.find(id);
      search.setLibrary(library.searched());
    },
    announce,
  });
  const alignment = createAlignment({
    onLost: lostBy('alignment'),
    workerPath: join(options.workersDir, 'alignment-worker.js'),
    wordVectorsFile: join(options.resourcesDir, 'words/en.vectors'),
    find: (id) => library.find(id),
    ids: () => excludeSplitChapters(library.list().articles).map(({ id }) => id),
    announce,
  });
  const exporter = createExport({
    annotations,
    library,
    comparisons,
    settings,
    clustersIn: (comparison) => alignment.clustersIn(comparison),
  });

  search.setLibrary(library.searched());
  search.setNotes(annotations.list());
  library.onChange((change) =>
    change === null
      ? search.setLibrary(library.searched())
      : search.changeLibrary(
          change.put.flatMap((id) => library.searchedAs(id) ?? []),
          [...change.gone, ...change.put.filter((id) => library.searchedAs(id) === null)],
        ),
  );
  library.onChange(() => annotations.refresh());
  annotations.onChange((change) =>
    change === null ? search.setNotes(annotations.list()) : search.changeNotes(change.put, change.gone),
  );

  const handlers: Handlers = {
    'app:info': () => ({
      version: options.version,
      host: options.host,
      platform: options.platform,
      dataFolder: dataDir,
    }),
    'app:recoveries': () => [
      ...annotations.recoveries(),
      ...comparisons.recoveries(),
      ...settings.recoveries(),
    ],
    'app:open-link': async ({ url }) => ({ opened: await options.openLink(url) }),
    'app:log-error': ({ origin, name, frames }) =>
      done(log.writeFrames('window-error', frames, { origin, error: name })),
    'app:show-log': () => ({ text: options.showFile?.(log.file) === true ? null : readLog(log.file) }),
    'library:list': () => library.list(),
    'library:open': ({ articleId }) => library.open(articleId),
    'library:import': ({ documents }) => library.import(documents),
    'library:cancel-import': () => done(library.cancelImport()),
    'library:remove': ({ articleId }) => done(library.remove(articleId)),
    'library:restore': ({ articleId }) => library.restore(articleId),
    'library:correct': ({ articleId, corrections }) => library.correct(articleId, corrections),
    'library:set-encoding': async ({ articleId, encoding }) => {
      const { shown, before, after } = await library.readAs(articleId, encoding);
      if (after !== null) {
        annotations.carry(before, after);
        comparisons.carry(before, after);
      }
      return shown;
    },
    'library:chapters': ({ articleId }) => library.books.chapters(articleId),
    'library:split': ({ articleId, depth }) => library.books.split(articleId, depth),
    'library:unsplit': ({ articleId, chapters }) => done(library.books.unsplit(articleId, chapters)),
    'library:original': ({ articleId }) => library.original(articleId),
    'library:read-original': ({ articleId, start }) => library.showOriginal(articleId, start),
    'search:query': (query) => search.query(query),
    'search:state': () => search.state(),
    'annotations:list': () => annotations.list(),
    'annotations:save': ({ annotation }) => annotations.save(annotation),
    'annotations:remove': ({ annotationId }) => done(annotations.remove(annotationId)),
    'annotations:restore': ({ annotationId }) => annotations.restore(annotationId),
    'comparisons:list': () => comparisons.list(),
    'comparisons:save': ({ comparison }) => comparisons.save(comparison),
    'comparisons:remove': ({ comparisonId }) => done(comparisons.remove(comparisonId)),
    'comparisons:restore': ({ comparisonId }) => comparisons.restore(comparisonId),
    'comparisons:align': ({ subjects }) => alignment.align(subjects),
    'comparisons:warm-up': () => done(alignment.getReady()),
    'comparisons:stop-aligning': () => done(alignment.stop()),
    'export:notes': (scope) => exporter.exportNotes(scope),
    'settings:read': () => settings.readSettings(),
    'settings:save': ({ settings: next }) => settings.saveSettings(next),
    'session:read': () => settings.readSession(),
    'session:save': ({ session }) => done(settings.saveSession(session)),
  };

  log.write('start', {
    host: options.host,
    platform: options.platform,
    articles: library.list().articles.length,
  });
  return {
    answer: logRequests(
      createDispatch(handlers, (error) => {
        log.writeError('request-failed', error);
        options.reportError(error);
      }),
      log,
    ),
    subscribe,
    importPaths: (paths, say) => importPaths(library, paths, say),
    close: async () => {
      log.write('stop');
      await library.close();
      await settings.close();
      await search.close();
      await alignment.close();
    },
  };
}

const done = (_: void): typeof EMPTY => EMPTY;
