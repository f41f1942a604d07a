import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { PROJECT } from '../../main/launch/project';

/** Under the names by which the main process starts them. Texts are compared in another one, which nobody asks here. */
const WORKERS = {
  'import-worker': join(PROJECT, 'main/import/import-worker.ts'),
  'search-worker': join(PROJECT, 'main/search/search-worker.ts'),
};

/**
 * Builds the workers alone, from the sources as they are: the build of the program may be stale, and building it again
 * while other tests run it would take it from under them. Below `node_modules`, where they find their libraries.
 */
export async function buildWorkers(): Promise<{ readonly dir: string; drop(): void }> {
  const parent = join(PROJECT, 'node_modules/.cache/synoptic');
  mkdirSync(parent, { recursive: true });
  const dir = mkdtempSync(join(parent, 'golden-'));
  await build({
    root: PROJECT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@core': join(PROJECT, 'core') } },
    build: {
      ssr: true,
      outDir: dir,
      emptyOutDir: false,
      rollupOptions: {
        input: WORKERS,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return { dir, drop: () => rmSync(dir, { recursive: true, force: true }) };
}
