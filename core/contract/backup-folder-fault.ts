/** Why backups cannot lie in a folder. */
export type BackupFolderFault =
  | 'none'
  /** Not the path of a folder from the root on, or not the one that the reader chose. */
  | 'relative'
  | 'missing'
  | 'not-a-folder'
  | 'not-writable'
  /** It lies in the data folder, or the data folder in it. */
  | 'inside-data';
