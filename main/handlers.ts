import { ReaderError } from '@core/contract/failure';
import { EMPTY } from '@core/contract/requests';
import type { AppOptions } from './app-options';
import type { Handlers } from './dispatch';
import { readLog, type Log } from './log/log';
import type { Services } from './services';
import { storageFailure } from './storage/storage-failure';

type Options = Pick<
  AppOptions,
  'version' | 'host' | 'platform' | 'dataDir' | 'openLink' | 'showFile' | 'savePdf'
> & {
  readonly log: Log;
};

/** Which service answers each request of the contract. */
export function createHandlers(services: Services, options: Options): Handlers {
  const { library, annotations, comparisons, settings, search, alignment, exporter, watchedFolder } =
    services;
  return {
    ...appHandlers(services, options),
    'library:list': () => library.list(),
    'library:open': ({ articleId }) => library.open(articleId),
    'library:import': ({ documents, batch }) => library.import(documents, batch),
    'library:cancel-import': ({ batch }) => done(library.cancelImport(batch)),
    'library:remove': ({ articleId }) => done(library.remove(articleId)),
    'library:restore': ({ articleId }) => library.restore(articleId),
    'library:correct': ({ articleId, corrections }) => library.correct(articleId, corrections),
    'library:set-encoding': async ({ articleId, encoding }) => {
      const { shown, before, after } = await library.setEncoding(articleId, encoding);
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
    'watch:state': () => watchedFolder.state(),
    'watch:pick': async () => ({ folder: await watchedFolder.pick() }),
    'watch:start': ({ folder, takesPresent }) => watchedFolder.start(folder, takesPresent),
    'watch:stop': () => watchedFolder.stop(),
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
    'comparisons:warm-up': () => done(alignment.warmUp()),
    'comparisons:stop-aligning': () => done(alignment.stop()),
    'export:notes': (scope) => exporter.exportNotes(scope),
    'settings:read': () => settings.readSettings(),
    'settings:save': ({ settings: next }) => settings.saveSettings(next),
    'session:read': () => settings.readSession(),
    'session:save': ({ session }) => done(settings.saveSession(session)),
  };
}

type AppChannel = Extract<keyof Handlers, `app:${string}`>;

/** The requests that are about the program itself. */
function appHandlers(
  { annotations, comparisons, settings }: Services,
  { log, ...options }: Options,
): Pick<Handlers, AppChannel> {
  return {
    'app:info': () => ({
      version: options.version,
      host: options.host,
      platform: options.platform,
      savesPdf: options.savePdf !== undefined,
      dataFolder: options.dataDir,
    }),
    'app:recoveries': () => [
      ...annotations.recoveries(),
      ...comparisons.recoveries(),
      ...settings.recoveries(),
    ],
    'app:open-link': async ({ url }) => ({ opened: await options.openLink(url) }),
    'app:log-error': ({ origin, name, frames }) =>
      done(log.writeFrames('window-error', frames, { origin, error: name })),
    'app:save-pdf': ({ fileName }) => savePdf(fileName, options.savePdf),
    'app:show-log': () => ({ text: options.showFile?.(log.file) === true ? null : readLog(log.file) }),
  };
}

const done = (_: void): typeof EMPTY => EMPTY;

/** @throws ReaderError where the file cannot be written, or the host has no dialog to choose one. */
async function savePdf(
  fileName: string,
  save: AppOptions['savePdf'],
): Promise<{ readonly fileName: string | null }> {
  if (save === undefined) throw new ReaderError({ code: 'unexpected', detail: 'no dialog to save files' });
  try {
    return { fileName: await save(fileName) };
  } catch (error) {
    throw storageFailure(error);
  }
}
