import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Builds the comparison worker alone, self-contained, into a fresh temporary folder and gives its path. */
export async function buildComparisonWorker(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'synoptic-worker-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@core': join(root, 'core') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'main/comparison/comparison-worker.ts'),
      outDir,
      rollupOptions: { output: { format: 'es', entryFileNames: 'comparison-worker.mjs' } },
    },
  });
  return join(outDir, 'comparison-worker.mjs');
}
