import fs from 'node:fs';
import { listFiles } from '../import/list-files';
import { DEEPEST, isPassedOver } from './offered-files';

export interface FileWatchOptions {
  /** Without a link in its path, for links are not followed; `dataDir` too. */
  readonly folder: string;
  readonly dataDir: string;
  /** Of a file that need not be told of. */
  readonly isKnown: (file: string, stats: fs.Stats) => boolean;
  /** A file that is there, came, or was written to, with its absolute path; it may still grow. */
  readonly onFile: (file: string) => void;
  readonly onError: (error: unknown) => void;
}

export interface FileWatch {
  close(): Promise<void>;
}

/** Drives of a network tell of nothing that another machine writes, milliseconds. */
const LIST_EVERY = 60_000;

/**
 * Tells of the files of a folder, those that are there and those that come. Chokidar is loaded here, so that nobody pays
 * for it who watches none.
 */
export async function watchFiles(options: FileWatchOptions): Promise<FileWatch> {
  const { folder, dataDir, isKnown, onFile, onError } = options;
  const { watch } = await import('chokidar');
  const isIgnored = (file: string, stats?: fs.Stats): boolean =>
    isPassedOver(folder, dataDir, file, stats) || (stats?.isFile() === true && isKnown(file, stats));
  const tell = (file: string, stats?: fs.Stats): void => {
    const found = stats ?? fs.lstatSync(file, { throwIfNoEntry: false });
    if (found?.isFile() === true && !isIgnored(file, found)) onFile(file);
  };
  const listAll = (): void => listFiles([folder]).files.forEach(({ path }) => tell(path));
  const watcher = watch(folder, {
    depth: DEEPEST,
    followSymlinks: false,
    ignored: isIgnored,
    alwaysStat: true,
  });
  // A file that came between the first list and the watch is in neither.
  watcher.on('add', tell).on('change', tell).on('error', onError).on('ready', listAll);
  const listing = setInterval(listAll, LIST_EVERY);
  listing.unref();
  return {
    close: () => {
      clearInterval(listing);
      return watcher.close();
    },
  };
}
