import type { BackupFolderFault } from './backup-folder-fault';

/** Why the library cannot be moved to a folder. */
export type MoveTargetFault =
  | Exclude<BackupFolderFault, 'none'>
  /** It lies in the folder of backups, or that in it. */
  | 'inside-backups'
  /** Something lies in it already. */
  | 'not-empty';
