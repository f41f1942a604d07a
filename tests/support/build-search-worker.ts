import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * Builds the search worker alone, self-contained, into a fresh temporary folder and gives its path: tests and
 * benchmarks of search need neither the window nor a build that may be stale.
 */
export async function buildSearchWorker(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'synoptic-worker-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@core': join(root, 'core') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'main/search/search-worker.ts'),
      outDir,
      rollupOptions: { output: { format: 'es', entryFileNames: 'search-worker.mjs' } },
    },
  });
  return join(outDir, 'search-worker.mjs');
}
