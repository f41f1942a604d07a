import fs from 'node:fs';
import path from 'node:path';
import { isMadeAnew } from '../backups/list-data';
import { commit, stageFile } from '../storage/atomic-file';
import { serializeEnvelope } from '../storage/envelope';
import { readCopy } from '../storage/stored-copy';

/** In the folder that was left: where the library is now. Written last: without it the library was not moved. */
const TO = 'moved-to.json';
/** In the folder that the library is in: where it was before. */
const FROM = 'moved-from.json';

/** One end of a move. */
export interface MoveMark {
  /** The folder at the other end; absolute. */
  readonly folder: string;
  /** The same at both ends, and of no other move. */
  readonly move: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** @throws the error of the file system */
export const writeMovedFrom = (dir: string, mark: MoveMark): void => write(path.join(dir, FROM), mark);
/** @throws the error of the file system; the library was not moved then */
export const writeMovedTo = (dir: string, mark: MoveMark): void => write(path.join(dir, TO), mark);

const write = (file: string, { folder, move, at }: MoveMark): void =>
  commit(stageFile(file, serializeEnvelope({ folder, move, at })));

/** Where the library of a folder is. */
export type Whereabouts =
  | { readonly is: 'here'; readonly dir: string }
  /** `to` is missing, or is not what `dir` was moved to. */
  | { readonly is: 'lost'; readonly dir: string; readonly to: string }
  /** The mark in `dir` is damaged, or a newer version's. */
  | { readonly is: 'unreadable'; readonly dir: string };

/** Folders that are gone through, so that marks made by hand lead in no circle. */
const MOST = 5;

/** Follows the marks from a folder to the one that the library is in now. */
export function followMoves(folder: string): Whereabouts {
  let dir = folder;
  for (let count = 0; ; count += 1) {
    const mark = read(dir, TO);
    if (mark === 'absent') return { is: 'here', dir };
    if (mark === 'unreadable') return { is: 'unreadable', dir };
    // The far end may have been moved on since, and emptied of all but its own mark.
    const isThere = isOf(read(mark.folder, FROM), mark) || isMark(read(mark.folder, TO));
    if (!isThere || count === MOST) return { is: 'lost', dir, to: mark.folder };
    dir = mark.folder;
  }
}

/** The folder that the library was in before, while its copy still lies there; else `null`. */
export function oldCopyOf(dir: string): string | null {
  const from = read(dir, FROM);
  if (!isMark(from) || !isOf(read(from.folder, TO), from)) return null;
  const left = fs.readdirSync(from.folder).filter((name) => !isMadeAnew(name));
  return left.length > 0 ? from.folder : null;
}

type Read = MoveMark | 'absent' | 'unreadable';

const isMark = (read: Read): read is MoveMark => typeof read === 'object';
const isOf = (read: Read, { move }: MoveMark): boolean => isMark(read) && read.move === move;

function read(dir: string, name: string): Read {
  let real: string;
  try {
    real = fs.realpathSync(dir);
  } catch {
    return 'absent';
  }
  const copy = readCopy(path.join(real, name), () => null);
  if (copy.state === 'absent') return 'absent';
  if (copy.state !== 'good') return 'unreadable';
  const { folder, move, at } = copy.body;
  const isOurs = typeof folder === 'string' && path.isAbsolute(folder);
  return isOurs && typeof move === 'string' && typeof at === 'string' ? { folder, move, at } : 'unreadable';
}
