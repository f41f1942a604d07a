import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Everything the build reads. Resources are read when the app runs, so they are not among it. */
const SOURCES = [
  'core',
  'main',
  'preload',
  'renderer',
  'tools/build',
  'electron.vite.config.ts',
  '.tsconfig.base.json',
  'package-lock.json',
];
const STAMP = 'out/.stamp';

/**
 * Tells the state of the sources: how many files there are and when the newest changed. The number catches a file that
 * was removed, which no time tells. Reading contents would be surer and costs ten times as much at every start.
 */
export function readSources(project: string): string {
  let count = 0;
  let newest = 0;
  const visit = (path: string): void => {
    const entry = statSync(path, { throwIfNoEntry: false });
    if (entry === undefined) return;
    if (entry.isDirectory()) return readdirSync(path).forEach((name) => visit(join(path, name)));
    count += 1;
    newest = Math.max(newest, entry.mtimeMs);
  };
  SOURCES.forEach((source) => visit(join(project, source)));
  return `${count} files, newest ${newest}`;
}

/** True where there is no build, or one of other sources. */
export function isStale(project: string): boolean {
  try {
    return readFileSync(join(project, STAMP), 'utf8') !== readSources(project);
  } catch {
    return true;
  }
}

/** Call with what was read before the build: a file saved meanwhile makes the build stale again. */
export function writeStamp(project: string, sources: string): void {
  const file = join(project, STAMP);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, sources);
}
