import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { PROJECT } from '../../main/launch/project';

const FOLDERS = ['core', 'main', 'preload', 'renderer', 'tools'];

/** By file what it imports of the project, types too, paths from the project's root. */
function importsOf(folders: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
      const found = importedFiles.flatMap(({ fileName }) => resolve(file, fileName) ?? []);
      return [relative(PROJECT, file), found.map((one) => relative(PROJECT, one))];
    }),
  );
}

function resolve(from: string, name: string): string | null {
  const base = name.startsWith('@core/') ? join(PROJECT, 'core', name.slice(6)) : join(dirname(from), name);
  if (!name.startsWith('@core/') && !name.startsWith('.')) return null;
  return ['.ts', '.tsx', '/index.ts'].map((end) => base + end).find((file) => existsSync(file)) ?? null;
}

/** Depth first, with the path that is open: an import of a file on it closes a circle (Tarjan 1972, without components). */
function findCircles(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at !== -1) return void circles.push([...path.slice(at), file].join(' → '));
    if (done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return circles;
}

test('no file imports in a circle, not even types', () => {
  expect(findCircles(importsOf(FOLDERS))).toEqual([]);
});

test('a circle would be found', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b']],
  ]);
  expect(findCircles(imports)).toEqual(['b → c → b']);
});
