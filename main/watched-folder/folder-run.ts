import fs from 'node:fs';
import type { WatchFault, WatchedFolder } from '@core/contract/watched-folder';
import type { Announce } from '../event-bus';
import { createIntake, type ImportFiles, type Intake } from './intake';
import { isWithin } from './offered-files';
import type { SeenFiles } from './seen-files';
import { watchFiles, type FileWatch } from './watch-files';

interface FolderRunOptions {
  readonly dataDir: string;
  readonly seen: SeenFiles;
  readonly importFiles: ImportFiles;
  readonly announce: Announce;
  readonly change: (next: Partial<WatchedFolder>) => WatchedFolder;
  readonly reportError: (error: unknown) => void;
}

export interface FolderRun {
  /** Watches a folder instead of the one before; one that is not there is looked for until it is. */
  begin(folder: string): Promise<void>;
  /** The file at hand is finished first. */
  end(): Promise<void>;
}

/** Milliseconds between two looks at the folder itself: no system tells of one that is renamed, or unmounted. */
const LOOK_EVERY = 3_000;

export function createFolderRun(options: FolderRunOptions): FolderRun {
  const { dataDir, seen, change, announce, reportError } = options;
  let watching: { readonly watch: FileWatch; readonly intake: Intake } | null = null;
  let looking: NodeJS.Timeout | null = null;

  let last: Promise<void> = Promise.resolve();
  /** One after another: a folder that is begun while another one ends would go on when it is told to end. */
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const next = last.then(step);
    last = next.catch(() => undefined);
    return next;
  };

  const shut = async (): Promise<void> => {
    if (looking !== null) clearInterval(looking);
    looking = null;
    const ended = watching;
    watching = null;
    await ended?.watch.close();
    await ended?.intake.close();
  };

  const open = async (folder: string): Promise<void> => {
    await shut();
    const fault = faultOf(folder, dataDir);
    change({ folder, fault, underWay: null });
    const identity = identityOf(folder);
    const look = setInterval(() => {
      if (identityOf(folder) === identity && faultOf(folder, dataDir) === fault) return;
      void inTurn(async () => (looking === look ? open(folder) : undefined)).catch(reportError);
    }, LOOK_EVERY);
    look.unref();
    looking = look;
    if (fault !== null) return;
    const intake = createIntake({
      seen,
      importFiles: options.importFiles,
      onProgress: (underWay) => void change({ underWay }),
      onReport: (report) => announce('watch:brought-in', report),
      reportError,
    });
    const watch = await watchFiles({
      folder: fs.realpathSync(folder),
      dataDir: fs.realpathSync(dataDir),
      isKnown: (file, stats) => seen.isKnown(file, stats),
      onFile: (file) => intake.take(file),
      onError: () => void change({ fault: 'unreadable' }),
    });
    watching = { watch, intake };
  };

  return { begin: (folder) => inTurn(() => open(folder)), end: () => inTurn(shut) };
}

function identityOf(folder: string): string {
  try {
    const { dev, ino } = fs.statSync(folder);
    return `${String(dev)}:${String(ino)}`;
  } catch {
    return '';
  }
}

/** Why a folder cannot be watched; `null` where it can. */
export function faultOf(folder: string, dataDir: string): WatchFault | null {
  try {
    if (!fs.statSync(folder).isDirectory()) return 'no-folder';
    fs.readdirSync(folder);
    return isWithin(fs.realpathSync(dataDir), fs.realpathSync(folder)) ? 'data-folder' : null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
  }
}
