import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ReaderError } from '@core/contract/failure';
import { NO_WATCHED_FOLDER, type WatchedFolder } from '@core/contract/watched-folder';
import type { Announce } from '../event-bus';
import { listFiles } from '../import/list-files';
import type { OpenStore } from '../storage/open-store';
import { createFolderRun, faultOf } from './folder-run';
import type { ImportFiles } from './intake';
import { SeenFiles } from './seen-files';

export interface WatchedFolderOptions {
  readonly dataDir: string;
  readonly openStore: OpenStore;
  readonly importFiles: ImportFiles;
  readonly announce: Announce;
  /** Lets the reader point at a folder; absent where the host cannot ask. Where it can, no other folder is taken. */
  readonly pickFolder?: () => Promise<string | null>;
  readonly reportError: (error: unknown) => void;
  /** Whether what comes in could be saved now. */
  readonly isWritable: () => boolean;
}

/**
 * A folder of the reader's from which files come into the library by themselves, each once: what a browser extension or
 * a scanner saves there. Off until one is chosen. Its files are read and never written, moved or removed.
 */
export interface WatchedFolderService {
  /** The first question goes on with the folder of the last time: by then somebody hears what comes in. */
  state(): Promise<WatchedFolder>;
  pick(): Promise<string | null>;
  /** @throws ReaderError `unwatchable-folder`, `storage-*`; nothing is changed then */
  start(folder: string, takesPresent: boolean): Promise<WatchedFolder>;
  stop(): Promise<WatchedFolder>;
  close(): Promise<void>;
}

export function createWatchedFolder(options: WatchedFolderOptions): WatchedFolderService {
  const { dataDir, openStore, announce } = options;
  const check = (): null => null;
  const seen = new SeenFiles(openStore({ dataDir, file: 'watched-folder.json', check }));
  let state = NO_WATCHED_FOLDER;
  let picked: string | null = null;
  let isResumed = false;
  const change = (next: Partial<WatchedFolder>): WatchedFolder => {
    state = { ...state, ...next };
    announce('watch:state', state);
    return state;
  };
  const run = createFolderRun({ ...options, seen, change });

  return {
    async state() {
      // What came while the program was closed comes in now; what lay there before it was chosen is known.
      if (!isResumed && seen.folder !== null && options.isWritable()) {
        isResumed = true;
        await run.begin(seen.folder);
      }
      return state;
    },
    async pick() {
      picked = (await options.pickFolder?.()) ?? null;
      return picked;
    },
    async start(written, takesPresent) {
      const folder = absoluteOf(written);
      const isAllowed = options.pickFolder === undefined || written === picked || written === state.folder;
      if (folder === null || !isAllowed)
        throw new ReaderError({ code: 'unwatchable-folder', reason: 'relative' });
      const fault = faultOf(folder, dataDir);
      if (fault !== null) throw new ReaderError({ code: 'unwatchable-folder', reason: fault });
      // A file that is being written at this moment is another one when it is whole.
      seen.watch(folder, takesPresent ? [] : listFiles([fs.realpathSync(folder)]).files);
      isResumed = true;
      await run.begin(folder);
      return state;
    },
    async stop() {
      seen.watch(null);
      await run.end();
      return change(NO_WATCHED_FOLDER);
    },
    close: () => run.end(),
  };
}

/** `~` is the reader's own folder, as in a shell. `null` for a path that depends on where the program was started. */
function absoluteOf(written: string): string | null {
  const trimmed = written.trim();
  const folder = /^~(?=$|[\\/])/.test(trimmed) ? os.homedir() + trimmed.slice(1) : trimmed;
  return path.isAbsolute(folder) ? path.normalize(folder).replace(/(?<=.)[\\/]+$/, '') : null;
}
