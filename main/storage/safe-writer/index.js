/**
 * The one module that writes data files. A file is replaced whole or not at all, is on the disk before the call returns,
 * and its last version stays beside it as `.prev` where that is wanted. `main/storage/atomic-file.ts` gives it to the
 * rest of the program; conf and electron-store get it under the name of the package `atomically`, because that one trusts
 * the byte count of a single write: on a full disk it renames a cut file over the good one and reports success.
 */
import { randomBytes } from 'node:crypto';
// The default export, so that a test can put a failing disk under this module.
import fs from 'node:fs';
import path from 'node:path';

/**
 * Replaces `file` by `data`. Blocks until file and folder are flushed.
 * @throws the error of the file system, with its `code`; `file` then holds what it held before, unless only the
 * flush of the folder failed.
 */
export function writeFileSync(file, data, options = {}) {
  const { temporary } = stageFileSync(file, data, options.mode ?? modeOf(file));
  try {
    keepPreviousSync({ file, temporary });
    fs.renameSync(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw notCrossDevice(error);
  }
  syncFolder(path.dirname(file));
}

/**
 * Writes beside `file` and flushes, unless whoever puts it in place does. @throws the error of the file system; nothing is
 * left behind then
 */
export function stageFileSync(file, data, mode, isFlushed = true) {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
  const temporary = `${file}.tmp-${process.pid}-${randomBytes(6).toString('hex')}`;
  try {
    writeWhole(temporary, bytes, mode, isFlushed);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw notCrossDevice(error);
  }
  return isFlushed ? { file, temporary } : { file, temporary, unflushed: bytes.length };
}

/** A hard link costs no space, so that the last version survives even where there is no room for a copy. */
export function keepPreviousSync({ file, temporary }) {
  if (!fs.existsSync(file)) return;
  const link = `${temporary}-prev`;
  try {
    try {
      fs.linkSync(file, link);
    } catch {
      fs.copyFileSync(file, link);
    }
    fs.renameSync(link, `${file}.prev`);
  } finally {
    // Renaming one name of a file over another name of the same file does nothing and leaves both.
    fs.rmSync(link, { force: true });
  }
}

function writeWhole(file, bytes, mode, isFlushed) {
  const descriptor = fs.openSync(file, 'wx', mode);
  try {
    let written = 0;
    while (written < bytes.length) {
      const count = fs.writeSync(descriptor, bytes, written, bytes.length - written, written);
      if (!(count > 0)) throw failure('ENOSPC', 'the disk took no more bytes');
      written += count;
    }
    if (isFlushed) fs.fsyncSync(descriptor);
    // Network and overlay file systems have been seen to count bytes that they did not keep.
    if (fs.fstatSync(descriptor).size !== bytes.length) throw failure('ENOSPC', 'the file was cut');
  } finally {
    fs.closeSync(descriptor);
  }
}

function modeOf(file) {
  return (fs.statSync(file, { throwIfNoEntry: false })?.mode ?? 0o600) & 0o7777;
}

function syncFolder(folder) {
  let descriptor;
  try {
    descriptor = fs.openSync(folder, 'r');
  } catch {
    return; // Windows opens no folder; a rename there is written through by the file system's own journal.
  }
  try {
    fs.fsyncSync(descriptor);
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'ENOTSUP', 'EISDIR'].includes(error.code)) throw error;
  } finally {
    fs.closeSync(descriptor);
  }
}

/** conf answers EXDEV by writing in place, which is the very thing that must never happen. */
function notCrossDevice(error) {
  return error?.code === 'EXDEV' ? failure('EIO', error.message) : error;
}

function failure(code, message) {
  return Object.assign(new Error(`${code}: ${message}`), { code });
}
