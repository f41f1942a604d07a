import type { Annotation } from './annotation';
import type { Failure } from './failure';

declare const backupId: unique symbol;
/** The name of a backup's folder: the instant at which it was made, with a number where there are several of it. */
export type BackupId = string & { readonly [backupId]: true };

/** `2026-11-30T09-15-02-2`: never a path. */
export const isBackupId = (value: unknown): value is BackupId =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}(?:-\d{1,4})?$/.test(value);

/** What a backup was made for. */
export type BackupReason =
  /** Some time has gone by in which something changed. */
  | 'timed'
  /** The program was closed. */
  | 'closing'
  /** The reader asked for it. */
  | 'asked'
  /** Another backup was about to take the place of what it holds. */
  | 'before-restore'
  /** A library was about to come in from a zip. */
  | 'before-import';

export interface Backup {
  readonly id: BackupId;
  /** ISO 8601 instant. */
  readonly made: string;
  readonly reason: BackupReason;
  readonly files: number;
  /** Of all its files, as if none were shared with another backup. */
  readonly bytes: number;
}

/** Why the folder of backups is where it is. */
export type BackupPlace =
  /** `--backups` names it. */
  | 'flag'
  /** It lies beside the data folder that `--data` names. */
  | 'beside'
  /** The reader chose it. */
  | 'chosen';

export interface BackupState {
  /** Absolute; `null` where no backups are made. */
  readonly folder: string | null;
  readonly place: BackupPlace | null;
  /** Whether the reader is still to be asked for a folder: he was not yet, and there is something to back up. */
  readonly isOffered: boolean;
  /** The newest first. */
  readonly backups: readonly Backup[];
  readonly isBusy: boolean;
  /** Why the last one could not be made; `null` where it could. */
  readonly failure: Failure | null;
}

/** A note as a backup has it. */
export interface BackedUpNote {
  readonly annotation: Annotation;
  /** Title of what it is on, as the library names it now; empty where that is not here. */
  readonly subject: string;
  /** `gone`: it is not here. `other`: it is here with other words. */
  readonly state: 'gone' | 'other';
}
