import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright/test';
import { PROJECT } from '../../main/launch/project';

/** Draws pages and no window around them: the stories take two thirds of the time. */
const SHELL = 'chromium-headless-shell';
const NAMES = [
  SHELL,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  join(process.env['PROGRAMFILES'] ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
  join(
    process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ),
];

/** A browser that is already here: the one named in SYNOPTIC_CHROMIUM, Playwright's own, or the machine's. */
export function findBrowser(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    process.env['SYNOPTIC_CHROMIUM'] ?? '',
    chromium.executablePath(),
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...APPS,
  ];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
}

/** As {@link findBrowser}; where there is none it fetches one, the machine's packages first. `null` where all fails. */
export async function findOrInstallBrowser(): Promise<string | null> {
  const found = findBrowser();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const isListed = await succeeds('apt-get', ['update', '-q'], env);
    for (const name of isListed ? [SHELL, 'chromium'] : []) {
      console.log(`No browser found: installing ${name} with apt-get …`);
      await succeeds('apt-get', ['install', '-y', '-q', name], env);
      const installed = findBrowser();
      if (installed !== null) return installed;
    }
  }
  console.log("No browser found: fetching Playwright's Chromium …");
  await succeeds(process.execPath, [join(PROJECT, 'node_modules/playwright/cli.js'), 'install', 'chromium']);
  return findBrowser();
}

/** What to tell where {@link findOrInstallBrowser} gives up. */
export const NO_BROWSER =
  'No browser for the end-to-end tests: install Chromium or Chrome, or name one in SYNOPTIC_CHROMIUM, and run npm test again.';

const LIMIT_MS = 10 * 60 * 1_000;

function succeeds(command: string, args: readonly string[], env = process.env): Promise<boolean> {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env, timeout: LIMIT_MS });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
