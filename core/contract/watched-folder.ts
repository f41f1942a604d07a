/** The folder from which files come into the library by themselves. */
export interface WatchedFolder {
  /** Absolute path; `null` where none is watched. */
  readonly folder: string | null;
  /** Why nothing comes in from it now; `null` where all is well. */
  readonly fault: WatchFault | null;
  /** While files are brought in. */
  readonly underWay: WatchProgress | null;
}

export interface WatchProgress {
  /** Files that are done, and all that are at hand. */
  readonly done: number;
  readonly total: number;
  /** At which page OCR is of the file at hand, from 1; `null` where none is read by it. */
  readonly page: { readonly page: number; readonly pages: number } | null;
}

export type WatchFault =
  /** It is not there, or its drive is gone; it is looked for again. */
  | 'missing'
  | 'no-folder'
  | 'unreadable'
  /** It lies in Synoptic's own data folder. */
  | 'data-folder'
  /** The path is not absolute. */
  | 'relative';

export const NO_WATCHED_FOLDER: WatchedFolder = { folder: null, fault: null, underWay: null };
