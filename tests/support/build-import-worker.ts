import { mkdirSync, mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * Builds the import worker alone and gives its path. It lies below `node_modules`, so that it finds the libraries that
 * read documents, which a build leaves outside.
 */
export async function buildImportWorker(): Promise<string> {
  const parent = join(root, 'node_modules/.cache/synoptic');
  mkdirSync(parent, { recursive: true });
  const outDir = mkdtempSync(join(parent, 'import-worker-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@core': join(root, 'core') } },
    build: {
      ssr: join(root, 'main/library/import-worker.ts'),
      outDir,
      emptyOutDir: false,
      rollupOptions: {
        output: { format: 'es', entryFileNames: 'import-worker.mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return join(outDir, 'import-worker.mjs');
}
