import fs from 'node:fs';
import path from 'node:path';
import type { LibraryMerge, LibraryZipProgress } from '@core/contract/library-zip';
import { ReaderError } from '@core/contract/failure';
import type { AppOptions } from '../app-options';
import { faultOf } from '../backups/backup-folder';
import type { Announce } from '../event-bus';
import { mergeFolder } from '../merging/merge-folder';
import type { Running } from '../running';
import { closeOwn, type Services } from '../services';
import type { OpenStore } from '../storage/open-store';
import { storageFailure } from '../storage/storage-failure';
import { stageLibrary } from './stage-library';
import type { Work } from './work';
import { writeLibrary } from './write-library';

type Doing = NonNullable<LibraryZipProgress>['doing'];

interface Options extends Pick<AppOptions, 'dataDir' | 'version' | 'pickFolder' | 'pickZip'> {
  readonly openStore: OpenStore;
  readonly announce: Announce;
  readonly now?: () => Date;
}

/** The whole library in one file: out, and in again beside what is there. One of both at a time. */
export interface LibraryZipService {
  progress(): LibraryZipProgress;
  /** Asks the reader; `null` where he names none. */
  pick(what: 'folder' | 'file'): Promise<string | null>;
  /** @throws ReaderError `unusable-backup-folder`, `cancelled`, `storage-*` */
  export(folder: string, services: Services): Promise<string>;
  /** @throws ReaderError as `stageLibrary`, and what a backup throws */
  import(
    file: string,
    running: Pick<Running<{ readonly services: Services }>, 'now' | 'whileClosed'>,
  ): Promise<LibraryMerge>;
  cancel(): void;
}

/** In the data folder, and left out of backups. */
const INCOMING = 'incoming';
const BEFORE = 'before-import';

/** What a program that ended meanwhile left. To be called before a store is opened. */
export const sweepIncoming = (dataDir: string): void =>
  fs.rmSync(path.join(dataDir, INCOMING), { recursive: true, force: true });

export function createLibraryZip(options: Options): LibraryZipService {
  const { dataDir, openStore, announce, now = () => new Date() } = options;
  let progress: LibraryZipProgress = null;
  let ending: AbortController | null = null;
  let picked: string | null = null;

  const tell = (next: LibraryZipProgress): void => {
    progress = next;
    announce('library-zip:progress', { progress });
  };
  const throttled = throttle(tell);
  const onProgress =
    (doing: Doing) =>
    (done: number, total: number): void =>
      throttled({ doing, done, total });
  const alone = async <T>(run: (workOf: (doing: Doing) => Work) => Promise<T>): Promise<T> => {
    if (ending !== null) throw new ReaderError({ code: 'bad-request', detail: 'library-zip: one at a time' });
    const { signal } = (ending = new AbortController());
    try {
      return await run((doing) => ({ signal, onProgress: onProgress(doing) }));
    } catch (error) {
      throw storageFailure(error);
    } finally {
      ending = null;
      tell(null);
    }
  };
  const write = (folder: string, work: Work): Promise<string> =>
    writeLibrary({ dataDir, folder, program: options.version, now, ...work });
  /** Where the host has a dialog, nothing is taken but what was chosen there. */
  const refuseUnpicked = (given: string): void => {
    if (options.pickFolder !== undefined && given !== picked)
      throw new ReaderError({ code: 'bad-request', detail: 'library-zip: not the one that was chosen' });
  };
  /** Answers with where it is. */
  const keepBefore = async ({ backups }: Services, work: Work): Promise<string> => {
    const { folder } = backups.state();
    if (folder !== null) {
      const [newest] = (await backups.make('before-import')).backups;
      if (newest !== undefined) return path.join(folder, newest.id);
    }
    const own = path.join(dataDir, BEFORE);
    await fs.promises.mkdir(own, { recursive: true, mode: 0o700 });
    const older = await fs.promises.readdir(own);
    const name = await write(own, work);
    for (const one of older) await fs.promises.rm(path.join(own, one), { force: true });
    return path.join(own, name);
  };

  return {
    progress: () => progress,

    async pick(what) {
      picked = (await (what === 'folder' ? options.pickFolder : options.pickZip)?.()) ?? null;
      return picked;
    },

    export: (given, services) =>
      alone(async (workOf) => {
        refuseUnpicked(given);
        const folder = path.normalize(given.trim());
        const fault = faultOf(folder, dataDir);
        if (fault !== null) throw new ReaderError({ code: 'unusable-backup-folder', reason: fault });
        closeOwn(services);
        return path.join(folder, await write(folder, workOf('exporting')));
      }),

    import: (given, running) =>
      alone(async (workOf) => {
        refuseUnpicked(given);
        const file = path.normalize(given.trim());
        if (!path.isAbsolute(file)) throw new ReaderError({ code: 'unreadable-file', detail: 'ENOENT' });
        const incoming = path.join(dataDir, INCOMING);
        try {
          const { made } = await stageLibrary(file, incoming, openStore, workOf('reading'));
          let before = '';
          const merged = await running.whileClosed(
            async (services) => {
              closeOwn(services);
              before = await keepBefore(services, workOf('exporting'));
            },
            () =>
              mergeFolder({
                from: incoming,
                into: dataDir,
                openStore,
                onProgress: workOf('merging').onProgress,
              }),
          );
          const titles = titlesIn((await running.now()).services);
          return {
            counts: merged.counts,
            correctedOnBoth: merged.correctedOnBoth.map((id) => titles.get(id) ?? id),
            made,
            before,
          };
        } finally {
          await fs.promises.rm(incoming, { recursive: true, force: true });
        }
      }),

    cancel: () => ending?.abort(),
  };
}

const titlesIn = ({ library }: Services): ReadonlyMap<string, string> =>
  new Map(library.list().articles.map(({ id, title }) => [id, title]));

/** Milliseconds between two lines of progress. */
const PACE = 100;

function throttle(tell: (progress: LibraryZipProgress) => void): (progress: LibraryZipProgress) => void {
  let last = -Infinity;
  return (progress) => {
    const time = performance.now();
    const isEnd = progress !== null && progress.done === progress.total;
    if (time - last < PACE && !isEnd) return;
    last = time;
    tell(progress);
  };
}
