import fs from 'node:fs';
import { isAbsolute, join, normalize } from 'node:path';
import type { LibraryMerge, LibraryZipProgress } from '@core/contract/library-zip';
import { ReaderError } from '@core/contract/failure';
import type { AppOptions } from '../app-options';
import { faultOf } from '../backups/backup-folder';
import type { Announce } from '../event-bus';
import { mergeFolder } from '../merging/merge-folder';
import { moveLibrary } from '../moving/move-library';
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
  /** Told of the folder (absolute) that the library was moved to. */
  readonly onMoved: (folder: string) => void;
}

/** The whole library in one file: out, and in again beside what is there; or in another folder. One of these at a time. */
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
  /**
   * Answers with the folder that the library is in from the next start on, and the one that keeps its copy.
   * @throws ReaderError as `moveLibrary`, and `storage-*`
   */
  move(
    folder: string,
    running: Pick<Running<{ readonly services: Services }>, 'now' | 'whileClosed'>,
  ): Promise<{ readonly folder: string; readonly oldCopy: string }>;
  cancel(): void;
}

/** In the data folder, and left out of backups. */
const INCOMING = 'incoming';
const BEFORE = 'before-import';

/** What a program that ended meanwhile left. To be called before a store is opened. */
export const sweepIncoming = (dataDir: string): void =>
  fs.rmSync(join(dataDir, INCOMING), { recursive: true, force: true });

export function createLibraryZip(options: Options): LibraryZipService {
  const { dataDir, openStore } = options;
  const { alone, cancel, progress } = createTurn(options.announce);
  let picked: string | null = null;

  const write = (folder: string, work: Work): Promise<string> =>
    writeLibrary({
      dataDir,
      folder,
      program: options.version,
      now: options.now ?? (() => new Date()),
      ...work,
    });
  /** Where the host has a dialog, nothing is taken but what was chosen there. */
  const given = (path: string): string => {
    if (options.pickFolder !== undefined && path !== picked)
      throw new ReaderError({ code: 'bad-request', detail: 'library-zip: not the one that was chosen' });
    return normalize(path.trim());
  };

  return {
    progress,
    cancel,

    async pick(what) {
      picked = (await (what === 'folder' ? options.pickFolder : options.pickZip)?.()) ?? null;
      return picked;
    },

    export: (path, services) =>
      alone(async (workOf) => {
        const folder = given(path);
        const fault = faultOf(folder, dataDir);
        if (fault !== null) throw new ReaderError({ code: 'unusable-backup-folder', reason: fault });
        closeOwn(services);
        return join(folder, await write(folder, workOf('exporting')));
      }),

    move: (path, running) =>
      alone(async (workOf) => {
        const backups = (await running.now()).services.backups.state().folder;
        const { now = () => new Date(), onMoved } = options;
        const to = { folder: given(path), backups, onMoved };
        return {
          folder: await moveLibrary({ dataDir, running, now, ...to, ...workOf('moving') }),
          oldCopy: dataDir,
        };
      }),

    import: (path, running) =>
      alone(async (workOf) => {
        const file = given(path);
        if (!isAbsolute(file)) throw new ReaderError({ code: 'unreadable-file', detail: 'ENOENT' });
        const from = join(dataDir, INCOMING);
        try {
          const { made } = await stageLibrary(file, from, openStore, workOf('reading'));
          let before = '';
          const { onProgress } = workOf('merging');
          const { counts, correctedOnBoth } = await running.whileClosed(
            async (services) => {
              closeOwn(services);
              before = await keepBefore(dataDir, services, (folder) => write(folder, workOf('exporting')));
            },
            () => mergeFolder({ from, into: dataDir, openStore, onProgress }),
          );
          const titles = titlesIn((await running.now()).services);
          return { counts, correctedOnBoth: correctedOnBoth.map((id) => titles.get(id) ?? id), made, before };
        } finally {
          await fs.promises.rm(from, { recursive: true, force: true });
        }
      }),
  };
}

/** A backup where the reader has a folder for them, else a library zip in the data folder. Answers with where it is. */
async function keepBefore(
  dataDir: string,
  { backups }: Services,
  write: (folder: string) => Promise<string>,
): Promise<string> {
  const { folder } = backups.state();
  if (folder !== null) {
    const [newest] = (await backups.make('before-import')).backups;
    if (newest !== undefined) return join(folder, newest.id);
  }
  const own = join(dataDir, BEFORE);
  await fs.promises.mkdir(own, { recursive: true, mode: 0o700 });
  const older = await fs.promises.readdir(own);
  const name = await write(own);
  for (const one of older) await fs.promises.rm(join(own, one), { force: true });
  return join(own, name);
}

/** One piece of work at a time, which tells how far it is and can be ended. */
function createTurn(announce: Announce) {
  let progress: LibraryZipProgress = null;
  let ending: AbortController | null = null;
  const tell = (next: LibraryZipProgress): void => {
    progress = next;
    announce('library-zip:progress', { progress });
  };
  const throttled = throttle(tell);
  return {
    progress: () => progress,
    cancel: () => ending?.abort(),
    /** @throws ReaderError `bad-request` while another one runs, else what `run` throws */
    async alone<T>(run: (workOf: (doing: Doing) => Work) => Promise<T>): Promise<T> {
      if (ending !== null)
        throw new ReaderError({ code: 'bad-request', detail: 'library-zip: one at a time' });
      const { signal } = (ending = new AbortController());
      try {
        return await run((doing) => ({
          signal,
          onProgress: (done, total) => throttled({ doing, done, total }),
        }));
      } catch (error) {
        throw storageFailure(error);
      } finally {
        ending = null;
        tell(null);
      }
    },
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
