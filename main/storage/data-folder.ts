import fs from 'node:fs';
import path from 'node:path';
import type { FolderFault } from '@core/contract/folder-state';
import { english } from '@core/messages/english';
import { listFolders, makeFolder } from './folders';
import { takeInstanceLock, type InstanceLock } from './instance-lock';
import { errorCode } from './storage-failure';

const t = english.text;

/** The one folder with everything that the reader made. While it is open nobody else writes into it. */
export interface DataFolder {
  /** Absolute. */
  readonly dir: string;
  /**
   * Looks whether the folder is still there and ours, or says why it was opened for reading alone. Some tens of
   * microseconds, so that it can be asked before each write.
   */
  fault(): FolderFault | null;
  /** Absolute; the folder that is missing where the fault is `moved-missing`. */
  readonly movedTo?: string;
  /** Gives the folder back to the next instance. */
  close(): void;
}

/** Its message is a sentence for the person at the terminal. */
export class DataFolderError extends Error {
  readonly reason: 'in-use' | 'not-writable';
  constructor(reason: 'in-use' | 'not-writable', message: string) {
    super(message);
    this.name = 'DataFolderError';
    this.reason = reason;
  }
}

/**
 * Opens the data folder and makes it where it is missing. To be called before any store is opened. One that is there and
 * cannot be written is opened for reading, and its `fault` says why.
 * @throws DataFolderError where another instance has it, or it can be neither made nor read.
 */
export function openDataFolder(folder: string): DataFolder {
  let dir = path.resolve(folder);
  let lock: InstanceLock | null;
  try {
    makeFolder(dir);
    // The reader may have put a link in its place; links inside of it are not followed.
    dir = fs.realpathSync(dir);
    lock = takeInstanceLock(lockIn(dir));
  } catch (error) {
    const fault = faultOf(error);
    if (fault !== null && isReadable(dir))
      return { dir: fs.realpathSync(dir), fault: () => fault, close: () => undefined };
    throw new DataFolderError(
      'not-writable',
      t('cli.data.unusable', { folder: dir, reason: inWords(error) }),
    );
  }
  if (lock === null) {
    throw new DataFolderError('in-use', t('cli.data.in-use', { folder: dir, lock: lockIn(dir) }));
  }
  sweepTemporaries(dir);
  const identity = identityOf(dir);
  const isUnreadable = INDEXES.some((name) => !canRead(path.join(dir, name)));
  const fault = (): FolderFault | null => {
    if (isUnreadable) return 'unreadable';
    if (identityOf(dir) !== identity) return 'gone';
    return lock.isHeld() ? null : 'taken';
  };
  return { dir, fault, close: lock.release };
}

/** Files that are made anew where they are missing: one that is there and cannot be read now would be lost by that. */
const INDEXES = ['library.json'];

function canRead(file: string): boolean {
  try {
    fs.closeSync(fs.openSync(file, 'r'));
    return fs.statSync(file).isFile();
  } catch (error) {
    return errorCode(error) === 'ENOENT';
  }
}

const lockIn = (dir: string): string => path.join(dir, 'lock');

/** Tells the folder from another that came under its name; `null` where there is none. */
function identityOf(dir: string): string | null {
  const found = fs.statSync(dir, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}

/** Why a folder cannot be written, where it may still be read. */
function faultOf(error: unknown): FolderFault | null {
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'forbidden';
    case 'EROFS':
      return 'read-only';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'full';
    default:
      return null;
  }
}

function isReadable(dir: string): boolean {
  try {
    fs.readdirSync(dir);
    return true;
  } catch {
    return false;
  }
}

function inWords(error: unknown): string {
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return t('cli.data.forbidden');
    case 'EROFS':
      return t('cli.data.read-only');
    case 'ENOTDIR':
    case 'EEXIST':
      return t('cli.data.not-a-folder');
    case 'ENOSPC':
    case 'EDQUOT':
      return t('cli.data.full');
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

const TEMPORARY = /\.tmp-[0-9]+-[0-9a-f]{12}(?:-prev)?$/;

/** What a killed writer left behind. Safe because the lock says that no writer lives. */
function sweepTemporaries(dir: string): void {
  const parents = ['articles', 'comparisons', 'collections', 'writings'].map((name) => path.join(dir, name));
  const folders = parents.flatMap((parent) => listFolders(parent).map((name) => path.join(parent, name)));
  for (const folder of [dir, ...folders]) {
    for (const name of fs.readdirSync(folder)) {
      if (TEMPORARY.test(name)) fs.rmSync(path.join(folder, name), { force: true });
    }
  }
}
