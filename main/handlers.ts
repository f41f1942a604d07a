import { join } from 'node:path';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId, CollectionId } from '@core/contract/ids';
import { EMPTY } from '@core/contract/requests';
import type { BackupId } from '@core/contract/backup';
import type { AppOptions } from './app-options';
import { importDocumentNotes, importNotes, type ImportNotesOptions } from './annotations/import-notes';
import { backupHandlers } from './backups/backup-handlers';
import type { CollectionStore } from './collections/collection-store';
import type { Handlers } from './dispatch';
import { fileOf, packExport } from './export/pack-export';
import { libraryZipHandlers } from './library-zip/library-zip-handlers';
import type { LibraryZipService } from './library-zip/library-zip-service';
import { oldCopyOf } from './moving/move-marks';
import type { Running } from './running';
import { readLog, type Log } from './log/log';
import type { Services } from './services';
import type { OpenStore } from './storage/open-store';
import type { FolderGuard } from './storage/folder-guard';
import { storageFailure } from './storage/storage-failure';
import { recordChanges } from './undo/record-changes';

type Options = Pick<
  AppOptions,
  'version' | 'host' | 'platform' | 'dataDir' | 'openLink' | 'showFile' | 'savePdf'
> & {
  readonly log: Log;
  readonly guard: FolderGuard;
  readonly openStore: OpenStore;
  readonly restore: (id: BackupId) => Promise<void>;
  readonly libraryZip: LibraryZipService;
  readonly running: Running<{ readonly services: Services }>;
};

/** Which service answers each request of the contract. */
export function createHandlers(services: Services, options: Options): Handlers {
  return recordChanges(plainHandlers(services, options), services.undo);
}

function plainHandlers(services: Services, options: Options): Omit<Handlers, `undo:${string}`> {
  const { library, annotations, comparisons, collections, scopes, settings, search, watchedFolder } =
    services;
  return {
    ...appHandlers(services, options),
    ...backupHandlers({ ...services, openStore: options.openStore, restore: options.restore }),
    ...libraryZipHandlers(options.libraryZip, services, options.running),
    'library:move': ({ folder }) => options.libraryZip.move(folder, options.running),
    'library:list': () => library.list(),
    'library:open': ({ articleId }) => library.open(articleId),
    'library:import': async ({ documents, batch, collectionId }) => {
      const report = await library.import(documents, batch);
      const put = [...report.added, ...report.existing].map(({ id }) => id);
      // One that was removed meanwhile takes nothing more; what came in is in the library all the same.
      if (collectionId !== undefined && put.length > 0 && collections.find(collectionId) !== null)
        fileImported(collections, collectionId, put);
      return report;
    },
    'library:cancel-import': ({ batch }) => done(library.cancelImport(batch)),
    'library:remove': ({ articleId }) => done(library.remove(articleId)),
    'library:restore': ({ articleId }) => library.restore(articleId),
    'library:correct': ({ articleId, corrections }) => library.correct(articleId, corrections),
    'library:set-encoding': async ({ articleId, encoding }) => {
      const { shown, before, after } = await library.setEncoding(articleId, encoding);
      if (after !== null) {
        annotations.carry(before, after);
        comparisons.carry(before, after);
        collections.carry(before, after);
        services.writings.carry(before, after);
      }
      return shown;
    },
    'library:chapters': ({ articleId }) => library.books.chapters(articleId),
    'library:split': ({ articleId, depth }) => library.books.split(articleId, depth),
    'library:unsplit': ({ articleId, chapters }) => done(library.books.unsplit(articleId, chapters)),
    'library:original': ({ articleId }) => library.original(articleId),
    'library:read-original': ({ articleId, start }) => library.showOriginal(articleId, start),
    'library:original-page': ({ articleId, at }) => library.originalPage(articleId, at),
    'watch:state': () => watchedFolder.state(),
    'watch:pick': async () => ({ folder: await watchedFolder.pick() }),
    'watch:start': ({ folder, takesPresent }) => watchedFolder.start(folder, takesPresent),
    'watch:stop': () => watchedFolder.stop(),
    'search:query': ({ collectionId, ...query }) => {
      const within = scopes.find(collectionId);
      if (collectionId !== undefined && within === null)
        throw new ReaderError({ code: 'not-found', what: 'collection' });
      return search.query(
        within === null
          ? query
          : {
              ...query,
              within: { articles: new Set(within.articles), comparisons: new Set(within.comparisons) },
            },
      );
    },
    'search:state': () => search.state(),
    ...annotationHandlers(services),
    ...trashHandlers(services),
    ...comparisonHandlers(services),
    ...versionHandlers(services),
    ...collectionHandlers(collections),
    ...writingHandlers(services),
    ...exportHandlers(services),
    'settings:read': () => settings.readSettings(),
    'settings:save': ({ settings: next }) => settings.saveSettings(next),
    'session:read': () => settings.readSession(),
    'session:save': ({ session }) => done(settings.saveSession(session)),
  };
}

const exportHandlers = ({
  exporter,
}: Services): Pick<Handlers, Extract<keyof Handlers, `export:${string}`>> => ({
  'export:notes': (scope) => exporter.exportNotes(scope),
  'export:names': (subject) => exporter.namesIn(subject),
  'export:identifiers': (scope) => exporter.identifiersIn(scope),
  'export:pseudonymised': async (scope) => fileOf(exporter.exportPseudonymised(scope)),
  'export:package': (scope) => packExport(exporter.exportPackage(scope)),
});

/** What the threads find out in texts stands with the comparisons. */
type ComparisonChannel = Extract<keyof Handlers, `comparisons:${string}`> | 'library:attributions';

const comparisonHandlers = ({
  comparisons,
  alignment,
  attribution,
}: Services): Pick<Handlers, ComparisonChannel> => ({
  'library:attributions': ({ articleId }) => attribution.attributionsOf(articleId),
  'comparisons:list': () => comparisons.list(),
  'comparisons:save': ({ comparison }) => comparisons.save(comparison),
  'comparisons:remove': ({ comparisonId }) => done(comparisons.remove(comparisonId)),
  'comparisons:restore': ({ comparisonId }) => comparisons.restore(comparisonId),
  'comparisons:align': ({ subjects }) => alignment.align(subjects),
  'comparisons:align-pair': ({ pair }) => alignment.alignPair(pair),
  'comparisons:stop-pairs': () => done(alignment.stopPairs()),
  'comparisons:warm-up': () => done(alignment.warmUp()),
  'comparisons:stop-aligning': () => done(alignment.stop()),
});

/** What came in is in the library, and is told so, also where it could not be put in the collection. */
function fileImported(
  collections: CollectionStore,
  collectionId: CollectionId,
  put: readonly ArticleId[],
): void {
  try {
    collections.file({ collectionId, put, take: [] });
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
  }
}

type VersionChannel = Extract<keyof Handlers, `versions:${string}`>;

const versionHandlers = ({ versions, carried }: Services): Pick<Handlers, VersionChannel> => ({
  'versions:list': () => versions.list(),
  'versions:carry': ({ earlier, later, withCorrections = false }) =>
    carried.carry(earlier, later, withCorrections),
  'versions:corrections': ({ earlier, later }) => carried.tell(earlier, later),
  'versions:separate': async ({ later }) => done(await carried.separate(later)),
});

type AnnotationChannel = Extract<keyof Handlers, `annotations:${string}`>;

const annotationHandlers = (services: Services): Pick<Handlers, AnnotationChannel> => ({
  ...noteImports(services),
  ...noteHandlers(services),
});

type NoteImport = 'annotations:import' | 'annotations:import-document';

function noteImports({ annotations, library, comparisons }: Services): Pick<Handlers, NoteImport> {
  const known: ImportNotesOptions = {
    annotations,
    articles: () => library.list().articles.map(({ id }) => id),
    openArticle: (id) => library.find(id),
    hasComparison: (id) => comparisons.list().some((one) => one.id === id),
  };
  return {
    'annotations:import': ({ text }) => importNotes(text, known),
    'annotations:import-document': async (document) =>
      importDocumentNotes(await library.readCopy(document), known),
  };
}

const noteHandlers = ({ annotations }: Services): Pick<Handlers, Exclude<AnnotationChannel, NoteImport>> => ({
  'annotations:list': async () => {
    await annotations.opened();
    return annotations.list();
  },
  'annotations:page': async ({ from, revision }) => {
    await annotations.opened();
    return annotations.page(from, revision);
  },
  'annotations:save': ({ annotation, base }) => annotations.save(annotation, base),
  'annotations:remove': ({ annotationId }) => done(annotations.remove(annotationId)),
  'annotations:change': ({ put, gone, bases }) => annotations.change(put, gone, bases),
  'annotations:restore': ({ annotationId }) => annotations.restore(annotationId),
  'annotations:history': ({ annotationId }) => annotations.versions(annotationId),
});

type TrashChannel = Extract<keyof Handlers, `trash:${string}`>;

const trashHandlers = ({ trash, backups, versions }: Services): Pick<Handlers, TrashChannel> => ({
  'trash:list': () => trash.list(),
  'trash:restore': ({ ref }) => done(trash.restore(ref)),
  'trash:erase': async ({ ref }) => {
    const left = trash.erase(ref);
    if (ref.is === 'article') versions.forget(ref.id);
    const inBackups = await backups.erase(ref);
    return [...left, ...inBackups.map((file) => ({ is: 'backup', file }) as const)];
  },
});

type CollectionChannel = Extract<keyof Handlers, `collections:${string}`>;

const collectionHandlers = (collections: CollectionStore): Pick<Handlers, CollectionChannel> => ({
  'collections:list': () => collections.list(),
  'collections:save': ({ collection }) => collections.save(collection),
  'collections:file': (filing) => collections.file(filing),
  'collections:remove': ({ collectionId }) => done(collections.remove(collectionId)),
  'collections:restore': ({ collectionId }) => collections.restore(collectionId),
});

type WritingChannel = Extract<keyof Handlers, `writings:${string}`>;

const writingHandlers = ({ writings }: Services): Pick<Handlers, WritingChannel> => ({
  'writings:list': () => writings.list(),
  'writings:open': ({ writingId }) => writings.find(writingId),
  'writings:save': ({ writing, basedOn }) => writings.save(writing, basedOn),
  'writings:remove': ({ writingId }) => done(writings.remove(writingId)),
  'writings:restore': ({ writingId }) => done(writings.restore(writingId)),
  'writings:history': ({ writingId }) => writings.readable(writingId),
});

type AppChannel = Extract<keyof Handlers, `app:${string}`>;

/** The requests that are about the program itself. */
function appHandlers(
  { annotations, comparisons, collections, writings, settings }: Services,
  { log, guard, ...options }: Options,
): Pick<Handlers, AppChannel> {
  return {
    'app:info': () => ({
      version: options.version,
      host: options.host,
      platform: options.platform,
      savesPdf: options.savePdf !== undefined,
      dataFolder: options.dataDir,
      oldCopy: oldCopyOf(options.dataDir),
    }),
    'app:folder': () => guard.state(),
    'app:recoveries': async () => {
      await annotations.opened();
      return [annotations, comparisons, collections, writings, settings].flatMap((store) =>
        store.recoveries(),
      );
    },
    'app:open-link': async ({ url }) => ({ opened: await options.openLink(url) }),
    'app:log-error': ({ origin, name, frames }) =>
      done(log.writeFrames('window-error', frames, { origin, error: name })),
    'app:save-pdf': ({ fileName }) => savePdf(fileName, options.savePdf),
    'app:show-data-folder': () => ({ shown: options.showFile?.(join(options.dataDir, 'lock')) === true }),
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
