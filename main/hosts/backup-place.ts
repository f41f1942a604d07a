import { basename, dirname, join } from 'node:path';
import type { AppOptions } from '../app-options';

interface BackupFlags {
  /** Absolute; `null` where `--data` was not given. */
  readonly dataDir: string | null;
  /** Absolute; `null` where `--backups` was not given. */
  readonly backupsDir: string | null;
  /** False for `--no-backups`. */
  readonly isBackingUp: boolean;
}

/** Where the flags have backups lie; nothing where the reader is to choose. */
export function backupPlace({ dataDir, backupsDir, isBackingUp }: BackupFlags): Pick<AppOptions, 'backups'> {
  if (!isBackingUp) return { backups: 'none' };
  if (backupsDir !== null) return { backups: { folder: backupsDir, place: 'flag' } };
  if (dataDir === null) return {};
  return { backups: { folder: join(dirname(dataDir), `${basename(dataDir)}-backups`), place: 'beside' } };
}
