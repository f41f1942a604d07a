import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { electronBinary, PROJECT } from '../../main/launch/project';
import { CHROMIUM_FLAGS } from '../support/chromium-flags';
import { findBrowser } from '../support/find-browser';
import type { HostOptions } from './fixtures';

/** Stories for one host only say so in their names. */
const BROWSER_ONLY = /\.browser\.spec\.ts$/;
const STAND_IN_ONLY = /\.stand-in\.spec\.ts$/;

const browser = findBrowser();

export default defineConfig<HostOptions>({
  testDir: './specs',
  outputDir: join(PROJECT, 'test-results'),
  globalSetup: join(PROJECT, 'tests/support/build-before.ts'),
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // A machine shared with others stalls now and then; a story that fails twice has failed.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: join(PROJECT, '.cache/e2e.json') }]],
  use: {
    viewport: { width: 1280, height: 860 },
    launchOptions: { ...(browser === null ? {} : { executablePath: browser }), args: [...CHROMIUM_FLAGS] },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'browser', testIgnore: STAND_IN_ONLY, use: { host: 'browser' } },
    { name: 'stand-in', testMatch: STAND_IN_ONLY, use: { host: 'stand-in' } },
    ...(electronBinary() === null
      ? []
      : [
          { name: 'electron', testIgnore: [BROWSER_ONLY, STAND_IN_ONLY], use: { host: 'electron' as const } },
        ]),
  ],
});
