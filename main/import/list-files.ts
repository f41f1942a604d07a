import fs from 'node:fs';
import path from 'node:path';

/** The files below some paths, for an import: each once, and what was skipped with the reason. */
export interface ListedFiles {
  readonly files: readonly ListedFile[];
  readonly skipped: readonly SkippedFile[];
}

export interface ListedFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

export type SkipReason =
  'duplicate' | 'hidden' | 'link' | 'page-resource' | 'special-file' | 'too-deep' | 'unreadable';

export interface SkippedFile {
  readonly file: string;
  readonly reason: SkipReason;
  /** The system's code for `unreadable`, such as EACCES; absent for every other reason. */
  readonly errorCode?: string;
}

/** Deeper folders are made by a program gone wrong, or to harm. */
const DEEPEST = 32;

/**
 * Walks by itself: Node's own recursive listing follows links round and round. A path that was named is followed where
 * it is a link; a link met on the way is not, for it may lead anywhere. Pipes and devices would never end.
 */
export function listFiles(paths: readonly string[]): ListedFiles {
  const files: ListedFile[] = [];
  const skipped: SkippedFile[] = [];
  const seen = new Set<string>();
  const skip = (file: string, reason: SkipReason): void => void skipped.push({ file, reason });
  const skipUnreadable = (file: string, errorCode: string): void =>
    void skipped.push({ file, reason: 'unreadable', errorCode });

  const enter = (file: string, depth: number, stat: fs.BigIntStats): void => {
    const identity = `${stat.dev}:${stat.ino}`;
    if (seen.has(identity)) return skip(file, 'duplicate');
    seen.add(identity);
    if (stat.isFile()) return void files.push({ path: file, size: Number(stat.size) });
    if (!stat.isDirectory()) return skip(file, 'special-file');
    if (depth >= DEEPEST) return skip(file, 'too-deep');
    const names = attempt(
      () => fs.readdirSync(file).sort(),
      (errorCode) => skipUnreadable(file, errorCode),
    );
    for (const name of names ?? []) visit(path.join(file, name), name, depth + 1, names ?? []);
  };
  const visit = (file: string, name: string, depth: number, beside: readonly string[]): void => {
    if (name.startsWith('.')) return skip(file, 'hidden');
    const stat = attempt(
      () => fs.lstatSync(file, { bigint: true }),
      (errorCode) => skipUnreadable(file, errorCode),
    );
    if (stat === null) return;
    if (stat.isSymbolicLink()) return skip(file, 'link');
    if (stat.isDirectory() && isPageResource(name, beside)) return skip(file, 'page-resource');
    enter(file, depth, stat);
  };
  for (const named of paths) {
    const stat = attempt(
      () => fs.statSync(named, { bigint: true }),
      (errorCode) => skipUnreadable(named, errorCode),
    );
    if (stat !== null) enter(fs.lstatSync(named).isSymbolicLink() ? fs.realpathSync(named) : named, 0, stat);
  }
  return { files, skipped };
}

/** Browsers save the pictures and frames of `Page.html` in `Page_files`. */
export function isPageResource(folder: string, beside: readonly string[]): boolean {
  const page = /^(.+)[_-](?:files|Dateien|fichiers|archivos|bestanden)$/.exec(folder)?.[1];
  return page !== undefined && beside.some((name) => name === `${page}.html` || name === `${page}.htm`);
}

function attempt<T>(read: () => T, refuse: (errorCode: string) => void): T | null {
  try {
    return read();
  } catch (error) {
    refuse((error as NodeJS.ErrnoException).code ?? '');
    return null;
  }
}
