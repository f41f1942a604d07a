import { join } from 'node:path';
import { followEdit } from '@core/text/anchoring/follow-edit';
import { excludeSplitChapters } from '@core/text/exclude-split-chapters';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { createAlignment, type AlignmentService } from './alignment/alignment-service';
import { createAttribution, type AttributionService } from './attribution/attribution-service';
import { createAnnotations, type AnnotationService } from './annotations/annotation-service';
import type { AppOptions } from './app-options';
import { createLibrary, type LibraryService } from './articles/library-service';
import { createBackups, type BackupService } from './backups/backup-service';
import { createCollections, type CollectionStore } from './collections/collection-store';
import { createScopes, type CollectionScopes } from './collections/collection-scopes';
import { createComparisons, type ComparisonStore } from './comparisons/comparison-store';
import type { Announce } from './event-bus';
import { createFirstViewFile, type FirstViewFile } from './first-view/first-view-file';
import { createExport, type ExportService } from './export/export-service';
import { fileSource } from './import/file-source';
import { createImportClient } from './import/import-client';
import type { Log } from './log/log';
import { indexChanges } from './search/index-changes';
import { createSearch, type SearchService } from './search/search-service';
import { createSettings, type SettingsService } from './settings/settings-service';
import type { FolderGuard } from './storage/folder-guard';
import { createTrash, type TrashService } from './trash/trash-service';
import { createWatchedFolder, type WatchedFolderService } from './watched-folder/watched-folder';
import { createUndo, type UndoService } from './undo/undo-service';
import { undoSubjects } from './undo/undo-subjects';
import { createCarriedEdits, type CarriedEdits } from './versions/carried-edits';
import { createVersions, type VersionService } from './versions/version-service';
import type { Loss } from './workers/worker-thread';
import { createWritings, type WritingStore } from './writings/writing-store';

/** What the product does, one service a feature. */
export interface Services {
  readonly library: LibraryService;
  readonly annotations: AnnotationService;
  readonly comparisons: ComparisonStore;
  readonly collections: CollectionStore;
  readonly writings: WritingStore;
  readonly versions: VersionService;
  readonly carried: CarriedEdits;
  readonly scopes: CollectionScopes;
  readonly settings: SettingsService;
  readonly search: SearchService;
  readonly alignment: AlignmentService;
  readonly attribution: AttributionService;
  readonly exporter: ExportService;
  readonly trash: TrashService;
  readonly undo: UndoService;
  readonly watchedFolder: WatchedFolderService;
  readonly backups: BackupService;
  readonly firstView: FirstViewFile;
}

type Options = Pick<
  AppOptions,
  'dataDir' | 'openStore' | 'resourcesDir' | 'workersDir' | 'pickFolder' | 'reportError' | 'backups'
> & {
  readonly log: Log;
  readonly guard: FolderGuard;
};

/** Makes each service and gives it what it needs of the others. None knows more of another than it is given here. */
export async function createServices(options: Options, announce: Announce): Promise<Services> {
  const { dataDir, openStore, log } = options;
  const shared = { dataDir, openStore, announce };
  const pickFolder = options.pickFolder === undefined ? {} : { pickFolder: options.pickFolder };
  const isWritable = (): boolean => options.guard.state().fault === null;
  const resource = (name: string): string => join(options.resourcesDir, name);
  /** The built worker of that name, and what is logged where it ends by itself. */
  const workerOf = (worker: 'import' | 'search' | 'alignment' | 'attribution') => ({
    workerPath: join(options.workersDir, `${worker}-worker.js`),
    onLost: ({ isOutOfMemory, error }: Loss): void =>
      log.writeError('worker-lost', error, { worker, isOutOfMemory }),
  });
  const library = await createLibrary({
    bundledDir: resource('articles'),
    topicsFile: resource('topics.yaml'),
    dataDir,
    announce,
    openReader: () => createImportClient(workerOf('import')),
    assertWritable: options.guard.assertWritable,
    addNotes: (notes) => annotations.addNew(notes),
    isSuperseded: (id) => versions.isSuperseded(id),
    onReadings: (before, after) =>
      [annotations, comparisons, collections, writings].forEach((own) =>
        own.carry(before, after, followEdit),
      ),
  });
  const openArticle = (id: ArticleId): Article | null => library.find(id);
  const annotations = createAnnotations({ ...shared, openArticle, linked: (id) => versions.linked(id) });
  const comparisons = createComparisons(shared);
  const { collections, firstView } = openCollections(library, { ...shared, isWritable });
  const writings = createWritings(shared);
  const scopes = createScopes({ collections, comparisons, library });
  const settings = createSettings(shared);
  const search = openSearch(library, annotations, { ...workerOf('search'), dataDir, announce });
  const alignment = createAlignment({
    ...workerOf('alignment'),
    wordVectorsFile: resource('words/en.vectors'),
    find: openArticle,
    ids: () => excludeSplitChapters(library.list().articles).map(({ id }) => id),
    announce,
  });
  const attribution = openAttribution(library, { ...workerOf('attribution'), resource, dataDir, isWritable });
  const exporter = createExport({
    annotations,
    library,
    comparisons,
    collections,
    scopes,
    settings,
    clustersIn: (comparison) => alignment.clustersIn(comparison),
  });
  const watchedFolder = createWatchedFolder({
    ...shared,
    importFiles: (files, onPage) => library.importAll(files.map(fileSource), { onPage }),
    reportError: options.reportError,
    isWritable,
    ...pickFolder,
  });
  const versions = createVersions({ ...shared, annotations, comparisons, collections, openArticle });
  if (isWritable()) versions.resume();
  const carried = createCarriedEdits({ library, versions });
  const own = { library, annotations, comparisons, collections, writings, versions, carried };
  const trash = createTrash({ ...own, dataDir, openStore, expungeIndex: () => search.expunge() });
  const undo = createUndo(dataDir, undoSubjects(own));
  const backups = createBackups({
    ...shared,
    ...pickFolder,
    isWritable,
    given: options.backups ?? null,
    flush: async () => {
      closeOwn({ ...own, undo });
      await settings.close();
    },
  });
  const threads = { search, alignment, attribution };
  return { ...own, ...threads, scopes, settings, exporter, trash, undo, watchedFolder, backups, firstView };
}

/** The search, which follows the library and the notes. */
function openSearch(
  library: LibraryService,
  annotations: AnnotationService,
  options: Pick<Parameters<typeof createSearch>[0], 'dataDir' | 'announce' | 'workerPath' | 'onLost'>,
): SearchService {
  const search = createSearch({
    ...options,
    indexDir: join(options.dataDir, 'index'),
    onUnreadable: (id) => {
      // Opening it mends it where it can be mended, and tells of it where not.
      library.find(id);
      search.setLibrary(library.searched());
    },
  });
  indexChanges(search, library, annotations);
  return search;
}

/** The collections, and the file of what the next start shows first, which follows them and the library. */
function openCollections(
  library: LibraryService,
  {
    isWritable,
    ...shared
  }: Pick<Options, 'dataDir' | 'openStore'> & {
    readonly announce: Announce;
    readonly isWritable: () => boolean;
  },
): Pick<Services, 'collections' | 'firstView'> {
  const collections = createCollections({
    ...shared,
    announce: (event, payload) => {
      shared.announce(event, payload);
      firstView.renew();
    },
  });
  const firstView = createFirstViewFile({
    dataDir: shared.dataDir,
    isWritable,
    articles: () => library.list().articles,
    collections: () => collections.list(),
  });
  library.onChange(() => firstView.renew());
  return { collections, firstView };
}

/** Makes the files of what the reader made what their journals say. */
export const closeOwn = ({
  annotations,
  comparisons,
  collections,
  writings,
  undo,
}: Pick<Services, 'annotations' | 'comparisons' | 'collections' | 'writings' | 'undo'>): void =>
  [annotations, comparisons, collections, writings, undo].forEach((own) => own.close());

/** Follows the library from the start. */
function openAttribution(
  library: LibraryService,
  {
    resource,
    ...options
  }: Omit<Parameters<typeof createAttribution>[0], 'files' | 'find'> & {
    readonly resource: (name: string) => string;
  },
): AttributionService {
  const attribution = createAttribution({
    ...options,
    files: { model: resource('models/attribution-en.model'), wordVectors: resource('words/en.vectors') },
    find: (id) => library.find(id),
  });
  library.onChange((change) => attribution.follow(change));
  return attribution;
}
