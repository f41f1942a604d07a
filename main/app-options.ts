import type { Log } from './log/log';
import type { DataFolder } from './storage/data-folder';
import type { OpenStore } from './storage/open-store';

/** A folder (absolute) for backups that the start of the program gives, or that none are made. */
export type GivenBackups = { readonly folder: string; readonly place: 'flag' | 'beside' } | 'none';

/** What a host gives to the product: where things lie, and what only a host can do. */
export interface AppOptions {
  /** Where notes, imported articles, comparisons and settings live. It exists and is locked by the caller. */
  readonly dataDir: string;
  /** Says whether it can still be written; absent where it always can. */
  readonly folder?: Pick<DataFolder, 'fault' | 'movedTo'>;
  /** Where backups lie without the reader being asked; absent where he is. */
  readonly backups?: GivenBackups;
  /** Holds `articles/*.md` and `topics.yaml`. */
  readonly resourcesDir: string;
  /** Holds the built workers, `search-worker.js` among them. */
  readonly workersDir: string;
  readonly openStore: OpenStore;
  readonly host: 'desktop' | 'browser';
  readonly platform: 'mac' | 'other';
  readonly version: string;
  /** Asks the user, then opens an address outside; answers whether it was opened. */
  readonly openLink: (url: string) => Promise<boolean>;
  readonly reportError: (error: unknown) => void;
  readonly log?: Log;
  /** Lets the reader point at a folder; `null` where he does not. Absent where that cannot be done here. */
  readonly pickFolder?: () => Promise<string | null>;
  /** Lets the reader point at a zip; as `pickFolder`. */
  readonly pickZip?: () => Promise<string | null>;
  /**
   * Saves the page of the window as a PDF where the reader says; answers the file's name, or `null` where he says nowhere.
   * Absent where that cannot be done here.
   */
  readonly savePdf?: (fileName: string) => Promise<string | null>;
  /** Shows a file or a folder where it lies; false where that cannot be done here. */
  readonly showFile?: (file: string) => boolean;
}
