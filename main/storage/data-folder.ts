import fs from 'node:fs';
import path from 'node:path';
import { english } from '@core/messages/english';
import { listFolders, makeFolder } from './folders';
import { takeInstanceLock } from './instance-lock';
import { errorCode } from './storage-failure';

const t = english.text;

/** The one folder with everything that the reader made. While it is open nobody else writes into it. */
export interface DataFolder {
  /** Absolute. */
  readonly dir: string;
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
 * Opens the data folder and makes it where it is missing. To be called before any store is opened.
 * @throws DataFolderError
 */
export function openDataFolder(folder: string): DataFolder {
  let dir = path.resolve(folder);
  let lock = path.join(dir, 'lock');
  let release: (() => void) | null;
  try {
    makeFolder(dir);
    // The reader may have put a link in its place; links inside of it are not followed.
    dir = fs.realpathSync(dir);
    lock = path.join(dir, 'lock');
    release = takeInstanceLock(lock);
  } catch (error) {
    throw new DataFolderError(
      'not-writable',
      t('cli.data.unusable', { folder: dir, reason: inWords(error) }),
    );
  }
  if (release === null) {
    throw new DataFolderError('in-use', t('cli.data.in-use', { folder: dir, lock }));
  }
  sweepTemporaries(dir);
  return { dir, close: release };
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
  const parents = ['articles', 'comparisons', 'collections'].map((name) => path.join(dir, name));
  const folders = parents.flatMap((parent) => listFolders(parent).map((name) => path.join(parent, name)));
  for (const folder of [dir, ...folders]) {
    for (const name of fs.readdirSync(folder)) {
      if (TEMPORARY.test(name)) fs.rmSync(path.join(folder, name), { force: true });
    }
  }
}
