import type { Failure, FileFault } from '@core/contract/failure';
import type { Article } from '@core/contract/article';
import type { CorrectionState } from '@core/contract/correction';
import type { ArticleId } from '@core/contract/ids';
import type { Format } from '@core/import/formats';
import type { StagedFile } from '../storage/atomic-file';

/** The document that an article was read from, unchanged. */
export interface Original {
  readonly extension: Format;
  readonly bytes: Uint8Array;
}

/** By which an entry of the index knows what it stands for: it is another after every writing. */
export interface Stamp {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export type Content =
  | { readonly state: 'good'; readonly article: Article }
  | { readonly state: 'damaged'; readonly fault: FileFault }
  | { readonly state: 'missing' | 'newer' };

export type StoredCorrections =
  | { readonly state: 'good'; readonly corrected: CorrectionState | null }
  /** They were damaged; `corrected` comes from the version before, where that is whole. */
  | { readonly state: 'mended'; readonly corrected: CorrectionState | null; readonly failure: Failure }
  /** They are not for this version, or not for this moment: they are left as they are and must not be written. */
  | { readonly state: 'closed'; readonly failure: Failure };

/** Corrections as they lie there; nothing is mended. */
export type PresentCorrections =
  Exclude<StoredCorrections, { readonly state: 'mended' }> | { readonly state: 'damaged' };

/**
 * Where the reader's articles are kept: of each its text as it was read, the document that it was read from, and what
 * was put right in it. Every thread opens its own; only the one that answers mends and gives names.
 * @throws the error of the file system, from every method
 */
export interface ArticleRepository {
  /** Absolute; by it another thread opens the same. */
  readonly dataDir: string;
  /** Those whose folder is there, with a text or without. */
  ids(): readonly ArticleId[];
  has(id: ArticleId): boolean;
  isRemoved(id: ArticleId): boolean;
  /** `null` where there is no text. */
  stamp(id: ArticleId): Stamp | null;

  read(id: ArticleId): Content;
  /** The text as JSON, proved whole and not built; `null` where it is not sound. */
  readJson(id: ArticleId): Uint8Array | null;
  write(article: Article): void;
  /** As `write`, with what it was read from, up to where the files get their names. Leaves nothing behind when it throws. */
  stage(article: Article, original: Original | null): readonly StagedFile[];
  /** Sets a damaged text aside and answers with its new path. */
  quarantine(id: ArticleId): string;
  /** The text and the original go or come back; notes and corrections stay where they are. */
  remove(id: ArticleId): void;
  restore(id: ArticleId): void;
  /** Those that were removed and can be restored, with when they were; ISO 8601 instants. */
  removed(): readonly { readonly id: ArticleId; readonly at: string }[];
  /** Those of which the text is gone: whether the file from which it can be made anew is there, and notes or corrections. */
  removedWithoutText(): readonly {
    readonly id: ArticleId;
    readonly hasOriginal: boolean;
    readonly hasNotes: boolean;
  }[];
  /** The text of one that was removed. */
  readRemoved(id: ArticleId): Content;
  /**
   * Deletes all that lies in its folders, notes and corrections too. `keepsOriginal`: chapters are still read from its
   * file. Answers with what could not be deleted, by its path.
   */
  erase(id: ArticleId, keepsOriginal: boolean): readonly { readonly file: string; readonly detail: string }[];

  /** A chapter is read from the original of its book, also where the book itself was removed. */
  original(id: ArticleId): Original | null;
  originalFormat(id: ArticleId): Format | null;

  hasCorrections(id: ArticleId): boolean;
  corrections(id: ArticleId): PresentCorrections;
  /** As `corrections`; those that are damaged are set aside, and the version before takes their place. */
  recoverCorrections(id: ArticleId): StoredCorrections;
  writeCorrections(id: ArticleId, corrected: CorrectionState): void;
  /** For an article that has none yet: to be given their name with the article's other files. */
  stageCorrections(id: ArticleId, corrected: CorrectionState): StagedFile;
}

/** Opens what lies in a data folder. */
export type OpenRepository = (dataDir: string) => ArticleRepository;
