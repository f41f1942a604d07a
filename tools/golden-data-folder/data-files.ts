import { cpSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file of a folder by its path with `/`, and its bytes. */
export type DataFiles = ReadonlyMap<string, Buffer>;

export function readDataFiles(folder: string): DataFiles {
  const paths = pathsOf(folder).map((file) => relative(folder, file).split(sep).join('/'));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
}

/** What is made anew where it is missing or stale: the search index and the parsed bundle. */
export const isCache = (path: string): boolean => path.startsWith('index/');

/** Paths of the files that are not the same in both: gone, new or of other bytes. Caches may always differ. */
export function changedFiles(before: DataFiles, after: DataFiles): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  const isSame = (path: string): boolean => {
    const [a, b] = [before.get(path), after.get(path)];
    return a !== undefined && b !== undefined && a.equals(b);
  };
  return [...paths].filter((path) => !isCache(path) && !isSame(path)).sort();
}

/** With the times of the files, by which the list of articles knows that they are as it has them. */
export function copyDataFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
}

/** Git keeps no times: the golden folder has one for all its files, which whoever copies it out has to set. */
export function setTimes(folder: string): void {
  const time = new Date('2020-01-01T00:00:00Z');
  for (const file of pathsOf(folder)) utimesSync(file, time, time);
}

export function dropCaches(folder: string): void {
  rmSync(join(folder, 'index'), { recursive: true, force: true });
}

const pathsOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
