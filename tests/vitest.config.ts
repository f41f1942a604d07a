import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const alias = { '@core': resolve(import.meta.dirname, '../core') };
const node = { resolve: { alias } };
/** Milliseconds; a test that hangs is stopped, one on a busy machine is not. How long things take is for the benches. */
const testTimeout = 60_000;
const setupFiles = [resolve(import.meta.dirname, 'support/property-seed.ts')];

/** Replaces a module, which its neighbours in one process would get as well. */
const REPLACES_MODULES = 'tests/core/annotations/new-kind.test.ts';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    // Two also on two cores, for many tests wait for the disk: 7 minutes instead of 11.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        ...node,
        test: {
          name: 'core',
          environment: 'node',
          setupFiles,
          include: ['tests/core/**/*.test.ts'],
          exclude: [REPLACES_MODULES],
          // Nothing there changes what others see, and modules are read once a process: half the time.
          isolate: false,
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      {
        ...node,
        test: {
          name: 'main',
          environment: 'node',
          setupFiles,
          include: ['tests/main/**/*.test.ts', 'tests/tools/**/*.test.ts', REPLACES_MODULES],
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      {
        ...node,
        test: {
          name: 'torture',
          environment: 'node',
          setupFiles,
          include: ['tests/torture/**/*.test.ts'],
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      {
        ...node,
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          // One document a file as before, made in one process: a quarter of the time.
          pool: 'vmThreads',
          setupFiles: [...setupFiles, resolve(import.meta.dirname, 'support/no-layout.ts')],
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
    ],
  },
});
