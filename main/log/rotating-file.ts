import fs from 'node:fs';
import path from 'node:path';
import { makeFolderInside } from '../storage/folders';

/** Bytes after which a file is put aside. */
const LIMIT = 1024 * 1024;
/** Files in all, the one that is written among them. */
const FILES = 3;

/**
 * A log file with rotation: when it is full it is renamed to `.1`, `.2` …, and the oldest is removed. Each line is
 * written synchronously, so that the last one before a crash is there. A write that fails loses the log and nothing
 * else.
 */
export function openRotatingFile(file: string, limit = LIMIT): (line: string) => void {
  let size: number | null = null;

  const rotate = (): void => {
    for (let at = FILES - 1; at > 0; at -= 1) {
      const from = at === 1 ? file : `${file}.${at - 1}`;
      if (fs.existsSync(from)) fs.renameSync(from, `${file}.${at}`);
    }
    size = 0;
  };
  return (line) => {
    const bytes = Buffer.from(`${line}\n`, 'utf8');
    try {
      makeFolderInside(path.dirname(file));
      size ??= fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > 0 && size + bytes.length > limit) rotate();
      fs.appendFileSync(file, bytes, { mode: 0o600 });
      size += bytes.length;
    } catch {
      return;
    }
  };
}
