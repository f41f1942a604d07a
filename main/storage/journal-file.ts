import fs from 'node:fs';
import path from 'node:path';
import { commit, stageFile } from './atomic-file';
import { makeFolder, syncFolder } from './folders';
import { parseLines, printLine, type JournalLines, type JournalRecord } from './journal-line';
import { isLink, readOwnFile } from './plain-file';
import { errorCode } from './storage-failure';
import { isStored } from './stored-copy';

const NO_FOLLOW = (fs.constants.O_NOFOLLOW as number | undefined) ?? 0;
const APPEND = fs.constants.O_APPEND | fs.constants.O_CREAT | fs.constants.O_RDWR | NO_FOLLOW;
const NOTHING: JournalLines = { records: [], damaged: 0, missing: 0, length: 0 };

/** A file of journal lines that only grows, until it is written anew as a whole. */
export class JournalFile {
  readonly #file: string;
  readonly #subject: string;
  /** Bytes of whole lines; `null` before the file was looked at. */
  #length: number | null = null;

  /** @param subject what its lines are about, which no other file's are */
  constructor(file: string, subject: string) {
    this.#file = file;
    this.#subject = subject;
  }

  /** @throws the error of the file system where the file is there and cannot be read */
  read(): JournalLines {
    const lines = this.#readLines();
    this.#length = lines.length;
    return lines;
  }

  get size(): number {
    return fs.statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0;
  }

  get isThere(): boolean {
    return fs.existsSync(this.#file);
  }

  /** Cuts off again what was appended last, where what it foretold could not be done. Best effort: it never throws. */
  takeBack(before: number): void {
    try {
      fs.truncateSync(this.#file, before);
      this.#length = before;
      if (before === 0) this.remove();
    } catch {
      this.#length = null;
    }
  }

  /**
   * Returns once the records are on the disk. A torn tail is cut first, and what is written by half is cut again.
   * @throws the error of the file system; the file then holds what it held before
   */
  append(records: readonly JournalRecord[]): void {
    const length = this.#length ?? this.read().length;
    const bytes = Buffer.from(records.map((record) => printLine(this.#subject, record)).join(''), 'utf8');
    makeFolder(path.dirname(this.#file));
    if (isLink(path.dirname(this.#file))) throw failure('ELOOP', 'a symbolic link');
    const descriptor = fs.openSync(this.#file, APPEND, 0o600);
    try {
      if (hasTornTail(descriptor, length)) fs.ftruncateSync(descriptor, length);
      writeWhole(descriptor, bytes, length);
    } finally {
      fs.closeSync(descriptor);
    }
    if (length === 0) syncFolder(path.dirname(this.#file));
    this.#length = length + bytes.length;
  }

  /** @throws `EIO` where another program wrote in it since: it is then no longer what is known here */
  refuseForeign(): void {
    if (this.size !== (this.#length ?? this.size)) throw FOREIGN();
  }

  /** Whole or not at all. */
  replace(records: readonly JournalRecord[]): void {
    if (records.length === 0) return this.remove();
    const text = records.map((record) => printLine(this.#subject, record)).join('');
    makeFolder(path.dirname(this.#file));
    commit(stageFile(this.#file, text));
    this.#length = Buffer.byteLength(text);
  }

  remove(): void {
    fs.rmSync(this.#file, { force: true });
    syncFolder(path.dirname(this.#file));
    this.#length = 0;
  }

  #readLines(): JournalLines {
    try {
      return parseLines(this.#subject, readOwnFile(this.#file));
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return NOTHING;
      throw error;
    }
  }
}

/** Whether something is kept of a store file, be it in its journal alone. */
export const isJournaled = (file: string): boolean =>
  isStored(file) || ['journal', 'history'].some((kind) => fs.existsSync(file.replace(/json$/, kind)));

/** Whether half a line stands behind what is known. @throws `EIO` where it is no longer the file that was read */
function hasTornTail(descriptor: number, length: number): boolean {
  const { size } = fs.fstatSync(descriptor);
  if (size < length) throw FOREIGN();
  if (size === length) return false;
  const tail = Buffer.alloc(size - length);
  fs.readSync(descriptor, tail, 0, tail.length, length);
  // A whole line there was acknowledged by somebody else.
  if (tail.includes(LINE_FEED)) throw FOREIGN();
  return true;
}

function writeWhole(descriptor: number, bytes: Buffer, start: number): void {
  try {
    for (let written = 0; written < bytes.length;) {
      const count = fs.writeSync(descriptor, bytes, written, bytes.length - written);
      if (!(count > 0)) throw failure('ENOSPC', 'the disk took no more bytes');
      written += count;
    }
    // The length of the file is flushed with its data; its times need not be.
    fs.fdatasyncSync(descriptor);
    if (fs.fstatSync(descriptor).size !== start + bytes.length) throw failure('ENOSPC', 'the file was cut');
  } catch (error) {
    try {
      fs.ftruncateSync(descriptor, start);
    } catch {
      // The next append cuts it.
    }
    throw error;
  }
}

const LINE_FEED = 0x0a;
const FOREIGN = (): Error => failure('EIO', 'another program wrote in the journal');
const failure = (code: string, message: string): Error =>
  Object.assign(new Error(`${code}: ${message}`), { code });
