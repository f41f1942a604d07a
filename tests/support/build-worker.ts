import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const FOLDER = 'synoptic-worker-';

/**
 * Builds one worker alone into a fresh folder and gives its path: tests and benchmarks need neither the window nor a
 * build that may be stale.
 * @param source path of the worker from the root of the project.
 * @param isSelfContained with the libraries inside; else they are left outside, and the worker lies below
 * `node_modules` to find them.
 */
export async function buildWorker(source: string, isSelfContained: boolean): Promise<string> {
  const parent = isSelfContained ? tmpdir() : join(root, 'node_modules/.cache/synoptic');
  await mkdir(parent, { recursive: true });
  const outDir = await mkdtemp(join(parent, FOLDER));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@core': join(root, 'core') } },
    ...(isSelfContained ? { ssr: { noExternal: true } } : {}),
    build: {
      ssr: join(root, source),
      outDir,
      emptyOutDir: false,
      rollupOptions: {
        output: { format: 'es', entryFileNames: 'worker.mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return join(outDir, 'worker.mjs');
}

export const buildSearchWorker = (): Promise<string> => buildWorker('main/search/search-worker.ts', true);
export const buildComparisonWorker = (): Promise<string> =>
  buildWorker('main/alignment/alignment-worker.ts', true);
export const buildAttributionWorker = (): Promise<string> =>
  buildWorker('main/attribution/attribution-worker.ts', true);
export const buildImportWorker = (): Promise<string> => buildWorker('main/import/import-worker.ts', false);

/**
 * Removes what was built for a worker. Where the build failed there is no path, and the folder of an empty one is the
 * folder that the tests run in: nothing but a folder made here is ever removed.
 */
export function dropWorker(file: string): void {
  const folder = dirname(file);
  if (basename(folder).startsWith(FOLDER)) rmSync(folder, { recursive: true, force: true });
}
