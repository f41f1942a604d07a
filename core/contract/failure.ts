import type { BackupFolderFault } from './backup-folder-fault';
import type { DigestFault } from './digest-fault';
import type { ArchiveFault, DocumentFault } from './document-fault';
import type { FolderFault } from './folder-state';
import type { MoveTargetFault } from './move-target-fault';
import type { WatchFault } from './watched-folder';

/** Everything that can go wrong in a way that the window can explain; the window alone turns a code into a sentence. */
export type Failure =
  /** The call does not fit the contract. `detail` names the channel and the field. */
  | { readonly code: 'bad-request'; readonly detail: string }
  | {
      readonly code: 'not-found';
      readonly what: 'article' | 'annotation' | 'comparison' | 'collection' | 'topic' | 'backup' | 'writing';
    }
  /** A document that cannot be read as what it claims to be. `line` counts from 1; 0 where none applies. */
  | {
      readonly code: 'broken-document';
      readonly reason: DocumentFault;
      /** Empty for most reasons. */
      readonly detail: string;
      readonly line: number;
    }
  /** A digest of ours that says of itself what cannot be. `line` counts from 1. */
  | { readonly code: 'broken-digest'; readonly fault: DigestFault; readonly line: number }
  | { readonly code: 'unsupported-format'; readonly extension: string }
  | { readonly code: 'too-large'; readonly limitBytes: number; readonly bytes: number }
  | { readonly code: 'empty-document' }
  | { readonly code: 'undecodable' }
  /** The file itself cannot be opened; `detail` is the system's code, such as EACCES. */
  | { readonly code: 'unreadable-file'; readonly detail: string }
  /** A password is needed. */
  | { readonly code: 'encrypted' }
  /** A scan: pictures of pages and no text. */
  | { readonly code: 'no-text-layer' }
  /** A scan of more pages than OCR reads in one document. */
  | { readonly code: 'too-many-scans'; readonly pages: number; readonly most: number }
  /** A zip that is built to harm or lies about itself. */
  | { readonly code: 'unsafe-archive'; readonly reason: ArchiveFault; readonly limit: number }
  /** Reading took longer than the limit and was ended. */
  | { readonly code: 'timed-out'; readonly limitMs: number }
  /** Reading needed more memory than it may have, or ended its thread. */
  | { readonly code: 'reader-crashed'; readonly isOutOfMemory: boolean }
  /** Corrections that were made to the passages of a text would not fit it any more; nothing was changed. */
  | { readonly code: 'corrections-misfit'; readonly count: number }
  | { readonly code: 'storage-full' }
  | { readonly code: 'storage-read-only' }
  | { readonly code: 'unusable-backup-folder'; readonly reason: BackupFolderFault }
  | { readonly code: 'unusable-move-target'; readonly reason: MoveTargetFault }
  /** Files of a backup are missing or are not what they were. `files` are up to twenty of their paths. */
  | { readonly code: 'backup-damaged'; readonly files: readonly string[] }
  /** A zip that is no library of Synoptic's. */
  | { readonly code: 'not-a-library' }
  /** Files of a library zip are missing or are not what was written. `files` are up to twenty of their paths. */
  | { readonly code: 'library-damaged'; readonly files: readonly string[] }
  /** A file that is no export of notes. */
  | { readonly code: 'not-notes' }
  /** Names that were to be replaced would still stand in the export, as where a pseudonym holds one of them. */
  | { readonly code: 'names-left' }
  /** Nothing can be saved in the data folder now. */
  | { readonly code: 'folder-closed'; readonly fault: FolderFault; readonly movedTo?: string }
  | { readonly code: 'storage-failed'; readonly detail: string }
  /** The file was written by a newer Synoptic and is left untouched. */
  | { readonly code: 'storage-newer' }
  /** A file of an article was damaged; what is known of it now comes from elsewhere. */
  | {
      readonly code: 'file-damaged';
      readonly fault: FileFault;
      /** Where the damaged file now lies; `null` where it is untouched. */
      readonly setAside: string | null;
      readonly shown:
        'original' | 'last-corrections' | 'previous-corrections' | 'without-corrections' | 'nothing';
    }
  /** The kept original of an article is not the file that was imported: changed or damaged since. */
  | { readonly code: 'original-changed' }
  | { readonly code: 'unwatchable-folder'; readonly reason: WatchFault }
  /** Another window saved what this one changes; nothing was written. */
  | { readonly code: 'changed-elsewhere' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'search-unavailable' }
  /** The bridge itself did not answer: the host is gone. */
  | { readonly code: 'unreachable' }
  | { readonly code: 'unexpected'; readonly detail: string };

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** What is wrong with a file in the data folder. `detail` is the system's code or the field that does not fit, or empty. */
export interface FileFault {
  readonly code: FileFaultCode;
  readonly detail: string;
}
export type FileFaultCode =
  | 'empty'
  | 'not-text'
  /** Its end is missing, or another program wrote it. */
  | 'cut'
  | 'checksum'
  /** It holds something else than its place asks for. */
  | 'unknown-contents'
  /** It belongs to another article. */
  | 'misplaced'
  | 'missing'
  /** A newer Synoptic wrote it. */
  | 'newer'
  /** It may be whole, and this is not the moment. */
  | 'unreadable';

export const fileFault = (code: FileFaultCode, detail = ''): FileFault => ({ code, detail });

/** Thrown inside either side of the bridge; crosses it as its `failure`. */
export class ReaderError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'ReaderError';
    this.failure = failure;
  }
}

export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
