/** Why nothing can be saved in the data folder. */
export type FolderFault =
  /** Its files may be read and not written. */
  | 'forbidden'
  /** It lies on a medium that is mounted read-only. */
  | 'read-only'
  /** At the start the disk had no room for the file that locks the folder. */
  | 'full'
  /** A file that says what is in it cannot be read now. */
  | 'unreadable'
  /** It was moved, renamed or removed while the program ran. */
  | 'gone'
  /** Another program has its lock, or the lock was removed. */
  | 'taken'
  /** The library was moved while the program ran; the next start opens it. */
  | 'moved'
  /** The folder that the library was moved to is missing, or holds another one. */
  | 'moved-missing'
  /** The file that says where the library was moved to is damaged. */
  | 'moved-unreadable';

export interface FolderState {
  /** `null` where everything can be saved. */
  readonly fault: FolderFault | null;
  /** Absolute; where the fault is `moved` or `moved-missing`. */
  readonly movedTo?: string;
}
