import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { dataAsJson } from './tools/build/data-as-json';
import { inlineFrame } from './tools/build/inline-frame';
import { sharedAtStart } from './tools/build/shared-at-start';

const at = (path: string): string => resolve(import.meta.dirname, path);
const alias = { '@core': at('core') };

export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [dataAsJson((path) => path.endsWith('/eld/src/ngrams/small.js'))],
    build: {
      // What every start needs is bundled: a package of seventy files costs more to find than to run.
      externalizeDeps: {
        exclude: [
          'yaml',
          'valibot',
          'conf',
          'approx-string-match',
          'intl-messageformat',
          'parse5',
          'markdown-it',
          'jschardet',
          'eld',
        ],
      },
      rollupOptions: {
        // Two hosts and the workers, each an entry of its own, so that a worker can be started by its file name.
        input: {
          index: at('main/index.ts'),
          browser: at('main/hosts/browser/index.ts'),
          'attribution-worker': at('main/attribution/attribution-worker.ts'),
          'alignment-worker': at('main/alignment/alignment-worker.ts'),
          'search-worker': at('main/search/search-worker.ts'),
          'import-worker': at('main/import/import-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: at('preload/index.ts'),
        // A sandboxed preload must be one self-contained CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    resolve: { alias },
    plugins: [react(), inlineFrame(at('renderer'))],
    build: {
      minify: true,
      rollupOptions: {
        input: at('renderer/index.html'),
        // One file of what the first view shares with later ones: a page asks for six at a time, and a seventh would wait
        // for the library. What only later views share stays out of it.
        output: {
          codeSplitting: {
            groups: [
              {
                name: sharedAtStart(at('renderer/main.ts'), at('renderer/app/start.tsx')),
                minShareCount: 2,
                includeDependenciesRecursively: false,
              },
            ],
          },
        },
      },
    },
  },
});
