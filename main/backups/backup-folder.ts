import fs from 'node:fs';
import path from 'node:path';
import type { BackupFolderFault } from '@core/contract/backup-folder-fault';

/** Why backups cannot lie in a folder; `null` where they can. It is made where it is missing and its parent is there. */
export function faultOf(folder: string, dataDir: string): BackupFolderFault | null {
  if (!path.isAbsolute(folder)) return 'relative';
  const real = realOf(folder);
  if (isInside(real, dataDir) || isInside(dataDir, real)) return 'inside-data';
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return 'missing';
    if (code !== 'EEXIST') return 'not-writable';
  }
  try {
    if (!fs.statSync(folder).isDirectory()) return 'not-a-folder';
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.R_OK);
    return null;
  } catch {
    return 'not-writable';
  }
}

/** Through links, as far as the path is there. */
export function realOf(folder: string): string {
  try {
    return fs.realpathSync(folder);
  } catch {
    const parent = path.dirname(folder);
    return parent === folder ? folder : path.join(realOf(parent), path.basename(folder));
  }
}

export function isInside(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (!/^\.\.(?:[\\/]|$)/.test(relative) && !path.isAbsolute(relative));
}
