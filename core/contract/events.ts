import type { AnnotationChange } from './annotation';
import type { BackupState } from './backup';
import type { FolderState } from './folder-state';
import type { PairResult } from './correspondence';
import type { WritingId } from './ids';
import type { Empty, ImportReport } from './requests';
import type { LibraryZipProgress } from './library-zip';
import type { IndexState } from './search';
import type { Settings } from './settings';
import type { WatchedFolder } from './watched-folder';

/** Every announcement the main process may make. */
export interface Events {
  'library:changed': Empty;
  'annotations:changed': AnnotationChange;
  'comparisons:changed': Empty;
  'collections:changed': Empty;
  /**
   * A text of the reader's own was saved, removed or restored. `modified` is that of what is there now, `null` where
   * nothing is, or any of them may have changed.
   */
  'writings:changed': { readonly writingId: WritingId; readonly modified: string | null };
  'versions:changed': Empty;
  /** OCR begins with this page, from 1, of a document that is brought in. `batch` as in `library:import`, or empty. */
  'import:page': { readonly batch: string; readonly page: number; readonly pages: number };
  /** Pairs of texts compared so far, and in all; `share` of the whole work done, 0–1. */
  'comparisons:progress': { readonly done: number; readonly total: number; readonly share: number };
  /** What one pair of the running comparison gave, before the others are done. */
  'comparisons:pair': PairResult;
  'settings:changed': Settings;
  /** The data folder can be written no longer, or again. */
  'app:folder': FolderState;
  'backups:state': BackupState;
  'library-zip:progress': { readonly progress: LibraryZipProgress };
  'search:state': IndexState;
  'watch:state': WatchedFolder;
  /** What came in from the watched folder; never empty. */
  'watch:brought-in': ImportReport;
  /** A command of the native menu; the ids are those of the palette. */
  'menu:command': { readonly command: string };
}

export type EventName = keyof Events;

const names: Record<EventName, true> = {
  'library:changed': true,
  'annotations:changed': true,
  'comparisons:changed': true,
  'collections:changed': true,
  'writings:changed': true,
  'versions:changed': true,
  'import:page': true,
  'comparisons:progress': true,
  'comparisons:pair': true,
  'settings:changed': true,
  'app:folder': true,
  'backups:state': true,
  'library-zip:progress': true,
  'search:state': true,
  'watch:state': true,
  'watch:brought-in': true,
  'menu:command': true,
};
export const EVENT_NAMES = Object.keys(names) as readonly EventName[];
