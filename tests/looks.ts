/**
 * `npm run looks`: the stories that look at every view. With `--grid` axe and the measures of a window run over each
 * view in every theme at 360, 720, 1024 and 1440 px, and the pictures lie in `tests/e2e/screenshots`.
 */
import { join } from 'node:path';
import { PROJECT } from '../main/launch/project';
import { findOrInstallBrowser, NO_BROWSER } from './support/find-browser';
import { runStep } from './support/steps';

const isGrid = process.argv.slice(2).includes('--grid');
const browser = await findOrInstallBrowser();
if (browser === null) {
  console.error(NO_BROWSER);
  process.exitCode = 1;
} else {
  const isPassed = await runStep({
    name: isGrid ? 'looks, the whole grid' : 'looks',
    args: [
      join(PROJECT, 'node_modules/playwright/cli.js'),
      'test',
      ...['-c', 'tests/e2e/playwright.config.ts', '--project=browser', isGrid ? 'looks-grid' : 'looks'],
    ],
    env: { SYNOPTIC_CHROMIUM: browser, ...(isGrid ? { SYNOPTIC_LOOKS_GRID: 'whole' } : {}) },
  });
  process.exitCode = isPassed ? 0 : 1;
}
